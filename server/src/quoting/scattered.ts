/** Quotations patched together from places that are far apart or in another order. */
import type { Alignment, Run } from './align';
import { occurrences } from './locate';
import type { QuotedWords } from './quoted';
import type { SourceWords } from './source';

/** Fragments shorter than this stand everywhere and prove nothing. */
const shortestFragment = 4;

/**
 * Where a quotation with marked omissions has each of its fragments word for word somewhere in the source, though no
 * stretch of the source has them in order. `undefined` where a fragment is missing, or the quotation has one fragment.
 */
export function scatteredFragments(quoted: QuotedWords, source: SourceWords): Alignment | undefined {
  const cuts = [0];
  for (let i = 1; i < quoted.ids.length; i++) if (quoted.gaps[i] === 'omission') cuts.push(i);
  if (cuts.length < 2) return undefined;
  cuts.push(quoted.ids.length);
  const runs: Run[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const quotedFrom = cuts[i]!;
    const quotedTo = cuts[i + 1]!;
    if (quotedTo - quotedFrom < shortestFragment) return undefined;
    const places = occurrences(quoted.ids.subarray(quotedFrom, quotedTo), source.ids);
    const before = runs.at(-1)?.sourceTo ?? 0;
    const sourceFrom = places.find(place => place >= before) ?? places[0];
    if (sourceFrom === undefined) return undefined;
    runs.push({ kind: 'same', quotedFrom, quotedTo, sourceFrom, sourceTo: sourceFrom + quotedTo - quotedFrom });
  }
  const from = runs[0]!.sourceFrom;
  const to = runs.at(-1)!.sourceTo;
  return { cost: 60 * runs.length, same: quoted.ids.length, from, to: Math.max(from + 1, to), runs, scattered: true };
}
