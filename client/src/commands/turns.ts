/** Commands on the turn at the cursor: select it, move it up or down. */
import { Range, Selection, type TextEditor, window } from 'vscode';

import type { Overview, Position, TurnRow } from '../../../server/src/protocol';
import { t } from '../localise';
import { turnAt } from '../position';
import { movedTurn } from '../reading/movedTurn';
import type { Workbench } from '../workbench';
import type { Command } from './command';

export const selectTurn: Command = {
  id: 'verbatim.selectTurn',
  run: async workbench => {
    const here = await read(workbench);
    if (here === undefined) return;
    const { editor, overview } = here;
    const turns = editor.selections.flatMap(it => turnHere(overview, it.active) ?? []);
    if (turns.length === 0) return say(t('There is no turn here.'));
    const ranges = [...new Set(turns)].map(it => toRange(it.range.start, it.range.end));
    editor.selections = ranges.map(it => new Selection(it.start, it.end));
    editor.revealRange(ranges[0]!);
  },
};

const move = (id: string, by: -1 | 1): Command => ({
  id: `verbatim.${id}`,
  run: async workbench => {
    const here = await read(workbench);
    if (here === undefined) return;
    const { editor, overview } = here;
    const turn = turnHere(overview, editor.selection.active);
    if (turn === undefined) return say(t('There is no turn here.'));
    const neighbour = overview.turns[overview.turns.indexOf(turn) + by];
    if (neighbour === undefined) return say(by < 0 ? t('This is the first turn.') : t('This is the last turn.'));
    if (!ownLines(editor, turn) || !ownLines(editor, neighbour))
      return say(t('This turn shares its lines with something else, so it cannot be moved.'));
    await swap(editor, by < 0 ? neighbour : turn, by < 0 ? turn : neighbour, by < 0 ? 'second' : 'first');
  },
});

export const moveTurns: readonly Command[] = [move('moveTurnUp', -1), move('moveTurnDown', 1)];

/** One step for undo; the cursor stays on its word. */
const swap = async (editor: TextEditor, first: TurnRow, second: TurnRow, moving: 'first' | 'second') => {
  const { document } = editor;
  const text = (start: Position, end: Position) => document.getText(toRange(start, end));
  const moved = movedTurn(
    text(first.range.start, first.range.end),
    text(first.range.end, second.range.start),
    text(second.range.start, second.range.end),
    moving,
  );
  const all = toRange(first.range.start, second.range.end);
  const from = toRange((moving === 'first' ? first : second).range.start, second.range.end).start;
  const [anchor, active] = [editor.selection.anchor, editor.selection.active].map(
    it => document.offsetAt(it) - document.offsetAt(from),
  );
  const base = document.offsetAt(all.start) + moved.start;
  if (!(await editor.edit(edit => edit.replace(all, moved.text)))) return;
  editor.selection = new Selection(document.positionAt(base + anchor!), document.positionAt(base + active!));
  editor.revealRange(editor.selection);
};

/** The editor and what the server reads in it, of the same version. */
const read = async ({ overviews }: Workbench): Promise<{ editor: TextEditor; overview: Overview } | undefined> => {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const overview = await overviews.ask(editor.document.uri);
  if (overview?.version === editor.document.version) return { editor, overview };
  say(t('There is no turn here.'));
  return undefined;
};

const turnHere = ({ turns }: Overview, position: Position): TurnRow | undefined => turns[turnAt(turns, position)];

/** Nothing stands before the label: no list mark, no `>`. */
const ownLines = ({ document }: TextEditor, { range: { start } }: TurnRow): boolean =>
  document.lineAt(start.line).text.slice(0, start.character).trim() === '';

const toRange = (start: Position, end: Position): Range =>
  new Range(start.line, start.character, end.line, end.character);

const say = (words: string): void => {
  window.setStatusBarMessage(words, 4000);
};
