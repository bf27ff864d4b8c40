/** Paragraphs of running text as one string each. */
import type { Transcript } from '../transcript/transcript';

/** Lines longer than this are paragraphs; shorter ones may be wrapped by hand. */
export const longestWrapped = 120;

/** A paragraph in one string; `index` and `last` are the blocks with which it begins and ends. */
export interface Paragraph {
  readonly text: string;
  readonly index: number;
  readonly last: number;
}

/** The paragraph that begins with a block: one that is wrapped by hand stands in several. */
export function paragraphFrom(transcript: Transcript, index: number): Paragraph {
  const { blocks } = transcript;
  let text = blocks.at(index).text;
  let last = index;
  let line = text;
  while (last + 1 < blocks.count && line.trimEnd().length <= longestWrapped && !/\n\s*\n/.test(line)) {
    const next = blocks.at(last + 1);
    if (next.entry !== 'paragraph' || next.kind !== 'paragraph') break;
    line = next.text;
    text += line;
    last++;
  }
  return { text, index, last };
}
