/** The first and the last words of a quotation, where they are other words than the transcript's. */
import type { Alignment, Run } from './align';
import type { SourceWords } from './source';
import { endsSentence } from './source';

/** Longer stretches are added, not changed. */
const mostChanged = 2;

/**
 * The same alignment with words that are added before its first or behind its last word taken for changed ones, as long as
 * the sentence has words there: nothing else says which of the two was meant, and a sentence that goes on is misquoted.
 */
export function withChangedEdges(alignment: Alignment, source: SourceWords): Alignment {
  const runs = [...alignment.runs];
  let { from, to } = alignment;
  const last = runs.at(-1);
  if (last !== undefined && runs.length > 1 && isShortAddition(last)) {
    const sourceTo = to + last.quotedTo - last.quotedFrom;
    if (isWithinSentence(source, to - 1, sourceTo - 1)) {
      runs[runs.length - 1] = { ...last, kind: 'changed', sourceFrom: to, sourceTo };
      to = sourceTo;
    }
  }
  const first = runs[0];
  if (first !== undefined && runs.length > 1 && isShortAddition(first)) {
    const sourceFrom = from - (first.quotedTo - first.quotedFrom);
    if (isWithinSentence(source, sourceFrom, from)) {
      runs[0] = { ...first, kind: 'changed', sourceFrom, sourceTo: from };
      from = sourceFrom;
    }
  }
  return { ...alignment, from, to, runs };
}

function isShortAddition({ kind, quotedFrom, quotedTo }: Run): boolean {
  return kind === 'added' && quotedTo - quotedFrom <= mostChanged;
}

/** Whether no sentence ends between two words. */
function isWithinSentence(source: SourceWords, first: number, last: number): boolean {
  if (first < 0 || last >= source.ids.length) return false;
  for (let at = first; at < last; at++) if (endsSentence(source, at)) return false;
  return true;
}
