/** Which words of an entry are of a language: by what the source says of them, or else by their script. */
import type { TermEntry, TermWord } from '../model/term';
import { type Script, scriptOf } from '../syntax/notes/gloss';
import { sameLanguage } from '../translation/language';

const scripts: Readonly<Record<string, Script>> = {
  zh: 'han',
  yue: 'han',
  cmn: 'han',
  ja: 'han',
  ko: 'hangul',
  ru: 'cyrillic',
  uk: 'cyrillic',
  bg: 'cyrillic',
  sr: 'cyrillic',
  ar: 'arabic',
  fa: 'arabic',
  he: 'hebrew',
  hi: 'devanagari',
  th: 'thai',
};

export function scriptOfLanguage(language: string): Script {
  return scripts[language.split('-')[0]!.toLowerCase()] ?? 'latin';
}

/** Whether the word may be of the language (BCP 47); where neither says more, its script must be the language’s. */
export function isOf(word: TermWord, language: string): boolean {
  return word.language === undefined
    ? scriptOf(word.text) === scriptOfLanguage(language)
    : sameLanguage(word.language, language);
}

/** The language of a word as it is shown and told from others: its tag, or its script where the source says none. */
export function tongueOf({ language, text }: TermWord): string {
  return language === undefined ? scriptOf(text) : language.split('-')[0]!.toLowerCase();
}

/** Whether the entry has words of one language alone: it says how to write, not how to translate. */
export function isOfOneLanguage({ words }: TermEntry): boolean {
  const [first, ...others] = words.map(tongueOf);
  return others.every(it => it === first);
}
