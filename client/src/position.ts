/** Questions about positions in an overview: which turn stands here, which comes next. Knows nothing of VS Code. */
import type { Overview, Position, Range, TurnRow } from '../../server/src/protocol';

export const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

export const contains = (range: Range, position: Position): boolean =>
  !isBefore(position, range.start) && !isBefore(range.end, position);

/** Index of the turn that holds the position, or -1; where two meet, the later one. */
export const turnAt = (turns: readonly TurnRow[], position: Position): number => {
  const index = lastStartingAtOrBefore(turns, position);
  const turn = turns[index];
  return turn !== undefined && contains(turn.range, position) ? index : -1;
};

/** Index of the last thing that begins at or before the position, or -1; the things stand in text order. */
export const lastStartingAtOrBefore = (things: readonly { readonly range: Range }[], position: Position): number => {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(position, things[middle]!.range.start)) high = middle;
    else low = middle + 1;
  }
  return low - 1;
};

export type Direction = 'next' | 'previous';

/** The next (or previous) thing that begins behind (or before) the position; at the end it goes round. */
export const neighbour = <T extends { readonly range: Range }>(
  things: readonly T[],
  position: Position,
  direction: Direction,
): T | undefined => {
  const sorted = [...things].sort((one, other) => (isBefore(one.range.start, other.range.start) ? -1 : 1));
  if (direction === 'next') return sorted.find(it => isBefore(position, it.range.start)) ?? sorted[0];
  return sorted.findLast(it => isBefore(it.range.start, position)) ?? sorted.at(-1);
};

/** The turns that share a speaker with the turn here; all turns where none is here. */
export const turnsOfSpeakerAt = (overview: Overview, position: Position): readonly TurnRow[] => {
  const here = overview.turns[lastStartingAtOrBefore(overview.turns, position)];
  if (here === undefined) return overview.turns;
  return overview.turns.filter(turn => sharesSpeaker(turn, here));
};

const sharesSpeaker = (one: TurnRow, other: TurnRow): boolean =>
  one.speakers.length === 0 && other.speakers.length === 0
    ? one.label === other.label
    : one.speakers.some(it => other.speakers.includes(it));
