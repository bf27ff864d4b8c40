/** What is to be coloured, dimmed and put away in the part of a transcript that is seen. Knows nothing of VS Code. */
import type { NoteRow, Overview, Range, TurnRow } from '../../../server/src/protocol';
import { isBefore, lastStartingAtOrBefore } from '../position';

/** How bracket notes look: as all text, less than the text, or not at all. */
export const noteLooks = ['shown', 'dimmed', 'hidden'] as const;
export type NoteLook = (typeof noteLooks)[number];

export const colourings = ['label-and-bar', 'label', 'bar', 'off'] as const;
export type Colouring = (typeof colourings)[number];

export interface Looks {
  readonly colouring: Colouring;
  readonly notes: NoteLook;
  /** Id of the one speaker whose turns stay as they are while all others are dimmed. */
  readonly only?: string;
}

export interface Paint {
  /** Whole turns, by slot of their speaker. */
  readonly bars: ReadonlyMap<number, readonly Range[]>;
  /** Names in labels, by slot of the speaker. */
  readonly labels: ReadonlyMap<number, readonly Range[]>;
  /** Turns that are not those of the speaker in question. */
  readonly dimmedTurns: readonly Range[];
  readonly notes: readonly Range[];
}

/** So many theme colours for speakers there are. */
export const colourCount = 8;
/** How the bar is drawn for the first eight speakers, the next eight and those behind them: no two of 24 look alike. */
export const strokes = ['solid', 'dashed', 'dotted'] as const;
/** So many speakers look different; the next one looks like the first. */
export const slotCount = colourCount * strokes.length;

/**
 * Notes that were added to the speech. What stands for speech stays: a gap, words left out, a name withheld, a word put
 * in. Without them a sentence would read as if it had been said so.
 */
const added: ReadonlySet<string> = new Set([
  'gloss',
  'clarification',
  'editors-note',
  'nonverbal',
  'aside',
  'legend',
  'timestamp',
]);

export const isAdded = ({ kind }: NoteRow): boolean => added.has(kind);

/** The slot of each speaker by id: in the order in which they first speak. */
export const slotsOf = (overview: Overview): ReadonlyMap<string, number> => {
  const first = (turns: readonly number[]) => turns[0] ?? Number.POSITIVE_INFINITY;
  const order = [...overview.speakers].sort((one, other) => first(one.turns) - first(other.turns));
  return new Map(order.map(({ id }, index) => [id, index % slotCount]));
};

/** What to paint in these stretches; they stand in text order. The cost grows with what is seen, not with the file. */
export const paintOf = (
  overview: Overview,
  slots: ReadonlyMap<string, number>,
  seen: readonly Range[],
  looks: Looks,
): Paint => {
  const bars = new Map<number, Range[]>();
  const labels = new Map<number, Range[]>();
  const dimmedTurns: Range[] = [];
  for (const turn of within(overview.turns, seen)) {
    if (looks.only !== undefined && !turn.speakers.includes(looks.only)) {
      dimmedTurns.push(turn.range);
      continue;
    }
    const slot = slotOf(turn, slots);
    if (slot === undefined) continue;
    if (looks.colouring === 'bar' || looks.colouring === 'label-and-bar') put(bars, slot, turn.range);
    if (looks.colouring === 'label' || looks.colouring === 'label-and-bar') put(labels, slot, turn.labelRange);
  }
  const notes = looks.notes === 'shown' ? [] : [...within(overview.notes, seen)].filter(isAdded).map(it => it.range);
  return { bars, labels, dimmedTurns, notes };
};

const slotOf = ({ speakers }: TurnRow, slots: ReadonlyMap<string, number>): number | undefined =>
  slots.get(speakers[0] ?? '');

const put = (lists: Map<number, Range[]>, slot: number, range: Range): void => {
  const list = lists.get(slot);
  if (list === undefined) lists.set(slot, [range]);
  else list.push(range);
};

/** The things that reach into one of the stretches, each once; they stand in text order and do not overlap. */
function* within<T extends { readonly range: Range }>(things: readonly T[], seen: readonly Range[]): Iterable<T> {
  let next = 0;
  for (const { start, end } of seen) {
    next = Math.max(next, lastStartingAtOrBefore(things, start), 0);
    for (; next < things.length; next++) {
      const thing = things[next]!;
      if (isBefore(end, thing.range.start)) break;
      if (!isBefore(thing.range.end, start)) yield thing;
    }
  }
}

/**
 * Where a note is put away, one of two spaces around it goes too: `dark [laughs] and` reads `dark and`. `before` and
 * `behind` are the text of its line on either side; the answer is how many characters before it go with it.
 */
export const spaceBefore = (before: string, behind: string): number =>
  before.endsWith(' ') && before.trim() !== '' && (behind === '' || /^[\s.,;:!?…)”’]/u.test(behind)) ? 1 : 0;
