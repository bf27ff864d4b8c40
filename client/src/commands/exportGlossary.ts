/** Command: writes the glosses of all transcripts into a file for a spreadsheet or a translation tool. */
import { Uri, window, workspace } from 'vscode';

import { type GlossaryParams, type GlossaryResult, glossaryRequest } from '../../../server/src/protocol';
import { t } from '../localise';
import type { Command } from './command';

export const exportGlossary: Command = {
  id: 'verbatim.exportGlossary',
  run: async ({ session }) => {
    const formats = [
      { label: 'CSV', description: t('for a spreadsheet'), format: 'csv' },
      { label: 'TBX', description: t('for a translation tool'), format: 'tbx' },
    ] as const;
    const chosen = await window.showQuickPick(formats, { title: t('Export Glossary') });
    if (chosen === undefined) return;
    const parameters: GlossaryParams = { format: chosen.format };
    const { text, terms } = await session.request<GlossaryResult>(glossaryRequest, parameters);
    if (terms === 0) {
      window.showInformationMessage(t('No transcript of this workspace glosses a term.'));
      return;
    }
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const name = `glossary.${chosen.format}`;
    const target = await window.showSaveDialog({
      title: t('Export Glossary'),
      ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
      filters: { [chosen.label]: [chosen.format] },
    });
    if (target === undefined) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    window.showInformationMessage(t('The glossary was exported: {0} terms.', terms));
  },
};
