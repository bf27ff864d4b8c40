/** Finds quotations in running text: words in marks of which the sentence says that somebody said them. */
import type { Citation, Quotation } from '../model/quotation';
import { readSentence } from '../syntax/attribution';
import { findCitations, pointsAtSource } from '../syntax/citations';
import { opaqueOf } from '../syntax/opaque';
import type { MarkedStretch } from '../syntax/quotationMarks';
import { scanQuotationMarks } from '../syntax/quotationMarks';
import type { Block } from '../text/block';
import { block as makeBlock } from '../text/block';
import { normalise } from '../text/normalise';

/** Fewer words are a term, a title or a mark of irony. */
const fewestWords = 5;
const fewestIdeographs = 8;
const longest = 6000;
/** How far behind the marks a citation may stand, in UTF-16 units. */
const citationReach = 140;

/** The quotations in one paragraph and where they leave off. */
export interface InlineQuotations {
  readonly quotations: readonly Quotation[];
  /** The stretch that has no closing mark here. */
  readonly open?: MarkedStretch;
}

/**
 * The quotations in one paragraph that are closed, or that nobody closes; spans count from its start. `block` is the block
 * with which it begins; before `from` nothing is looked for; `goesOn`: whether a stretch without a closing mark goes on in the
 * paragraph behind.
 */
export function findInline(
  text: string,
  block: Block,
  from: number,
  goesOn: (stretch: MarkedStretch) => boolean,
): InlineQuotations {
  const found: Quotation[] = [];
  const citations = sourcesIn(text);
  for (const stretch of stretchesOf(text, block)) {
    const { inner } = stretch;
    if (stretch.outer.start < from) continue;
    if (!stretch.closed && goesOn(stretch)) return { quotations: found, open: stretch };
    if (inner.end - inner.start > longest || !hasEnoughWords(text.slice(inner.start, inner.end))) continue;
    const citation = citationOf(stretch, text, citations);
    const sentence = readSentence(text, stretch.outer);
    if (citation === undefined && !sentence.cued) continue;
    found.push({
      form: 'inline',
      span: stretch.outer,
      text: text.slice(inner.start, inner.end),
      pieces: [{ at: 0, start: inner.start, length: inner.end - inner.start }],
      ...(sentence.attribution === undefined ? {} : { attribution: sentence.attribution }),
      ...(citation === undefined ? {} : { citation }),
      ...(stretch.closed ? {} : { unbalanced: true }),
      ...(sentence.cued ? {} : { perhapsTitle: true }),
    });
  }
  return { quotations: found };
}

/** The stretches between marks in one paragraph, code and link targets left out. */
export function stretchesOf(text: string, block: Block): MarkedStretch[] {
  return scanQuotationMarks(text, opaqueOf(block.text === text ? block : makeBlock(text, block.kind, block.entry)));
}

/** The citations in a text that point at files of ours. */
export function sourcesIn(text: string): Citation[] {
  return findCitations(text).filter(it => pointsAtSource(it.form, it.target));
}

export function hasEnoughWords(quoted: string): boolean {
  if (quoted.length < fewestIdeographs) return false;
  const { words } = normalise(quoted);
  const ideographs = words.filter(word =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(word),
  ).length;
  return ideographs > words.length / 2 ? words.length >= fewestIdeographs : words.length >= fewestWords;
}

/** The citation of a stretch: around it, behind it in the same sentence, or before it in the same sentence. */
export function citationOf(stretch: MarkedStretch, text: string, citations: readonly Citation[]): Citation | undefined {
  const { outer } = stretch;
  const plain = ({ target, span, form }: Citation): Citation => ({ target, span, form });
  const next = firstBehind(citations, outer.end);
  const last = citations[next - 1];
  if (last !== undefined && last.span.start < outer.start && outer.end < last.span.end) return plain(last);
  const behind = citations[next];
  if (behind !== undefined && behind.span.start - outer.end <= citationReach) {
    const between = text.slice(outer.end, behind.span.start);
    if (!/[“„«「『]|[.!?。！？]["”’»」』)]*\s+\p{Lu}|\n\s*\n/u.test(between)) return plain(behind);
  }
  const before = last !== undefined && last.span.end <= outer.start ? last : undefined;
  if (before !== undefined && outer.start - before.span.end <= citationReach) {
    const between = text.slice(before.span.end, outer.start);
    if (!/[“„«「『”"»」』.!?。！？\n]/u.test(between)) return plain(before);
  }
  return undefined;
}

/** Index of the first citation that begins at or behind `offset`; they stand in order. */
function firstBehind(citations: readonly Citation[], offset: number): number {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
