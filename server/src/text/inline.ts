/** What a character of Markdown prose begins: dots, numbers, links, notes, entities. Each question looks a bounded way ahead. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { isNonverbal, isTime } from './brackets';
import { halfWidth, isIdeograph, Kind, kindOf } from './characters';

export function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

export function isAsciiPunctuation(unit: number): boolean {
  return unit >= 0x21 && unit <= 0x7e && !isAsciiWord(unit);
}

export function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(halfWidth(text.charCodeAt(at))) === Kind.digit;
}

/** `3.5`, `12:30`, `1,000`: a sign between two digits is part of the number. */
export function joinsNumber(text: string, at: number): boolean {
  return isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
}

export function separatesThousands(text: string, at: number): boolean {
  return isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && isDigitAt(text, at + 3) && !isDigitAt(text, at + 4);
}

/** The full stop of `U.S.` and `p.m.`: a single letter and another full stop follow. */
export function joinsInitials(text: string, at: number): boolean {
  return isAsciiWord(text.charCodeAt(at + 1)) && text[at + 2] === '.';
}

/** Behind `…`, `...` or `. . .`; `at` where there are fewer than three dots. `... …` is two of them. */
export function dotsEnd(text: string, at: number): number {
  let end = at;
  let dots = 0;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x2026) dots += 3;
    else if (unit === 0x2e || unit === 0xff0e) dots++;
    else break;
  }
  if (dots >= 3) return end;
  if (dots !== 1) return at;
  while ((text[end] === ' ' || text[end] === '\u00a0') && text[end + 1] === '.' && text[end + 2] !== '.') {
    end += 2;
    dots++;
  }
  return dots >= 3 ? end : at;
}

export function isEllipsis(body: string): boolean {
  const trimmed = body.trim();
  return trimmed !== '' && trimmed.length < 12 && dotsEnd(trimmed, 0) === trimmed.length;
}

/** Where a short parenthesis closes on the same line; -1 where it does not. */
export function parenthesisEnd(text: string, at: number): number {
  const closing = text[at] === '（' ? '）' : ')';
  for (let i = at + 1; i < text.length && i < at + 64; i++) {
    if (text[i] === closing) return i;
    if (text[i] === '\n' || text[i] === '(' || text[i] === '（') return -1;
  }
  return -1;
}

/** `(laughter)`, `(00:01:21)`, and a gloss in the other script: `trade (工种)`, `工种（trade）`. */
export function isParentheticalNote(body: string, before: string): boolean {
  if (isNonverbal(body) || isTime(body)) return true;
  const first = before.codePointAt(0);
  if (first === undefined) return false;
  const han = /^[\p{Script=Han}，、\s]+$/u.test(body);
  const latin = /^[\p{Script=Latin}\s'’-]+$/u.test(body);
  return isIdeograph(first) ? latin : han;
}

/** `[U]ltimately`, `work[ed]`: letters that the quoter changed, in the middle of a word. */
export function isWithinWord(body: string, wordBefore: boolean, wordBehind: boolean): boolean {
  if (body.length > 6 || !/^[\p{L}\p{M}'’]+$/u.test(body) || isNonverbal(body)) return false;
  if (isIdeograph(body.codePointAt(0)!)) return false;
  return wordBehind ? body.length <= 3 : wordBefore;
}

/** Behind the target of `[text](target)` or `[text][label]`; `close` where the bracket is no link. */
export function targetEnd(text: string, open: number, close: number, body: string): number {
  if (text[open - 1] === '\\' || text[close - 1] === '\\') return close;
  const next = text[close + 1];
  if (next === '(') {
    let depth = 0;
    for (let i = close + 1; i < text.length && i < close + 2000; i++) {
      if (text[i] === '(') depth++;
      else if (text[i] === ')' && --depth === 0) return i + 1;
      else if (text[i] === '\n') break;
    }
    return close;
  }
  if (next !== '[' || isNonverbal(body) || isTime(body)) return close;
  const label = /^\[([^[\]\n]{0,80})\]/.exec(text.slice(close + 1, close + 90));
  return label === null || isTime(label[1]!) || isNonverbal(label[1]!) || isEllipsis(label[1]!)
    ? close
    : close + 1 + label[0].length;
}

/** The character that `&quot;` or `&#39;` stands for. */
export function entityAt(text: string, at: number): { character: string; end: number } | undefined {
  const match = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/.exec(text.slice(at, at + 40));
  if (match === null) return undefined;
  const end = at + match[0].length;
  if (match[3] !== undefined) {
    const character = decodeNamedCharacterReference(match[3]);
    return character === false ? undefined : { character, end };
  }
  const point = match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2]!, 16);
  return point > 0 && point <= 0x10ffff ? { character: String.fromCodePoint(point), end } : undefined;
}
