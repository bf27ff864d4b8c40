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

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

/** The words that begin with one token. */
interface Beginning {
  /** Those of one token. */
  readonly alone: Pattern[];
  /** By their second token; the longest first. */
  readonly longer: Map<string, Pattern[]>;
}

export class Termbase {
  readonly entries: readonly TermEntry[];
  readonly #beginnings = new Map<string, Beginning>();

  constructor(entries: readonly TermEntry[]) {
    this.entries = entries;
    const known = new Map<string, Pattern>();
    for (const entry of entries) for (const word of entry.words) this.#add({ entry, word }, known);
    for (const { longer } of this.#beginnings.values())
      for (const them of longer.values()) them.sort((a, b) => b.tokens.length - a.tokens.length);
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
    for (const ending of takesPlural(tokens.at(-1)!.text) ? ['', ...plurals] : ['']) this.#file(pattern, ending);
  }

  /** `ending`: of the last token, where that is one of the two by which it is found. */
  #file(pattern: Pattern, ending: string): void {
    const { tokens } = pattern;
    const [first = '', second] = tokens;
    if (second === undefined) this.#beginning(first + ending).alone.push(pattern);
    else if (tokens.length === 2 || ending === '') {
      const { longer } = this.#beginning(first);
      const key = tokens.length === 2 ? second + ending : second;
      const them = longer.get(key);
      if (them === undefined) longer.set(key, [pattern]);
      else them.push(pattern);
    }
  }

  #beginning(token: string): Beginning {
    let known = this.#beginnings.get(token);
    if (known === undefined) {
      known = { alone: [], longer: new Map() };
      this.#beginnings.set(token, known);
    }
    return known;
  }

  /** In text order; of two that overlap, the one that begins first and is longer. Kept by what is asked of. */
  readonly in = remember(({ text }: { readonly text: string }): readonly TermMatch[] => this.find(text));

  /** Linear in the text for a given number of words that begin alike. */
  find(text: string): readonly TermMatch[] {
    if (this.#beginnings.size === 0) return [];
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
    const beginning = this.#beginnings.get(tokens[at]!.text);
    if (beginning === undefined) return undefined;
    const longer = beginning.longer.get(tokens[at + 1]?.text ?? '') ?? [];
    for (const pattern of longer.length === 0 ? beginning.alone : [...longer, ...beginning.alone]) {
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
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    const start = at++;
    if (kind === Kind.Other) continue;
    if (kind === Kind.Spaced) while (at < text.length && kindOf(text.charCodeAt(at)) === Kind.Spaced) at++;
    tokens.push({ text: text.slice(start, at), start, end: at });
  }
  return tokens;
}

enum Kind {
  Other,
  /** A letter, a mark on one, a figure: words of them are parted by spaces. */
  Spaced,
  /** A character of a script without spaces. */
  Alone,
}

/** By code unit; made when it is first asked, for it takes a moment. Half of a pair is no letter. */
let kinds: Uint8Array | undefined;

function kindOf(unit: number): Kind {
  kinds ??= Uint8Array.from({ length: 0x10000 }, (_, code) => {
    const character = String.fromCharCode(code);
    if (unspaced.test(character)) return Kind.Alone;
    return /[\p{L}\p{N}\p{M}]/u.test(character) ? Kind.Spaced : Kind.Other;
  });
  return kinds[unit]!;
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
