/** Commands that move the cursor to the next or the previous thing of a kind in the active document. */
import { Position, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';

import type { Overview, Position as Place, Range as Stretch } from '../../../server/src/protocol';
import { t } from '../localise';
import { type Direction, neighbour, turnsOfSpeakerAt } from '../position';
import { faultsIn } from '../views/faults';
import type { Command } from './command';

type ThingsOf = (overview: Overview, position: Place) => readonly { readonly range: Stretch }[];

const goTo = (id: string, direction: Direction, thingsOf: ThingsOf, noneMessage: () => string): Command => ({
  id: `verbatim.${id}`,
  run: async ({ overviews }) => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const overview = await overviews.ask(editor.document.uri);
    const position = editor.selection.active;
    const found = overview && neighbour(thingsOf(overview, position), position, direction);
    if (found === undefined) window.setStatusBarMessage(noneMessage(), 4000);
    else show(editor, found.range);
  },
});

const show = (editor: TextEditor, { start }: Stretch) => {
  const position = new Position(start.line, start.character);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
};

const turns: ThingsOf = overview => overview.turns;
const turnsOfSpeaker: ThingsOf = turnsOfSpeakerAt;
const notes: ThingsOf = overview => overview.notes;
const gaps: ThingsOf = overview => overview.notes.filter(it => it.kind === 'gap');
const quotations: ThingsOf = overview => overview.quotations;
const faults: ThingsOf = faultsIn;

const noTurns = () => t('There are no turns here.');
const noNotes = () => t('There are no bracket notes here.');
const noGaps = () => t('There are no gaps here.');
const noQuotations = () => t('There are no quotations here.');
const noFaults = () => t('Nothing here needs mending.');

export const goToNeighbours: readonly Command[] = [
  goTo('nextTurn', 'next', turns, noTurns),
  goTo('previousTurn', 'previous', turns, noTurns),
  goTo('nextTurnOfSpeaker', 'next', turnsOfSpeaker, noTurns),
  goTo('previousTurnOfSpeaker', 'previous', turnsOfSpeaker, noTurns),
  goTo('nextNote', 'next', notes, noNotes),
  goTo('previousNote', 'previous', notes, noNotes),
  goTo('nextGap', 'next', gaps, noGaps),
  goTo('previousGap', 'previous', gaps, noGaps),
  goTo('nextQuotation', 'next', quotations, noQuotations),
  goTo('previousQuotation', 'previous', quotations, noQuotations),
  goTo('nextFault', 'next', faults, noFaults),
  goTo('previousFault', 'previous', faults, noFaults),
];
