/** The words of a quotation, and where its marks allow the source to have more. */

import { remember, rememberLately } from '../text/memo';
import type { CharacterFold, NormalisedText } from '../text/normalise';
import { normalise } from '../text/normalise';
import { knownWord, vocabularySize } from './source';

/** What a gap between two quoted words stands for. */
export type Gap = 'none' | 'omission' | 'insertion';

export interface QuotedWords {
  readonly text: NormalisedText;
  /** The numbers of the words, as in the sources; -1 for words that no source has. */
  readonly ids: Int32Array;
  /** `gaps[i]` lies before word `i`; the last one behind the last word. */
  readonly gaps: readonly Gap[];
}

/** `[sic]`, `[emphasis added]`: the quoter speaks of the quotation and adds nothing to it. */
const remark = /^(?:sic!?|emphas[ie]s?\s.*|italics\s.*|my\s(?:emphasis|italics)|translation\s.*)$/i;

/** As many quotations as an article has; the words of each are read once and not at every key in its source. */
const mostKept = 1000;

/** The words and the marks of a quotation, nothing folded that a dictionary would have to say. */
export const wordsAndMarks = rememberLately(mostKept, (it): NormalisedText => normalise(it));

const readingWith = remember((fold: CharacterFold) => rememberLately(mostKept, it => read(it, fold)));
const reading = rememberLately(mostKept, it => read(it));

function read(markdown: string, fold?: CharacterFold): Numbered {
  const text = fold === undefined ? wordsAndMarks(markdown) : normalise(markdown, fold);
  const gaps: Gap[] = new Array(text.words.length + 1).fill('none');
  for (const mark of text.marks) {
    if (mark.kind === 'ellipsis' || mark.kind === 'elision') gaps[mark.at] = 'omission';
    else if (mark.kind === 'note' && !remark.test(mark.body.trim()) && gaps[mark.at] === 'none')
      gaps[mark.at] = 'insertion';
  }
  return new Numbered(text, gaps);
}

/** Reads the words of a quotation from its Markdown. */
export function quotedWords(markdown: string, fold?: CharacterFold): QuotedWords {
  return (fold === undefined ? reading(markdown) : readingWith(fold)(markdown)).now();
}

/** A quotation whose words have got numbers, as far as any source has them. */
class Numbered {
  #quoted: QuotedWords;
  /** Where the words stand that no source had. */
  #unknown: readonly number[];
  #asked: number;

  constructor(text: NormalisedText, gaps: readonly Gap[]) {
    this.#quoted = { text, gaps, ids: Int32Array.from(text.words, knownWord) };
    this.#unknown = [...text.words.keys()].filter(n => this.#quoted.ids[n] === -1);
    this.#asked = vocabularySize();
  }

  /** A source that was read since may have brought a word that nobody knew; else it is the same object. */
  now(): QuotedWords {
    const size = vocabularySize();
    if (this.#asked === size) return this.#quoted;
    this.#asked = size;
    const { words } = this.#quoted.text;
    if (!this.#unknown.some(n => knownWord(words[n] as string) !== -1)) return this.#quoted;
    this.#quoted = { ...this.#quoted, ids: Int32Array.from(words, knownWord) };
    this.#unknown = this.#unknown.filter(n => this.#quoted.ids[n] === -1);
    return this.#quoted;
  }
}

/** How much a quotation has to tell it from others; below the limits it is compared exactly or not at all. */
export function isShort(quoted: QuotedWords): boolean {
  return isShortText(quoted.text);
}

const isShortText = remember(({ words }: NormalisedText): boolean => {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const ideographs = words.filter(word =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(word),
  ).length;
  return ideographs * 2 > words.length ? words.length < 12 : words.length < 8 || letters < 32;
});
