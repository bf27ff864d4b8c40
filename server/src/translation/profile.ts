/** What can be compared of two paragraphs in different languages: lengths, numbers, names, shared word stems. */
import { type NumberMention, numbersIn } from './numbers';
import { speechOf, type Unit } from './unit';

export interface Profile {
  /** The speech, without its label, comments blanked: as long as it is written. */
  readonly text: string;
  /** UTF-16 units that carry meaning: letters, digits, characters; a Han character counts once. */
  readonly length: number;
  /** Of these, the ones in addresses, code and names with figures in them, which are as long in every language. */
  readonly fixed: number;
  readonly sentences: number;
  /** Hashes, ascending, each once: stems of words, whole names, values of numbers, pairs of Han characters. */
  readonly features: Uint32Array;
  readonly numbers: readonly NumberMention[];
  /** How many of the letters are of a script without spaces. */
  readonly han: number;
}

/** Remembers profiles by their text, so that after an edit only the edited paragraph is read again. */
export class Profiles {
  #known = new Map<string, Profile>();
  #next = new Map<string, Profile>();
  readonly #language: string | undefined;

  constructor(language: string | undefined) {
    this.#language = language;
  }

  /** Profiles of all units; those of texts that are gone are forgotten. */
  of(units: readonly Unit[]): Profile[] {
    const profiles = units.map(unit => {
      const text = speechOf(unit);
      const profile = this.#known.get(text) ?? this.#next.get(text) ?? profileOf(text, this.#language);
      this.#next.set(text, profile);
      return profile;
    });
    this.#known = this.#next;
    this.#next = new Map();
    return profiles;
  }
}

export function profileOf(written: string, language: string | undefined): Profile {
  const text = withoutComments(written);
  const numbers = numbersIn(text, language);
  const features = new Features();
  for (const { values, form } of numbers) {
    const [value] = values;
    // One and two are everywhere in words.
    if (value !== undefined && (form !== 'words' || value > 2)) for (const it of values) features.push(hashNumber(it));
  }
  let length = 0;
  let sentences = 0;
  let han = 0;
  let previousHan = 0;
  let ended = true;
  let fixed = 0;
  let fixedUntil = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWide(code)) {
      length++;
      han++;
      if (previousHan !== 0) features.push(mix(mix(7, previousHan), code));
      previousHan = code;
      ended = false;
      continue;
    }
    previousHan = 0;
    if (at >= fixedUntil) fixedUntil = fixedEnd(text, at, code);
    if (isWordCode(code)) {
      const end = readStem(text, at, features);
      length += end - at;
      if (at < fixedUntil || hasDigitInside(text, at, end)) fixed += end - at;
      at = end - 1;
      ended = false;
    } else if (!ended && isStop(text, at, code)) {
      sentences++;
      ended = true;
    }
  }
  if (!ended) sentences++;
  return { text, length, fixed, sentences, features: features.distinct(), numbers, han };
}

/** What stands in comments is said to nobody; spaces keep the places of what stands behind them. */
function withoutComments(text: string): string {
  let at = text.indexOf('<!--');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const close = text.indexOf('-->', at + 4);
    const end = close < 0 ? text.length : close + 3;
    out += text.slice(from, at) + ' '.repeat(end - at);
    from = end;
    at = text.indexOf('<!--', end);
  }
  return out + text.slice(from);
}

/** Where the address or the code span that begins here ends; `at` where none does. */
function fixedEnd(text: string, at: number, code: number): number {
  if (code === 96) {
    const end = text.indexOf('`', at + 1);
    return end < 0 ? at : end;
  }
  if (code !== 104 || !(text.startsWith('http://', at) || text.startsWith('https://', at))) return at;
  let end = at;
  while (end < text.length && text.charCodeAt(end) > 32 && !isWide(text.charCodeAt(end)) && !'>)]'.includes(text[end]!))
    end++;
  return end;
}

function hasDigitInside(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Letters and figures of scripts that write words; a table, for every character of both files is asked. */
const wordCodes = Uint8Array.from({ length: 0x700 }, (_, code) => {
  if (code < 128) return Number(/\w/.test(String.fromCharCode(code)));
  return Number((code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7) || code >= 0x600);
});

function isWordCode(code: number): boolean {
  return code < 0x700 && wordCodes[code] === 1;
}

function isStop(text: string, at: number, code: number): boolean {
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 63 || code === 33) return true;
  return code === 46 && (at + 1 === text.length || text.charCodeAt(at + 1) <= 32);
}

/** The first four letters stand for words that languages share (`transaction`, `transacción`), the whole for names. */
function readStem(text: string, start: number, features: Features): number {
  let at = start;
  let hash = 1;
  let digits = false;
  let upper = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) break;
    if (code >= 48 && code <= 57) digits = true;
    if (code >= 65 && code <= 90) upper++;
    hash = mix(hash, fold(code));
    if (at - start === 3 && at + 1 < text.length) features.push(mix(hash, 3));
  }
  const size = at - start;
  if (!(digits && upper === 0 && isAllDigits(text, start, at)) && (size >= 4 || (size >= 2 && upper >= 2)))
    features.push(hash);
  return at;
}

function isAllDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 57) return false;
  return true;
}

const folded = new Uint16Array(0x180);
for (let code = 0; code < folded.length; code++) {
  const base = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
  folded[code] = base;
}

function fold(code: number): number {
  return code < folded.length ? folded[code]! : code;
}

function mix(hash: number, value: number): number {
  return (Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15)) >>> 0;
}

function hashNumber(value: number): number {
  return mix(mix(11, Math.floor(value) >>> 0), Math.floor((value % 1) * 1000) + Math.floor(value / 4294967296));
}

/** Gathers features in one place for all paragraphs, one after the other. */
let gathered = new Uint32Array(1024);

class Features {
  #count = 0;

  push(value: number): void {
    if (this.#count === gathered.length) {
      const larger = new Uint32Array(gathered.length * 2);
      larger.set(gathered);
      gathered = larger;
    }
    gathered[this.#count++] = value;
  }

  /** Ascending, each once. */
  distinct(): Uint32Array {
    const sorted = gathered.subarray(0, this.#count).sort();
    let size = 0;
    for (let at = 0; at < sorted.length; at++)
      if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[size++] = sorted[at]!;
    return sorted.slice(0, size);
  }
}
