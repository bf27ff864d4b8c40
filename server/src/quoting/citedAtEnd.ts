/** The citation that stands behind a passage, in parentheses or as a footnote: it is no word of what is quoted. */
import type { Citation } from '../model/quotation';
import { findCitations, pointsAtSource } from '../syntax/citations';

export interface CitedWords {
  /** The words without what stands behind them. */
  readonly words: string;
  /** From the start of the text. */
  readonly citation: Citation;
}

const opening = /[ \t]*[(（][ \t]*$/;
const closing = /^[ \t]*[)）][.。]?[ \t]*$/;

/** `We left. ([Town hall](hall.md#L9))`, `We left.[^1]`, `We left. [@hall, 12]`; `undefined`: the text ends with words. */
export function citedAtEnd(text: string): CitedWords | undefined {
  const found = findCitations(text).at(-1);
  if (found === undefined || !pointsAtSource(found.form, found.target)) return undefined;
  const { target, form, span } = found;
  const before = text.slice(0, span.start);
  const behind = text.slice(span.end);
  const enclosed = opening.test(before) && closing.test(behind);
  // A link without parentheses around it may be words that somebody said.
  if (!enclosed && (form === 'link' || form === 'text-fragment' || behind.trim() !== '')) return undefined;
  const words = enclosed ? before.replace(opening, '') : before.trimEnd();
  return words.trim() === '' ? undefined : { words, citation: { target, form, span } };
}
