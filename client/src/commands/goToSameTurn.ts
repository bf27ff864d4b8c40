/** Commands: from a turn to the same turn in another language: there, or in a small window here. */
import { commands as editorCommands, Location, Range, type TextEditor, Uri, window } from 'vscode';

import { type SameTurnParams, type SameTurnResult, sameTurnRequest } from '../../../server/src/protocol';
import { t } from '../localise';
import type { Session } from '../session';
import type { Command } from './command';
import { openAt } from './goToSource';
import { otherVersion } from './otherVersion';

export const goToSameTurn: Command = {
  id: 'verbatim.goToSameTurn',
  run: async ({ session }) => {
    const editor = window.activeTextEditor;
    const found = editor && (await sameTurn(session, editor));
    if (found) await openAt({ uri: found.uri, range: { start: found.range.start, end: found.range.start } });
  },
};

export const showOriginal: Command = {
  id: 'verbatim.showOriginal',
  run: async ({ session }) => {
    const editor = window.activeTextEditor;
    const found = editor && (await sameTurn(session, editor));
    if (!editor || !found) return;
    const { start, end } = found.range;
    const place = new Location(Uri.parse(found.uri), new Range(start.line, start.character, end.line, end.character));
    await editorCommands.executeCommand(
      'editor.action.peekLocations',
      editor.document.uri,
      editor.selection.active,
      [place],
      'peek',
    );
  },
};

const sameTurn = async (session: Session, { document, selection }: TextEditor): Promise<SameTurnResult> => {
  const target = await otherVersion(session, document.uri);
  if (target === undefined) return null;
  const parameters: SameTurnParams = { uri: document.uri.toString(), position: selection.active, target };
  const found = await session.request<SameTurnResult>(sameTurnRequest, parameters);
  if (found === null) window.showInformationMessage(t('This has no counterpart in the other file.'));
  return found;
};
