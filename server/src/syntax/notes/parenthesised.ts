/** Notes in parentheses, as some houses print them: `(laughter)`, `(inaudible 00:12)`, `（译者注：…）`; all else in parentheses was said. */
import type { BracketNote } from '../../model/note';
import type { Span } from '../../text/span';
import { findTime } from './time';

/** A word or two that nobody says in parentheses, or a remark that says whose it is; UTF-16, from the block's start. */
const pattern = new RegExp(
  [
    String.raw`\({1,2}((?:audience |general |more |nervous |loud |long )?(?:laughs?|laughing|laughter|applause|applauds|silence|pause|chuckles?|chuckling|sighs?|cross ?talk|cheers|cheering|coughs?|music|risas?|risos|aplausos|silencio|silêncio|pausa|rires|applaudissements|gelächter|beifall|applaus)(?: and (?:laughter|applause|cheers))?)\.?\){1,2}`,
    String.raw`\({1,2}((?:inaudible|unintelligible|indiscernible|inaudibles|indistinct|ininteligible|inaudível)(?:,?[ @]{1,2}(?:at )?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:\.\d{1,3})?)?)\.?\){1,2}`,
    String.raw`(?:（|\()((?:(?:editor|transcriber|translator)[’']?s? note|译者注|譯者註|译注|譯註|编者注|編者註|编者按|編者按|校注|校者注)[:：][^()（）\n]{1,600})(?:）|\))`,
    '[（(]((?:全场|众人|观众|台下)?(?:笑|笑声|大笑|哄笑|掌声|鼓掌|音乐|沉默|笑聲|掌聲|音樂))[）)]',
    '[（(]((?:此处)?(?:听不清楚?|聽不清楚?|无法辨认))[）)]',
  ].join('|'),
  'giu',
);

/** The notes in parentheses outside of `taken` (sorted, disjoint): code, and the notes in brackets. Linear in the text. */
export function parenthesisedNotes(text: string, taken: readonly Span[], from: number): BracketNote[] {
  const found: BracketNote[] = [];
  if (!/[(（]/.test(text)) return found;
  pattern.lastIndex = from;
  let next = 0;
  for (let it = pattern.exec(text); it !== null; it = pattern.exec(text)) {
    const span = { start: it.index, end: it.index + it[0].length };
    while (next < taken.length && (taken[next] as Span).end <= span.start) next++;
    if (next < taken.length && (taken[next] as Span).start < span.end) continue;
    // `laughs(laughter)` in code is no note, nor is a call.
    if (/[\w$]$/.test(text.slice(Math.max(0, span.start - 1), span.start))) continue;
    const [, sound = it[4], gap = it[5]] = it;
    const kind = sound !== undefined ? 'nonverbal' : gap !== undefined ? 'gap' : 'editors-note';
    const time = gap === undefined ? undefined : findTime(gap);
    found.push({ kind, span, text: it[0], closed: true, ...(time === undefined ? {} : { time }) });
  }
  return found;
}
