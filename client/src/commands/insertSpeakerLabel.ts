/** Command: the label of who spoke before the last one; run again at once, the label of the other of the two. */
import { EndOfLine, Range, Selection, type TextEditor, window } from 'vscode';

import { type LabelsParams, type LabelsResult, labelsRequest, type TurnRow } from '../../../server/src/protocol';
import { t } from '../localise';
import { type LabelEdit, labelEdit } from '../reading/labelPlace';
import type { Command } from './command';

export const insertSpeakerLabel: Command = {
  id: 'verbatim.insertSpeakerLabel',
  run: async ({ session, overviews }) => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    const { version } = document;
    const uri = document.uri.toString();
    const { line, character } = selection.active;
    const ask = async (position: LabelsParams['position']) =>
      ((await session.request<LabelsResult>(labelsRequest, { uri, position })) ?? []).map(it => it.head);
    const headsBefore = await ask({ line, character: 0 });
    const headsHere = await ask({ line, character });
    const overview = await overviews.ask(document.uri);
    if (document.version !== version) return;
    const edit = labelEdit({
      line: document.lineAt(line).text,
      character,
      headsBefore,
      headsHere,
      between: between(overview?.turns ?? [], document.eol === EndOfLine.CRLF ? '\r\n' : '\n'),
      afterGap: line === 0 || document.lineAt(line - 1).isEmptyOrWhitespace,
    });
    if (edit === undefined) {
      window.setStatusBarMessage(t('No speaker label of this text can be written again here.'), 4000);
      return;
    }
    await apply(editor, line, edit);
  },
};

const apply = async (editor: TextEditor, line: number, { from, to, newText, cursor }: LabelEdit) => {
  const start = editor.document.offsetAt(new Range(line, from, line, from).start);
  if (!(await editor.edit(edit => edit.replace(new Range(line, from, line, to), newText)))) return;
  const position = editor.document.positionAt(start + cursor);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position));
};

/** What stands between the turns here: most transcripts leave a line empty. */
const between = (turns: readonly TurnRow[], eol: string): string => {
  const dense = turns.slice(1).filter((it, index) => it.range.start.line === turns[index]!.range.end.line + 1).length;
  return dense * 2 > turns.length ? eol : eol + eol;
};
