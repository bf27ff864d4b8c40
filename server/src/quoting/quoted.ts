/** The words of a quotation, and where its marks allow the source to have more. */

import { remember, rememberLately } from '../text/memo';
import type { CharacterFold, NormalisedText } from '../text/normalise';
import { normalise } from '../text/normalise';
import { knownWord } from './source';

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

function read(markdown: string, fold?: CharacterFold): Pick<QuotedWords, 'text' | 'gaps'> {
  const text = fold === undefined ? wordsAndMarks(markdown) : normalise(markdown, fold);
  const gaps: Gap[] = new Array(text.words.length + 1).fill('none');
  for (const mark of text.marks) {
    if (mark.kind === 'ellipsis' || mark.kind === 'elision') gaps[mark.at] = 'omission';
    else if (mark.kind === 'note' && !remark.test(mark.body.trim()) && gaps[mark.at] === 'none')
      gaps[mark.at] = 'insertion';
  }
  return { text, gaps };
}

/** Reads the words of a quotation from its Markdown. */
export function quotedWords(markdown: string, fold?: CharacterFold): QuotedWords {
  const { text, gaps } = fold === undefined ? reading(markdown) : readingWith(fold)(markdown);
  // The numbers are asked for anew: a source that was read since may have brought a word that nobody knew.
  return { text, ids: Int32Array.from(text.words, knownWord), gaps };
}

/** How much a quotation has to tell it from others; below the limits it is compared exactly or not at all. */
export function isShort(quoted: QuotedWords): boolean {
  const { words } = quoted.text;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const ideographs = words.filter(word =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(word),
  ).length;
  return ideographs * 2 > words.length ? words.length < 12 : words.length < 8 || letters < 32;
}
