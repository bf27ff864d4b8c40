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

/**
 * The quotations in one paragraph; spans count from its start. `block` is the block with which it begins, `next` the text of
 * the paragraph behind it: a quotation that goes on there opens its marks again and has no closing mark here.
 */
export function findInline(text: string, block: Block, next: string): Quotation[] {
  const opaque = opaqueOf(block.text === text ? block : makeBlock(text, block.kind, block.entry));
  const found: Quotation[] = [];
  const citations = findCitations(text).filter(it => pointsAtSource(it.form, it.target));
  for (const stretch of scanQuotationMarks(text, opaque)) {
    const { inner } = stretch;
    if (inner.end - inner.start > longest || !hasEnoughWords(text.slice(inner.start, inner.end))) continue;
    const citation = citationOf(stretch, text, citations);
    const sentence = readSentence(text, stretch.outer);
    if (citation === undefined && !sentence.cued) continue;
    const goesOn = !stretch.closed && next.trimStart().startsWith(stretch.open);
    found.push({
      form: 'inline',
      span: stretch.outer,
      text: text.slice(inner.start, inner.end),
      pieces: [{ at: 0, start: inner.start, length: inner.end - inner.start }],
      ...(sentence.attribution === undefined ? {} : { attribution: sentence.attribution }),
      ...(citation === undefined ? {} : { citation }),
      ...(stretch.closed || goesOn ? {} : { unbalanced: true }),
    });
  }
  return found;
}

function hasEnoughWords(quoted: string): boolean {
  if (quoted.length < fewestIdeographs) return false;
  const { words } = normalise(quoted);
  const ideographs = words.filter(word =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(word),
  ).length;
  return ideographs > words.length / 2 ? words.length >= fewestIdeographs : words.length >= fewestWords;
}

/** The citation of a stretch: around it, behind it in the same sentence, or before it in the same sentence. */
function citationOf(stretch: MarkedStretch, text: string, citations: readonly Citation[]): Citation | undefined {
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
