/** What kind of character a UTF-16 unit is when words are compared. */

export const characterKinds = ['other', 'space', 'letter', 'digit', 'ideograph', 'invisible', 'surrogate'] as const;
export type CharacterKind = (typeof characterKinds)[number];

/** The kinds as small numbers, for scanners that ask once a character. */
export const Kind = { other: 1, space: 2, letter: 3, digit: 4, ideograph: 5, invisible: 6, surrogate: 7 } as const;

/** Filled as characters are met: the 65,536 units of UTF-16, most of them never asked for. */
const known = new Uint8Array(0x10000);
const letters = /[\p{L}\p{M}]/u;
const digits = /\p{Nd}/u;
const spaces = /\s/u;

/** One of the numbers of `Kind` for a UTF-16 unit. An ideograph is what stands for a word of its own: Han and kana. */
export function kindOf(unit: number): number {
  const kind = known[unit]!;
  return kind !== 0 ? kind : classify(unit);
}

function classify(unit: number): number {
  const kind = kindOfUnknown(unit);
  known[unit] = kind;
  return kind;
}

function kindOfUnknown(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return Kind.surrogate;
  if (isInvisible(unit)) return Kind.invisible;
  if (isIdeograph(unit)) return Kind.ideograph;
  const character = String.fromCharCode(unit);
  if (spaces.test(character)) return Kind.space;
  if (digits.test(character)) return Kind.digit;
  return letters.test(character) ? Kind.letter : Kind.other;
}

/** Soft hyphen, zero-width characters, direction marks, variation selectors and the byte order mark: nobody sees them. */
function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2064) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff
  );
}

/** Whether a code point is written without spaces around words: Han, kana, bopomofo. */
export function isIdeograph(point: number): boolean {
  return (
    (point >= 0x2e80 && point <= 0x2fdf) ||
    (point >= 0x3005 && point <= 0x3007) ||
    (point >= 0x3041 && point <= 0x3096) ||
    (point >= 0x30a1 && point <= 0x30ff && point !== 0x30fb) ||
    (point >= 0x3105 && point <= 0x312f) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xff66 && point <= 0xff9f) ||
    (point >= 0x20000 && point <= 0x3ffff)
  );
}

/** The half-width form of a full-width ASCII character; every other unit is itself. */
export function halfWidth(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}
