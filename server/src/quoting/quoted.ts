/** The words of a quotation, and where its marks allow the source to have more. */
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

/** Reads the words of a quotation from its Markdown. */
export function quotedWords(markdown: string, fold?: CharacterFold): QuotedWords {
  const text = normalise(markdown, fold);
  const gaps: Gap[] = new Array(text.words.length + 1).fill('none');
  for (const mark of text.marks) {
    if (mark.kind === 'ellipsis' || mark.kind === 'elision') gaps[mark.at] = 'omission';
    else if (mark.kind === 'note' && !remark.test(mark.body.trim()) && gaps[mark.at] === 'none')
      gaps[mark.at] = 'insertion';
  }
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
