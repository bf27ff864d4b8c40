/** Finds the places of a source where a quotation may come from. Says nothing about whether it is right: see `judge.ts`. */
import type { QuotedWords } from './quoted';
import { isShort } from './quoted';
import type { SourceWords } from './source';

/** A stretch of a source to be compared word by word: indexes of words, `[from, to)`. */
export interface Candidate {
  readonly source: SourceWords;
  readonly from: number;
  readonly to: number;
  /** The words stand there one after the other, none more and none less. */
  readonly exact: boolean;
}

const mostExact = 64;
const mostApproximate = 6;
/** Hits of common words in a huge source: beyond these the quotation says too little to be found. */
const mostHits = 40_000;
const lookBack = 96;
/** Less of the quotation in sequences than this can never be enough to judge it by. */
const leastShare = 0.25;
/** How many words a quotation may leave out at one place and still be one quotation. */
export const longestOmission = 800;
/** Words looked at before and behind what surely belongs to the quotation. */
const slack = 12;
const slackAtGap = 160;

/** Every place where all words of the quotation stand together, in text order. */
export function locateExactly(quoted: QuotedWords, source: SourceWords): Candidate[] {
  return occurrences(quoted.ids, source.ids).map(from => ({ source, from, to: from + quoted.ids.length, exact: true }));
}

/** Where `needle` stands in `ids`. */
export function occurrences(needle: Int32Array, ids: Int32Array): number[] {
  if (needle.length === 0 || needle.includes(-1)) return [];
  const found: number[] = [];
  // Numbers are given in order of first appearance, so the greatest one is most likely the rarest word.
  let rarest = 0;
  for (let i = 1; i < needle.length; i++) if (needle[i]! > needle[rarest]!) rarest = i;
  for (let at = ids.indexOf(needle[rarest]!, rarest); at >= 0; at = ids.indexOf(needle[rarest]!, at + 1)) {
    const start = at - rarest;
    if (start + needle.length > ids.length) break;
    let i = 0;
    while (i < needle.length && ids[start + i] === needle[i]) i++;
    if (i === needle.length) found.push(start);
    if (found.length >= mostExact) break;
  }
  return found;
}

/** The stretches of the source that share most sequences of words with the quotation, the likeliest first. */
export function locateApproximately(quoted: QuotedWords, source: SourceWords): Candidate[] {
  const length = isShort(quoted) || quoted.ids.length < 16 ? 2 : 3;
  const hits = sharedSequences(quoted.ids, source.ids, length);
  return chains(hits, length, quoted.ids.length)
    .slice(0, mostApproximate)
    .map(chain => windowOf(chain, quoted, source, length));
}

interface Hits {
  readonly quoted: number[];
  readonly source: number[];
}

/** Hash heads and chains of the quotation's sequences; shared by all calls, for none of them waits. */
const tableSize = 1 << 14;
const heads = new Int32Array(tableSize).fill(-1);

function hashOf(ids: Int32Array, at: number, length: number): number {
  let hash = 0;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ ids[at + i]!, 0x9e3779b1) + 0x7f4a7c15;
  return (hash >>> 9) & (tableSize - 1);
}

/** Pairs of places where quotation and source have the same `length` words, in the order of the source. */
function sharedSequences(needle: Int32Array, ids: Int32Array, length: number): Hits {
  const nexts = new Int32Array(needle.length).fill(-1);
  const used: number[] = [];
  for (let i = needle.length - length; i >= 0; i--) {
    if (needle.subarray(i, i + length).includes(-1)) continue;
    const hash = hashOf(needle, i, length);
    nexts[i] = heads[hash]!;
    heads[hash] = i;
    used.push(hash);
  }
  const quoted: number[] = [];
  const source: number[] = [];
  const last = ids.length - length;
  for (let at = 0; at <= last && quoted.length < mostHits; at++) {
    for (let i = heads[hashOf(ids, at, length)]!; i >= 0; i = nexts[i]!) {
      if (needle[i] !== ids[at] || needle[i + 1] !== ids[at + 1] || (length === 3 && needle[i + 2] !== ids[at + 2]))
        continue;
      quoted.push(i);
      source.push(at);
    }
  }
  for (const hash of used) heads[hash] = -1;
  return { quoted, source };
}

interface Chain {
  readonly score: number;
  readonly quotedFirst: number;
  readonly quotedLast: number;
  readonly sourceFirst: number;
  readonly sourceLast: number;
}

/** Hits that follow each other in quotation and source, best chains first, none overlapping a better one. */
function chains(hits: Hits, length: number, words: number): Chain[] {
  const count = hits.quoted.length;
  const scores = new Float64Array(count);
  const firsts = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const q = hits.quoted[i]!;
    const s = hits.source[i]!;
    let best = length;
    let first = i;
    for (let j = i - 1; j >= 0 && j >= i - lookBack; j--) {
      const quotedStep = q - hits.quoted[j]!;
      const sourceStep = s - hits.source[j]!;
      if (sourceStep > longestOmission) break;
      if (quotedStep <= 0 || sourceStep <= 0) continue;
      const skew = sourceStep - quotedStep;
      const cost = skew === 0 ? 0 : skew > 0 ? 0.6 + skew / 250 : 0.6 - skew / 20;
      const score = scores[j]! + Math.min(quotedStep, sourceStep, length) - cost;
      if (score > best) {
        best = score;
        first = firsts[j]!;
      }
    }
    scores[i] = best;
    firsts[i] = first;
  }
  const order = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || hits.source[a]! - hits.source[b]!);
  const found: Chain[] = [];
  const floor = Math.max((scores[order[0] ?? 0] ?? 0) * 0.5, words * leastShare);
  for (const i of order) {
    if (found.length >= mostApproximate || scores[i]! < floor) break;
    const chain: Chain = {
      score: scores[i]!,
      quotedFirst: hits.quoted[firsts[i]!]!,
      quotedLast: hits.quoted[i]! + length,
      sourceFirst: hits.source[firsts[i]!]!,
      sourceLast: hits.source[i]! + length,
    };
    if (!found.some(other => chain.sourceFirst < other.sourceLast && other.sourceFirst < chain.sourceLast))
      found.push(chain);
  }
  return found;
}

function windowOf(chain: Chain, quoted: QuotedWords, source: SourceWords, length: number): Candidate {
  const before = chain.quotedFirst;
  const behind = quoted.ids.length - chain.quotedLast;
  const long = quoted.ids.length >= 8;
  const from = chain.sourceFirst - before - (before > 0 && long ? slackAtGap : slack) - length;
  const to = chain.sourceLast + behind + (behind > 0 && long ? slackAtGap : slack) + length;
  return { source, from: Math.max(0, from), to: Math.min(source.ids.length, to), exact: false };
}
