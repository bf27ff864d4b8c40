/** A transcript as quotations see it: passages of speech, their words, and who says them. */
import type { CharacterFold, NormalisedText } from '../text/normalise';
import { normalise } from '../text/normalise';

/** The Markdown of one paragraph of speech, its label left out. One object as long as the text stays the same: caches hang on it. */
export interface PassageBody {
  readonly text: string;
}

export interface SourcePassage {
  readonly body: PassageBody;
  /** Where the body begins in the document; UTF-16. */
  readonly start: number;
  /** Index of the turn; -1 outside of turns. */
  readonly turn: number;
  /** Ids of the persons who speak; empty where nobody is known. */
  readonly speakers: readonly string[];
  /** Index of the block that holds it. */
  readonly block: number;
  /**
   * Who spoke last under a label of the file's list of attendees, where the label above is not on it: perhaps that label is
   * part of what they say, so nobody is told that these are not their words.
   */
  readonly perhaps?: readonly string[];
}

export interface QuotationSource {
  readonly uri: string;
  /** BCP 47, where the transcript says it or its script leaves no doubt. */
  readonly language?: string;
  /** In text order. */
  readonly passages: readonly SourcePassage[];
}

/** The words of a whole source in one row. */
export interface SourceWords {
  readonly source: QuotationSource;
  /** One number a word; equal numbers are equal words, in all sources. */
  readonly ids: Int32Array;
  /** For each passage the index of its first word, and the number of words at the end. */
  readonly firsts: Int32Array;
  readonly texts: readonly NormalisedText[];
}

interface BodyWords {
  readonly fold: CharacterFold | undefined;
  readonly text: NormalisedText;
  readonly ids: Int32Array;
}

const vocabulary = new Map<string, number>();
const bodies = new WeakMap<PassageBody, BodyWords>();
const sources = new WeakMap<
  QuotationSource,
  { readonly fold: CharacterFold | undefined; readonly words: SourceWords }
>();

/** The number of a word of some source; -1 where no source has it. */
export function knownWord(word: string): number {
  return vocabulary.get(word) ?? -1;
}

/** How many words all sources have so far: as long as it stays, a word that nobody knew is still unknown. */
export function vocabularySize(): number {
  return vocabulary.size;
}

function numberOf(word: string): number {
  let id = vocabulary.get(word);
  if (id === undefined) {
    id = vocabulary.size;
    vocabulary.set(word, id);
  }
  return id;
}

function wordsOfBody(body: PassageBody, fold: CharacterFold | undefined): BodyWords {
  const known = bodies.get(body);
  if (known !== undefined && known.fold === fold) return known;
  const text = normalise(body.text, fold);
  const made = { fold, text, ids: Int32Array.from(text.words, numberOf) };
  bodies.set(body, made);
  return made;
}

/** The words of one passage, folded. */
export function wordsOfPassage(body: PassageBody, fold: CharacterFold | undefined): readonly string[] {
  return wordsOfBody(body, fold).text.words;
}

/** The words of a source. Only passages whose body is new are read; the rest is copied. */
export function wordsOf(source: QuotationSource, fold?: CharacterFold): SourceWords {
  const known = sources.get(source);
  if (known !== undefined && known.fold === fold) return known.words;
  const read = source.passages.map(passage => wordsOfBody(passage.body, fold));
  const firsts = new Int32Array(read.length + 1);
  read.forEach((body, index) => {
    firsts[index + 1] = firsts[index]! + body.ids.length;
  });
  const ids = new Int32Array(firsts[read.length]!);
  for (const [index, body] of read.entries()) ids.set(body.ids, firsts[index]!);
  const words: SourceWords = { source, ids, firsts, texts: read.map(body => body.text) };
  sources.set(source, { fold, words });
  return words;
}

/** Index of the passage that holds a word. */
export function passageOf(words: SourceWords, word: number): number {
  let low = 0;
  let high = words.firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (words.firsts[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a word stands in the document: UTF-16 offsets, and its folded form. */
export function wordAt(
  words: SourceWords,
  word: number,
): { start: number; end: number; word: string; passage: number } {
  const passage = passageOf(words, word);
  const text = words.texts[passage]!;
  const index = word - words.firsts[passage]!;
  const start = words.source.passages[passage]!.start;
  return { start: start + text.starts[index]!, end: start + text.ends[index]!, word: text.words[index]!, passage };
}

/** What stands between a word and the next one, as written; up to the end of the passage where it is the last. */
export function textBehind(words: SourceWords, word: number): string {
  const passage = passageOf(words, word);
  const text = words.texts[passage]!;
  const index = word - words.firsts[passage]!;
  return text.text.slice(text.ends[index]!, text.starts[index + 1] ?? text.text.length);
}

/** The words from one index to another as the document writes them, paragraphs joined by a space. */
export function sourceText(words: SourceWords, from: number, to: number): string {
  if (to <= from) return '';
  const pieces: string[] = [];
  for (let passage = passageOf(words, from); passage < words.texts.length && words.firsts[passage]! < to; passage++) {
    const text = words.texts[passage]!;
    const first = Math.max(from - words.firsts[passage]!, 0);
    const last = Math.min(to, words.firsts[passage + 1]!) - words.firsts[passage]! - 1;
    if (last >= first) pieces.push(text.text.slice(text.starts[first]!, text.ends[last]!));
  }
  return pieces.join(' ');
}

/** Whether a sentence ends behind this word. */
export function endsSentence(words: SourceWords, word: number): boolean {
  const passage = passageOf(words, word);
  if (word + 1 >= words.firsts[passage + 1]!) return true;
  return /[.!?。！？…]/u.test(textBehind(words, word));
}
