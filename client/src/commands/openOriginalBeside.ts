/** Command: shows the original (or a translation) beside the document; from then on both scroll together, turn by turn. */
import { Disposable, Range, Selection, type TextEditor, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode';

import { type SameTurnParams, type SameTurnResult, sameTurnRequest } from '../../../server/src/protocol';
import type { Session } from '../session';
import type { Command } from './command';
import { otherVersion } from './otherVersion';

/** One pair of editors at a time scrolls together; a new one ends the one before. */
let locked: Disposable | undefined;

export const openOriginalBeside: Command = {
  id: 'verbatim.openOriginalBeside',
  run: async ({ context, session }) => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const target = await otherVersion(session, editor.document.uri);
    if (target === undefined) return;
    const beside = await window.showTextDocument(Uri.parse(target), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
    locked?.dispose();
    locked = scrollTogether(session, editor.document.uri.toString(), beside.document.uri.toString());
    context.subscriptions.push(locked);
    await follow(session, editor, beside, editor.selection.active.line, 'cursor');
  },
};

/** What one editor shows, the other follows: at the cursor while that is seen, at the first line when it is not. */
const scrollTogether = (session: Session, one: string, other: string): Disposable => {
  const partnerOf = (editor: TextEditor): TextEditor | undefined => {
    const uri = editor.document.uri.toString();
    const wanted = uri === one ? other : uri === other ? one : undefined;
    return wanted === undefined
      ? undefined
      : window.visibleTextEditors.find(it => it.document.uri.toString() === wanted);
  };
  const move = (editor: TextEditor, line: number, lead: Lead) => {
    // The one that follows must not lead in its turn.
    const partner = editor === window.activeTextEditor ? partnerOf(editor) : undefined;
    if (partner !== undefined) follow(session, editor, partner, line, lead).catch(error => session.output.error(error));
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (selection !== undefined) move(textEditor, selection.active.line, 'cursor');
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [range] }) => {
      const { line } = textEditor.selection.active;
      if (range === undefined) return;
      if (range.start.line <= line && line <= range.end.line) move(textEditor, line, 'cursor in sight');
      else move(textEditor, range.start.line, 'first line');
    }),
  );
};

/** What moved in the editor that leads. */
type Lead = 'cursor' | 'cursor in sight' | 'first line';

const follow = async (
  session: Session,
  editor: TextEditor,
  partner: TextEditor,
  line: number,
  lead: Lead,
): Promise<void> => {
  const parameters: SameTurnParams = {
    uri: editor.document.uri.toString(),
    position: { line, character: 0 },
    target: partner.document.uri.toString(),
  };
  const found = await session.request<SameTurnResult>(sameTurnRequest, parameters);
  if (found === null) return;
  const { start, end } = found.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  // Within the turn the reader’s own place stays.
  if (lead === 'cursor' && !range.contains(partner.selection.active))
    partner.selection = new Selection(range.start, range.start);
  const type = lead === 'first line' ? TextEditorRevealType.AtTop : TextEditorRevealType.InCenterIfOutsideViewport;
  partner.revealRange(range, type);
};
