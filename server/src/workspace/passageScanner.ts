/** Hashes every sequence of three words of a text, straight from its characters: what the index of passages is made of. */
import { halfWidth, isIdeograph, Kind, kindOf } from '../text/characters';

/** Receives each sequence: its hash, and where its first word begins, in UTF-16 units. */
export type OnSequence = (hash: number, at: number) => void;

/** What to do with a unit: 0 not known yet, then the classes below, or the folded unit itself plus `folded`. */
const actions = new Int32Array(0x10000);
const breaks = 1;
const skips = 2;
const stands = 3;
const pairs = 4;
const folded = 8;

function actionOf(unit: number): number {
  const known = actions[unit]!;
  if (known !== 0) return known;
  const made = newAction(unit);
  actions[unit] = made;
  return made;
}

function newAction(unit: number): number {
  // Apostrophes, emphasis and code ticks stand in words and between them; both readings give the same words.
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x2a || unit === 0x60 || unit === 0x5c)
    return skips;
  const half = halfWidth(unit);
  switch (kindOf(half)) {
    case Kind.letter:
    case Kind.digit:
      return String.fromCharCode(half).toLowerCase().charCodeAt(0) + folded;
    case Kind.ideograph:
      return stands;
    case Kind.invisible:
      return skips;
    case Kind.surrogate:
      return pairs;
    default:
      return breaks;
  }
}

const seed = 0x811c9dc5 | 0;

/** Reads `text` from `from` to `to`, which must not cut a word. Words are runs of letters and digits, and single ideographs. */
export function scanSequences(text: string, from: number, to: number, onSequence: OnSequence): void {
  let first = 0;
  let second = 0;
  let firstAt = -1;
  let secondAt = -1;
  let hash = seed;
  let wordAt = -1;
  for (let at = from; at <= to; at++) {
    let unit = at < to ? text.charCodeAt(at) : 0x20;
    const action = unit < 0x80 ? (actions[unit]! !== 0 ? actions[unit]! : actionOf(unit)) : actionOf(unit);
    if (action >= folded) {
      if (wordAt < 0) {
        wordAt = at;
        hash = seed;
      }
      hash = Math.imul(hash ^ (action - folded), 0x01000193);
      continue;
    }
    if (action === skips) continue;
    if (wordAt >= 0) {
      if (firstAt >= 0) onSequence(mix(first, second, hash), firstAt);
      first = second;
      firstAt = secondAt;
      second = hash;
      secondAt = wordAt;
      wordAt = -1;
    }
    if (action === breaks) continue;
    const start = at;
    if (action === pairs) {
      const point = text.codePointAt(at)!;
      if (point > 0xffff) at++;
      if (!isIdeograph(point)) continue;
      unit = point;
    }
    const alone = Math.imul(seed ^ unit, 0x01000193);
    if (firstAt >= 0) onSequence(mix(first, second, alone), firstAt);
    first = second;
    firstAt = secondAt;
    second = alone;
    secondAt = start;
  }
}

/** The top bits of a product are the good ones: they choose the bucket, the next ones tell its entries apart. */
function mix(first: number, second: number, third: number): number {
  let hash =
    Math.imul(first, 0x9e3779b1) ^
    Math.imul((second << 13) | (second >>> 19), 0x85ebca77) ^
    ((third << 7) | (third >>> 25));
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}
