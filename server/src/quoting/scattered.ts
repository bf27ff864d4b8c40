/** Quotations patched together from places that are far apart or in another order. */
import type { Alignment, Run } from './align';
import { occurrences } from './locate';
import type { QuotedWords } from './quoted';
import type { SourceWords } from './source';

/** Fragments shorter than this stand everywhere and prove nothing. */
const shortestFragment = 4;

/**
 * Where a quotation has each of its fragments word for word somewhere in the source, though no stretch of the source has them
 * in order. Fragments are what stands between marked omissions, and else sentences. `undefined` where a fragment is missing,
 * or there is only one.
 */
export function scatteredFragments(quoted: QuotedWords, source: SourceWords): Alignment | undefined {
  const marked = cutsAt(quoted, at => quoted.gaps[at] === 'omission');
  const found = marked.length > 2 ? placed(marked, quoted, source) : undefined;
  if (found !== undefined) return found;
  const sentences = cutsAt(quoted, at => quoted.gaps[at] === 'omission' || beginsSentence(quoted, at));
  return sentences.length > 2 ? placed(sentences, quoted, source) : undefined;
}

function cutsAt(quoted: QuotedWords, isCut: (at: number) => boolean): number[] {
  const cuts = [0];
  for (let at = 1; at < quoted.ids.length; at++) if (isCut(at)) cuts.push(at);
  cuts.push(quoted.ids.length);
  return cuts;
}

function beginsSentence({ text: { text, starts, ends } }: QuotedWords, at: number): boolean {
  return /[.!?。！？]/u.test(text.slice(ends[at - 1], starts[at]));
}

function placed(cuts: readonly number[], quoted: QuotedWords, source: SourceWords): Alignment | undefined {
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
  const unmarked = runs.some((run, n) => n > 0 && quoted.gaps[run.quotedFrom] !== 'omission');
  const cost = (unmarked ? 180 : 60) * runs.length;
  return {
    cost,
    same: quoted.ids.length,
    from,
    to: Math.max(from + 1, to),
    runs,
    scattered: unmarked ? 'unmarked' : 'marked',
  };
}
