/** What a transcript offers to those who quote it: the paragraphs of its turns, without their labels. */
import { rememberLatest } from '../text/memo';
import type { Span } from '../text/span';
import { overlap } from '../text/span';
import { languageOf, paragraphsOf } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { PassageBody, QuotationSource, SourcePassage } from './source';

/** Keyed by the block, so that an edit elsewhere leaves the body, and all that hangs on it, the same. */
const bodyOf = rememberLatest(
  (block: { readonly text: string }, from: number): PassageBody => ({ text: block.text.slice(from) }),
);

/**
 * The passages of a transcript. `without`: quotations in the transcript itself, which are no source for themselves;
 * UTF-16, from the start of the document.
 */
export function sourceOf(uri: string, transcript: Transcript, without: readonly Span[] = []): QuotationSource {
  const passages: SourcePassage[] = [];
  for (const [turn, it] of transcript.structure.turns.entries()) {
    for (const { block, index, from } of paragraphsOf(transcript, it)) {
      const start = transcript.blocks.startOf(index) + from;
      const span = { start, end: start + block.text.length - from };
      if (without.some(other => overlap(other, span))) continue;
      passages.push({ body: bodyOf(block, from), start, turn, speakers: it.speakers, block: index });
    }
  }
  const language = languageOf(transcript);
  return { uri, ...(language === undefined ? {} : { language }), passages };
}
