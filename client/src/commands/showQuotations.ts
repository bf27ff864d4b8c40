/** Command: the quotations of a turn, in a peek where the lens above it stands. */
import { commands, Location as EditorLocation, Position as EditorPosition, Uri } from 'vscode';

import type { Location, Position } from '../../../server/src/protocol';
import type { Command } from './command';
import { rangeOf } from './goToSource';

export const showQuotations: Command = {
  id: 'verbatim.showQuotations',
  /** Given by the lens: the transcript, the place of the lens, and where the quotations stand. */
  run: async (_, uri, position, locations) => {
    const at = position as Position;
    await commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri as string),
      new EditorPosition(at.line, at.character),
      (locations as readonly Location[]).map(it => new EditorLocation(Uri.parse(it.uri), rangeOf(it.range))),
    );
  },
};
