/** Command: lets a translation remember its original as it is now, so that later changes are seen. */
import { Range, WorkspaceEdit, window, workspace } from 'vscode';

import { type RememberOriginalResult, rememberOriginalRequest } from '../../../server/src/protocol';
import { t } from '../localise';
import type { Command } from './command';

export const rememberOriginal: Command = {
  id: 'verbatim.rememberOriginal',
  run: async ({ session }) => {
    const document = window.activeTextEditor?.document;
    const found =
      document &&
      (await session.request<RememberOriginalResult>(rememberOriginalRequest, { uri: document.uri.toString() }));
    if (!document || !found) {
      window.showInformationMessage(t('Open a translation whose original is known.'));
      return;
    }
    if (document.version !== found.version) return;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of found.edits) {
      const { start, end } = range;
      edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
    }
    await workspace.applyEdit(edit);
  },
};
