/** Paragraphs and sentences of a translation that still are in the language of the original. */
import { shift, span } from '../text/span';
import type { Link } from './align';
import { type Comparison, originalSpan } from './compare';
import type { UntranslatedFault } from './fault';
import { sameLanguage } from './language';
import type { Profile } from './profile';
import { speechStart } from './unit';

/** From this share of common words on, a text is not translated; true translations share names and terms only. */
const untranslatedShare = 0.75;
const fewestWords = 5;

const prose = new Set(['paragraph', 'list', 'quotation', 'heading']);

export function languageFaults(comparison: Comparison, link: Link): UntranslatedFault[] {
  const { original, translation, alignment } = comparison;
  if (sameLanguage(original.language, translation.language)) return [];
  const source = new Map<string, number>();
  for (const index of link.original)
    for (const word of wordsIn(alignment.original[index]!)) source.set(word.folded, (source.get(word.folded) ?? 0) + 1);
  const faults: UntranslatedFault[] = [];
  // Characters in a text of letters are not left there by chance.
  const foreignScript = writesHan(original.language) && !writesHan(translation.language);
  for (const index of link.translation) {
    const unit = translation.units[index]!;
    if (!prose.has(unit.kind)) continue;
    const { text } = alignment.translation[index]!;
    if (isCode(text)) continue;
    const words = wordsIn(alignment.translation[index]!);
    const base = { kind: 'untranslated' as const, original: originalSpan(comparison, link) };
    const { share, lower } = shareOf(words, source);
    const offset = unit.start + speechStart(unit);
    if (words.length >= fewestWords && lower >= 3 && share >= untranslatedShare) {
      const titled = /^[\s"“«'<]*(?:["“«]|https?:)/.test(text) && text.length < 200;
      faults.push({
        ...base,
        whole: true,
        certain: lower >= fewestWords && !titled,
        span: shift(span(0, text.length), offset),
      });
      continue;
    }
    if (lower < 6) continue;
    for (const sentence of sentencesOf(words, text)) {
      const within = shareOf(sentence, source);
      if (sentence.length >= 8 && within.lower >= 6 && within.share >= 0.9) {
        const last = sentence[sentence.length - 1]!;
        faults.push({
          ...base,
          whole: false,
          certain: foreignScript,
          span: shift(span(sentence[0]!.start, last.end), offset),
        });
      }
    }
  }
  return faults;
}

function writesHan(language: string | undefined): boolean {
  return language === undefined || /^(?:zh|ja|ko|yue|cmn)/i.test(language);
}

/** Code outside of fences: as many signs of programming as words. */
function isCode(text: string): boolean {
  const signs = text.match(/[(){}[\]=<>;_@#$%^&|\\/+]/g)?.length ?? 0;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return signs * 3 > words;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly lower: boolean;
}

const knownWords = new WeakMap<Profile, readonly Word[]>();

/** Kept by the profile, which is kept by the text. */
function wordsIn(profile: Profile): readonly Word[] {
  const words = knownWords.get(profile) ?? wordsOf(profile.text);
  knownWords.set(profile, words);
  return words;
}

/** Words of prose; code, addresses and bracket notes are left out, a Han character is a word. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(
    /`[^`\n]*`|<[^<>\n]*>|\]\([^()\s]*\)|https?:\S+|\p{Script=Han}|[\p{L}\p{M}\p{N}_’']+/gu,
  )) {
    const [word] = match;
    if ('`<]'.includes(word[0]!) || /^https?:|[\p{N}_]/u.test(word)) continue;
    const folded = word.toLowerCase();
    words.push({ folded, start: match.index, end: match.index + word.length, lower: folded === word });
  }
  return words;
}

function shareOf(words: readonly Word[], source: ReadonlyMap<string, number>): { share: number; lower: number } {
  const used = new Map<string, number>();
  let shared = 0;
  let lower = 0;
  for (const { folded, lower: isLower } of words) {
    const there = source.get(folded);
    if (there === undefined) continue;
    const count = (used.get(folded) ?? 0) + 1;
    if (count > there) continue;
    used.set(folded, count);
    shared++;
    if (isLower) lower++;
  }
  return { share: words.length === 0 ? 0 : shared / words.length, lower };
}

function* sentencesOf(words: readonly Word[], text: string): Iterable<Word[]> {
  let sentence: Word[] = [];
  for (const word of words) {
    const before = sentence[sentence.length - 1];
    if (before !== undefined && /[.!?。！？\n]/.test(text.slice(before.end, word.start))) {
      yield sentence;
      sentence = [];
    }
    sentence.push(word);
  }
  if (sentence.length > 0) yield sentence;
}
