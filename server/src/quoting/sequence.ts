/** Judges paragraphs that are quoted one below the other: what lies between them in the source is left out. */
import type { Verdict } from '../model/quotation';
import { say } from '../text/say';
import { wordsAndMarks } from './quoted';
import type { QuotationSource } from './source';
import { sourceText, wordAt, wordsOf } from './source';

/** Words at the head of a paragraph that may be dropped without a mark: `For example,`. */
const shortLead = 4;

type Located = Exclude<Verdict, { kind: 'not-found' | 'unverifiable' }>;

export interface Quoted {
  readonly text: string;
  readonly verdict: Verdict;
}

function isLocated(verdict: Verdict): verdict is Located {
  return verdict.kind !== 'not-found' && verdict.kind !== 'unverifiable';
}

/** The verdict on a paragraph that stands below another one: `elided` where words between them go without a mark. */
export function judgeInSequence(before: Quoted, it: Quoted, source: QuotationSource): Verdict {
  const { verdict } = it;
  if (verdict.kind !== 'verbatim' || !isLocated(before.verdict)) return verdict;
  if (verdict.place.uri !== before.verdict.place.uri || verdict.place.uri !== source.uri) return verdict;
  if (endsWithMark(before.text) || beginsWithMark(it.text)) return verdict;
  const words = wordsOf(source);
  const from = firstWordFrom(words, before.verdict.place.span.end);
  const to = firstWordFrom(words, verdict.place.span.start);
  if (to - from <= shortLead) return verdict;
  const text = sourceText(words, from, to);
  const shown = text.length <= 90 ? text : `${text.slice(0, 50).trimEnd()} … ${text.slice(-30).trimStart()}`;
  return {
    kind: 'elided',
    place: verdict.place,
    reason: say(
      '{0} words between this paragraph and the one before are left out without a mark: “{1}”.',
      to - from,
      shown,
    ),
    differences: [
      ...verdict.differences,
      {
        kind: 'omission',
        quoted: { start: 0, end: 0 },
        source: { start: wordAt(words, from).start, end: wordAt(words, to - 1).end },
        quotedWords: '',
        sourceWords: text,
        allowed: false,
      },
    ],
  };
}

function firstWordFrom(words: ReturnType<typeof wordsOf>, offset: number): number {
  let low = 0;
  let high = words.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(words, middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beginsWithMark(text: string): boolean {
  return wordsAndMarks(text).marks.some(mark => mark.at === 0 && (mark.kind === 'ellipsis' || mark.kind === 'elision'));
}

function endsWithMark(text: string): boolean {
  const { marks, words } = wordsAndMarks(text);
  return marks.some(mark => mark.at === words.length && (mark.kind === 'ellipsis' || mark.kind === 'elision'));
}
