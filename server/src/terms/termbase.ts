/** All terms that hold for a document, and where a text uses their words. */
import type { TermEntry, TermWord } from '../model/term';
import { remember } from '../text/memo';
import type { Span } from '../text/span';

/** What a place of a text may be: a word of an entry. */
export interface Sense {
  readonly entry: TermEntry;
  readonly word: TermWord;
}

export interface TermMatch {
  /** UTF-16, from the start of the text. */
  readonly span: Span;
  /** What the text has beyond the word: `s` of `seed banks`; empty where it stands as the source has it. */
  readonly ending: string;
  /** More than one where several entries have the word, or one has it in several spellings. */
  readonly senses: readonly Sense[];
}

/** A run of letters and figures, or one character of a script that writes no spaces. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a word, lower case, and what stands between them. */
interface Pattern {
  readonly tokens: readonly string[];
  readonly gaps: readonly string[];
  /** What stands before the first token and behind the last: the dot of `.onion`, the `++` of `C++`. */
  readonly head: string;
  readonly tail: string;
  readonly senses: Sense[];
}

const tokenPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}\p{M}]|$)/gu;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

export class Termbase {
  readonly entries: readonly TermEntry[];
  /** By their first token; the longest word first. */
  readonly #patterns = new Map<string, Pattern[]>();

  constructor(entries: readonly TermEntry[]) {
    this.entries = entries;
    const known = new Map<string, Pattern>();
    for (const entry of entries) for (const word of entry.words) this.#add({ entry, word }, known);
    for (const them of this.#patterns.values()) them.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  #add(sense: Sense, known: Map<string, Pattern>): void {
    const text = folded(sense.word.text.trim());
    const there = known.get(text);
    if (there !== undefined) {
      there.senses.push(sense);
      return;
    }
    const tokens = tokensOf(text);
    const [first] = tokens;
    // One character of a script without spaces is a part of other words more often than one of its own.
    if (first === undefined || (tokens.length === 1 && (first.text.length < 2 || unspaced.test(first.text)))) return;
    const pattern: Pattern = {
      tokens: tokens.map(it => it.text),
      gaps: tokens.slice(1).map((it, n) => gapOf(text.slice(tokens[n]!.end, it.start))),
      head: text.slice(0, first.start),
      tail: text.slice(tokens.at(-1)!.end),
      senses: [sense],
    };
    known.set(text, pattern);
    const them = this.#patterns.get(first.text);
    if (them === undefined) this.#patterns.set(first.text, [pattern]);
    else them.push(pattern);
    // Where it is the only token, its plural is a token of its own.
    if (tokens.length === 1 && takesPlural(first.text)) {
      for (const ending of plurals) {
        const plural = this.#patterns.get(first.text + ending);
        if (plural === undefined) this.#patterns.set(first.text + ending, [pattern]);
        else plural.push(pattern);
      }
    }
  }

  /** In text order; of two that overlap, the one that begins first and is longer. Kept by what is asked of. */
  readonly in = remember(({ text }: { readonly text: string }): readonly TermMatch[] => this.find(text));

  /** Linear in the text for a given number of words that begin alike. */
  find(text: string): readonly TermMatch[] {
    if (this.#patterns.size === 0) return [];
    const lower = folded(text);
    const tokens = tokensOf(lower);
    const found: TermMatch[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const match = this.#matchAt(lower, tokens, at);
      if (match === undefined) continue;
      found.push(match.found);
      at += match.tokens - 1;
    }
    return found;
  }

  #matchAt(text: string, tokens: readonly Token[], at: number) {
    for (const pattern of this.#patterns.get(tokens[at]!.text) ?? []) {
      const ending = fits(pattern, text, tokens, at);
      if (ending === undefined) continue;
      const span = {
        start: tokens[at]!.start - pattern.head.length,
        end: tokens[at + pattern.tokens.length - 1]!.end + pattern.tail.length,
      };
      return { found: { span, ending, senses: pattern.senses }, tokens: pattern.tokens.length };
    }
    return undefined;
  }
}

export const noTerms = new Termbase([]);

const plurals = ['s', 'es'];

function takesPlural(token: string): boolean {
  return token.length >= 3 && /\p{Script=Latin}$/u.test(token);
}

/** The ending that the text has beyond the word, mostly none; `undefined` where the word does not stand there. */
function fits(pattern: Pattern, text: string, tokens: readonly Token[], at: number): string | undefined {
  const { tokens: wanted, gaps, head, tail } = pattern;
  const last = wanted.length - 1;
  if (at + last >= tokens.length) return undefined;
  for (let n = 0; n < last; n++) {
    if (tokens[at + n]!.text !== wanted[n]) return undefined;
    if (gapOf(text.slice(tokens[at + n]!.end, tokens[at + n + 1]!.start)) !== gaps[n]) return undefined;
  }
  const { text: written, end } = tokens[at + last]!;
  const word = wanted[last]!;
  const ending = written.slice(word.length);
  if (!written.startsWith(word) || (ending !== '' && !(takesPlural(word) && plurals.includes(ending))))
    return undefined;
  const { start } = tokens[at]!;
  if (head !== '' && text.slice(start - head.length, start) !== head) return undefined;
  if (tail !== '' && !text.startsWith(tail, end)) return undefined;
  if (unspaced.test(word)) return ending;
  return isPartOfMore(text, start - head.length, end + tail.length) ? undefined : ending;
}

/** `fee-sniping` in `anti-fee-sniping`, `core` in `bitcoin_core`, `net` in `example.net` are no words of their own. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const joins = /[-‑_/.@#\\’']/u;
  const letter = /[\p{L}\p{N}]/u;
  const before = text[start - 1] ?? ' ';
  const behind = text[end] ?? ' ';
  if (before === '_' || behind === '_' || before === '#' || before === '@') return true;
  if (joins.test(before) && letter.test(text[start - 2] ?? ' ')) return true;
  // `Bitcoin’s` is the word, and so is the one before a full stop that nobody put a space behind.
  return /[-‑/@\\]/u.test(behind) && letter.test(text[end + 1] ?? ' ');
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(tokenPattern), it => ({
    text: it[0],
    start: it.index,
    end: it.index + it[0].length,
  }));
}

/** A line break in the text is the space of the word. */
function gapOf(between: string): string {
  return between.replace(/\s+/gu, ' ').replaceAll('‑', '-').replaceAll('’', "'");
}

/** Lower case, every place where it was: a few letters (`İ`) have no lower case of their own length. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, it => (it.toLowerCase().length === it.length ? it.toLowerCase() : it)).join('');
}
