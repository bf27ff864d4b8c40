/** The lines of a file that may carry a label. */
import type { Label } from '../model/label';
import type { RosterPiece } from '../people/rosters/lines';
import type { MetaLine } from '../syntax/metaLine';
import type { Summary } from '../syntax/summary';
import { type Candidate, keyOf } from './labelGroup';

/**
 * A `Speaker:` line says who speaks below; it is no turn, however often it stands there. Nor are the few that cannot be
 * read among many that can. `Moderator: Right.` is speech where more than half of what the moderator says is.
 */
export function candidatesOf(summaries: readonly Summary[], pieces: readonly (RosterPiece | undefined)[]): Candidate[] {
  const read = (block: number): boolean => {
    const piece = pieces[block];
    return (
      summaries[block]?.meta !== undefined ||
      piece?.kind === 'legend' ||
      (piece?.kind === 'key' && piece.entries.length > 0)
    );
  };
  const counts = new Map<string, { speech: number; names: number; words: number }>();
  for (const [block, { label, meta }] of summaries.entries()) {
    if (label === undefined || pieces[block]?.kind !== 'key') continue;
    const count = counts.get(label.text) ?? { speech: 0, names: 0, words: 0 };
    counts.set(label.text, count);
    if (!read(block)) count.speech++;
    else if (isOneWord(meta)) count.words++;
    else count.names++;
  }
  const countOf = (label: Label) => counts.get(label.text) ?? { speech: 0, names: 0, words: 0 };
  const naming = (block: number, label: Label): boolean => {
    const { speech, names, words } = countOf(label);
    return read(block) && !(isOneWord(summaries[block]?.meta) && speech > names && speech >= words);
  };
  const isOutnumbered = (label: Label): boolean => {
    const { speech, names, words } = countOf(label);
    return speech < names + words;
  };
  const found: Candidate[] = [];
  let section = 0;
  for (const [block, { label, said, small, heading, asks, voices }] of summaries.entries()) {
    if (heading !== undefined) section++;
    for (const it of voices ?? [])
      if (it.way === 'lazy')
        found.push({
          label: it.label,
          key: keyOf(it.label),
          said: it.said,
          block,
          followed: false,
          section,
          small: false,
          asks: it.asks === true,
        });
    if (label === undefined || naming(block, label) || isOutnumbered(label)) continue;
    const next = summaries[block + 1];
    const followed = said === 'nothing' && next?.kind === 'paragraph' && next.label === undefined;
    const asked = asks === true || (followed && next?.asks === true);
    found.push({
      label,
      key: keyOf(label),
      said: said ?? 'speech',
      block,
      followed,
      section,
      small: small === true,
      asks: asked,
    });
  }
  return found;
}

function isOneWord(meta: MetaLine | undefined): boolean {
  const names = meta?.names ?? [];
  return (
    names.length > 0 && names.every(it => !/\s/.test(it.name) && it.detail === undefined && it.script === undefined)
  );
}
