/** Where a speaker label goes and which one: what Insert Speaker Label does to a line. Knows nothing of VS Code. */

export interface LabelEdit {
  /** Characters of the line that give way. */
  readonly from: number;
  readonly to: number;
  readonly newText: string;
  /** Where the cursor is afterwards: so many characters into `newText`. */
  readonly cursor: number;
}

export interface LabelPlace {
  readonly line: string;
  /** The cursor in it; UTF-16. */
  readonly character: number;
  /** Labels with their markup, for the place before this line: the likeliest speaker first, the one who spoke last at the end. */
  readonly headsBefore: readonly string[];
  /** The same for the cursor, where the line itself is part of a turn. */
  readonly headsHere: readonly string[];
  /** What stands between two turns of this transcript: one line end, or two. */
  readonly between: string;
  /** The line above is empty, or there is none. */
  readonly afterGap: boolean;
}

/** `undefined`: no label is known. No word of the line is lost. */
export const labelEdit = (place: LabelPlace): LabelEdit | undefined => {
  const { line, between, headsBefore, headsHere } = place;
  const written = headsBefore.find(it => it.trimEnd() === line.trimEnd());
  if (written !== undefined) return replaced(place, other(headsBefore, written));
  const [next] = line.trim() === '' ? headsBefore : headsHere;
  if (next === undefined) return undefined;
  if (line.trim() === '') return replaced(place, next);
  const own = [...headsBefore, ...headsHere].find(it => line.trimStart().startsWith(it.trimEnd()));
  const lead = line.length - line.trimStart().length;
  // A cursor in a label stands before the turn: a label is never cut in two.
  const character =
    own !== undefined && place.character < lead + own.trimEnd().length ? lead : Math.max(place.character, lead);
  if (character === lead && own === undefined) return edit(lead, lead, next);
  if (character === lead) return { from: lead, to: lead, newText: `${next}${between}`, cursor: next.length };
  const before = line.slice(0, character).trimEnd().length;
  const behind = character + (line.length - character - line.slice(character).trimStart().length);
  return edit(before, behind, `${between}${next}`);
};

/** The whole line becomes the label. */
const replaced = ({ line, between, afterGap }: LabelPlace, head: string): LabelEdit => {
  // One line end stands before the line already.
  const gap = afterGap ? '' : between.slice(between.indexOf('\n') + 1);
  return edit(0, line.length, `${gap}${head}`);
};

const edit = (from: number, to: number, newText: string): LabelEdit => ({ from, to, newText, cursor: newText.length });

/** Of the last two who spoke, the one whose label is not there yet. */
const other = (heads: readonly string[], written: string): string => {
  const [first] = heads;
  return first !== undefined && first !== written ? first : (heads.at(-1) ?? written);
};
