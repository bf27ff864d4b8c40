/** Labels of a transcript that stand among the words of a quotation: they are quoted, and nobody said them. */
import { remember } from '../text/memo';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';

const labelsOf = remember((transcript: Transcript) => new Set(transcript.structure.turns.map(it => it.label.text)));

/** The stretches of a quotation that are labels of the transcript, colon included: `WH: ` at the head of a line. */
function shownLabels(text: string, transcript: Transcript): Span[] {
  const found: Span[] = [];
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1 || -1) {
    const label = /^([^:：\n]{1,40})[:：]\s?/u.exec(text.slice(at, at + 48));
    if (label !== null && labelsOf(transcript).has(label[1]!)) found.push({ start: at, end: at + label[0].length });
  }
  return found;
}

/** Whether a quotation shows a label of the transcript. */
export function showsLabel(text: string, transcript: Transcript): boolean {
  return shownLabels(text, transcript).length > 0;
}

/** The words of a quotation without the labels in it; every word stays where it is. */
export function withoutLabels(text: string, transcripts: readonly Transcript[]): string {
  let words = text;
  for (const transcript of transcripts)
    for (const { start, end } of shownLabels(text, transcript))
      words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  return words;
}
