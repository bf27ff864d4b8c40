/** Notes in parentheses, as some houses print them: `(laughter)`, `(inaudible 00:12)`, `（译者注：…）`, `seed bank (种子库)`; all else in parentheses was said. */
import type { BracketNote } from '../../model/note';
import type { Span } from '../../text/span';
import { scriptAround } from './gloss';
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

/** `seed bank (种子库)`: nobody says in English what is written in characters. */
const foreignToLetters = /(?<=[\p{L}\p{N}”"’»)] ?)[(（]\s?(\p{Script=Han}[\p{Script=Han}·、]{0,19})\s?[)）]/gu;
/** `种子库（seed bank）`: what stands in letters directly behind characters. */
const foreignToCharacters =
  /(?<=[\p{Script=Han}”’」』》] ?)[(（]\s?(\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}’'+.-]{1,24}(?: [\p{Script=Latin}\p{M}\p{N}’'&+.-]{1,24}){0,5})\s?[)）]/gu;

/** Glosses in parentheses outside of `taken` (sorted, disjoint); a heading has none. Linear in the text. */
export function parenthesisedGlosses(text: string, taken: readonly Span[], from: number): BracketNote[] {
  if (!/\p{Script=Han}/u.test(text) || !/[(（]/.test(text) || /^ {0,3}#{1,6}\s/.test(text)) return [];
  const pattern = scriptAround(text, taken, from) === 'han' ? foreignToCharacters : foreignToLetters;
  const known = new Set(parenthesisedNotes(text, taken, from).map(it => it.span.start));
  pattern.lastIndex = from;
  return outside(pattern, text, taken).flatMap(({ span, found }) => {
    const [, term = ''] = found;
    return known.has(span.start) ? [] : [{ kind: 'gloss', span, text: found[0], closed: true, gloss: { term } }];
  });
}

function outside(pattern: RegExp, text: string, taken: readonly Span[]) {
  const all: { readonly span: Span; readonly found: RegExpExecArray }[] = [];
  let next = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const span = { start: found.index, end: found.index + found[0].length };
    while (next < taken.length && (taken[next] as Span).end <= span.start) next++;
    if (next >= taken.length || (taken[next] as Span).start >= span.end) all.push({ span, found });
  }
  return all;
}

/** The notes in parentheses outside of `taken` (sorted, disjoint): code, and the notes in brackets. Linear in the text. */
export function parenthesisedNotes(text: string, taken: readonly Span[], from: number): BracketNote[] {
  if (!/[(（]/.test(text)) return [];
  pattern.lastIndex = from;
  return outside(pattern, text, taken).flatMap(({ span, found }): BracketNote[] => {
    // `laughs(laughter)` in code is no note, nor is a call.
    if (/[\w$]$/.test(text.slice(Math.max(0, span.start - 1), span.start))) return [];
    const [, sound = found[4], gap = found[5]] = found;
    const kind = sound !== undefined ? 'nonverbal' : gap !== undefined ? 'gap' : 'editors-note';
    const time = gap === undefined ? undefined : findTime(gap);
    return [{ kind, span, text: found[0], closed: true, ...(time === undefined ? {} : { time }) }];
  });
}
