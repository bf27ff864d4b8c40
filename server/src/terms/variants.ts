/** Whether two words are one word in two spellings, and how a word is written at a place. */
import { distance } from 'fastest-levenshtein';

/** `off-chain`, `Offchain` and `off chain` are written otherwise and said alike. */
export function soundsSame(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

const longEnough = 6;

/** `adapter` for `adaptor`, `merkelized` for `merklized`: the same consonants, so a custom of spelling and not another word. */
export function isSpellingOf(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one === other) return true;
  if (one[0] !== other[0] || Math.min(one.length, other.length) < longEnough || /\p{Script=Han}/u.test(one))
    return false;
  return consonants(one) === consonants(other) && distance(one, other) <= 2;
}

function consonants(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[aeiouy\p{M}]/gu, '')
    .replaceAll('z', 's');
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[\s\-‑_’']/gu, '');
}

/** With a capital, as at the head of a sentence. */
export function capitalised(word: string): string {
  const first = word.match(/^\P{L}*\p{L}/u)?.[0] ?? '';
  return first.toUpperCase() + word.slice(first.length);
}

/** Whether a sentence begins at `at` of a paragraph. */
export function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).replace(/[\s“”"‘’'「『(（[*_>#-]+$/u, '');
  return before === '' || /[.!?…:。！？：]$/u.test(before);
}

/** `preferred` as it would stand where `written` stands: its capital, and the ending of a plural. */
export function inPlaceOf(written: string, ending: string, preferred: string, atHead: boolean): string {
  const wasCapital = /^\p{Lu}/u.test(written);
  const word = wasCapital && atHead ? capitalised(preferred) : preferred;
  return ending !== '' && /[\p{Script=Latin}]$/u.test(word) && !word.endsWith('s') ? word + ending : word;
}
