/** Command: opens a copy of the sample workspace in a window of its own, for the user to try everything on. */
import { commands, FileType, Uri, window, workspace } from 'vscode';

import { t } from '../localise';
import type { Command } from './command';

export const openSamples: Command = {
  id: 'verbatim.openSamples',
  run: async ({ context, session }) => {
    const samples = Uri.joinPath(context.extensionUri, 'samples');
    const copy = Uri.joinPath(context.globalStorageUri, 'samples');
    try {
      // A copy, for what is edited in the extension's own folder would be lost with the next version.
      await copyMissing(samples, copy);
      await commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
    } catch (error) {
      session.output.error(error instanceof Error ? error : String(error));
      window.showWarningMessage(t('The samples cannot be opened here. Open any transcript in Markdown instead.'));
    }
  },
};

/** What the user has already changed stays as it is. */
const copyMissing = async (from: Uri, to: Uri): Promise<void> => {
  await workspace.fs.createDirectory(to);
  const there = new Set((await workspace.fs.readDirectory(to)).map(([name]) => name));
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    if (type !== FileType.File || there.has(name)) continue;
    const bytes = await workspace.fs.readFile(Uri.joinPath(from, name));
    await workspace.fs.writeFile(Uri.joinPath(to, name), bytes);
  }
};
