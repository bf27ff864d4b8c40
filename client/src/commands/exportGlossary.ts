/** Command: writes the glosses of all transcripts into a file for a spreadsheet or a translation tool. */
import { type QuickPickItem, Uri, window, workspace } from 'vscode';

import { type GlossaryParams, type GlossaryResult, glossaryRequest } from '../../../server/src/protocol';
import { t } from '../localise';
import type { Session } from '../session';
import type { Command } from './command';

export const exportGlossary: Command = {
  id: 'verbatim.exportGlossary',
  run: async ({ session }) => {
    const chosen = await window.showQuickPick(glossaryFormats(), { title: t('Export Glossary') });
    if (chosen !== undefined) await writeGlossary(session, chosen.glossary);
  },
};

type GlossaryFormat = GlossaryParams['format'];

export const glossaryFormats = (): readonly (QuickPickItem & { readonly glossary: GlossaryFormat })[] => [
  { label: t('Glossary as CSV'), description: t('for a spreadsheet'), glossary: 'csv' },
  { label: t('Glossary as TBX'), description: t('for a translation tool'), glossary: 'tbx' },
];

export const writeGlossary = async (session: Session, format: GlossaryFormat): Promise<void> => {
  const parameters: GlossaryParams = { format };
  const { text, terms } = await session.request<GlossaryResult>(glossaryRequest, parameters);
  if (terms === 0) {
    window.showInformationMessage(t('No transcript of this workspace glosses a term.'));
    return;
  }
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: t('Export Glossary'),
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, `glossary.${format}`) }),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  window.showInformationMessage(t('The glossary was exported: {0} terms.', terms));
};
