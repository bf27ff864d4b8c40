/** Whether a place of a text has a word that its source says to avoid, and what to write instead. */
import type { TermEntry, TermWord } from '../model/term';
import { tongueOf } from './languages';
import type { Sense, TermMatch } from './termbase';
import { beginsSentence, capitalised, inPlaceOf } from './variants';

export interface Avoided extends Sense {
  /** As it stands in the text. */
  readonly written: string;
  /** What to write there instead, the best first; never empty. */
  readonly better: readonly string[];
}

/** `accepts`: the entries that have a say here. `undefined` where the word is good in any of its senses, or may be. */
export function avoidedAt(
  text: string,
  { span, ending, senses }: TermMatch,
  accepts: (entry: TermEntry) => boolean,
): Avoided | undefined {
  const written = text.slice(span.start, span.end);
  const stem = written.slice(0, written.length - ending.length).replace(/\s+/gu, ' ');
  const atHead = beginsSentence(text, span.start);
  const isWritten = ({ text: word }: TermWord) => stem === word || (atHead && stem === capitalised(word));
  const good = senses.filter(it => it.word.use !== 'avoided');
  if (good.some(it => isWritten(it.word))) return undefined;
  for (const sense of senses) {
    const { entry, word } = sense;
    // In capitals, or with capitals of its own, it may be a name.
    if (word.use !== 'avoided' || entry.conditional === true || !isWritten(word) || !accepts(entry)) continue;
    const better = betterThan(word, entry).map(it => inPlaceOf(written, ending, it, atHead));
    if (better.length > 0) return { entry, word, written, better: [...new Set(better)] };
  }
  return undefined;
}

/** The good words of its language, the preferred one first. */
function betterThan(word: TermWord, { words }: TermEntry): readonly string[] {
  const same = words.filter(it => it.use !== 'avoided' && tongueOf(it) === tongueOf(word));
  return [...same.filter(it => it.use === 'preferred'), ...same.filter(it => it.use === 'admitted')].map(it => it.text);
}
