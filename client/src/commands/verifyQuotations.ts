/** Command: verifies every quotation of the workspace and shows the report; the server shows how far it is. */
import { Uri, window, workspace } from 'vscode';

import {
  isFaulty,
  type VerifyQuotationsResult,
  verdictKinds,
  verifyQuotationsRequest,
} from '../../../server/src/protocol';
import { counted, t } from '../localise';
import type { Command } from './command';

export const verifyQuotations: Command = {
  id: 'verbatim.verifyQuotations',
  run: async ({ session }) => {
    const verified = await session.request<VerifyQuotationsResult>(verifyQuotationsRequest, {});
    const all = Object.values(verified.counts).reduce((sum, it) => sum + it, 0);
    if (all === 0 && verified.complete) {
      window.showInformationMessage(t('No text of this workspace quotes anybody.'));
      return;
    }
    const report = await workspace.openTextDocument({ language: 'markdown', content: verified.markdown });
    await window.showTextDocument(report, { preview: false });
    const faults = verdictKinds.filter(isFaulty).reduce((sum, it) => sum + verified.counts[it], 0);
    const save = t('Save as JSON…');
    const words = [
      ...(verified.complete ? [] : [t('The verification was stopped.')]),
      counted(all, '{0} quotation was verified.', '{0} quotations were verified.'),
      faults === 0 ? t('Nothing is at fault.') : counted(faults, '{0} is at fault.', '{0} are at fault.'),
    ].join(' ');
    if ((await window.showInformationMessage(words, save)) === save) await saveAsJson(verified.json);
  },
};

const saveAsJson = async (json: string): Promise<void> => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: t('Save as JSON…'),
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, 'quotations.json') }),
    filters: { JSON: ['json'] },
  });
  if (target !== undefined) await workspace.fs.writeFile(target, new TextEncoder().encode(json));
};
