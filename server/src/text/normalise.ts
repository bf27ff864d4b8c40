/** Reads Markdown prose as the words a reader sees, each with the place it has in the source. */
import { matchBrackets } from './brackets';
import { halfWidth, isIdeograph, Kind, kindOf } from './characters';
import {
  dotsEnd,
  entityAt,
  isAsciiPunctuation,
  isAsciiWord,
  isEllipsis,
  isParentheticalNote,
  isWithinWord,
  joinsInitials,
  joinsNumber,
  parenthesisEnd,
  separatesThousands,
  targetEnd,
} from './inline';

/** What stands between the words and is none itself. */
export interface Mark {
  /** `note`: a bracket note; `ellipsis`: dots as speech has them; `elision`: dots in brackets; `letter`: brackets inside a word. */
  readonly kind: 'note' | 'ellipsis' | 'elision' | 'letter';
  /** Index of the word behind the mark; of the word itself for `letter`. */
  readonly at: number;
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** What stands in the brackets, without them. */
  readonly body: string;
}

/** The words of a piece of Markdown, folded, with a map back. */
export interface NormalisedText {
  /** The source. */
  readonly text: string;
  /** Case, width, apostrophes and markup folded away; a Han character or a kana is a word of its own. */
  readonly words: readonly string[];
  /** Where each word begins and ends in the source; UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly marks: readonly Mark[];
}

/** Brings variants of one character together, traditional and simplified for instance. One character in, one out. */
export type CharacterFold = (character: string) => string;

const apostrophes = new Set([0x27, 0x2019, 0x2018, 0x2bc, 0x2032, 0xff07, 0x60b4]);
const signs = new Set([0x25, 0x24, 0x20ac, 0xa3, 0xa5, 0xb0]);
const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const longestTag = 400;

/** The words of `text`. Linear in its length; never throws. */
export function normalise(text: string, fold?: CharacterFold): NormalisedText {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: Mark[] = [];
  const brackets = matchBrackets(text);
  /** Where the target of a link ends, by the offset of the bracket that closes its text. */
  const jumps = new Map<number, number>();
  const unclosedTicks = new Set<number>();
  let word = '';
  let wordStart = 0;
  let wordEnd = 0;
  let plain = true;
  let initials = false;
  let codeEnd = 0;
  let at = 0;

  const finish = (): void => {
    if (word === '') return;
    words.push(plain ? word : word.normalize('NFC').toLowerCase());
    starts.push(wordStart);
    ends.push(wordEnd);
    word = '';
    plain = true;
    initials = false;
  };
  const append = (piece: string, from: number, to: number): void => {
    if (word === '') wordStart = from;
    word += piece;
    wordEnd = to;
  };
  const token = (piece: string, from: number, to: number): void => {
    finish();
    words.push(piece);
    starts.push(from);
    ends.push(to);
  };
  const mark = (kind: Mark['kind'], start: number, end: number, body: string): void => {
    finish();
    marks.push({ kind, at: words.length, start, end, body });
  };
  const wordFollows = (offset: number): boolean => {
    const kind = offset < text.length ? kindOf(halfWidth(text.charCodeAt(offset))) : Kind.other;
    return kind === Kind.letter || kind === Kind.digit;
  };

  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const folded = halfWidth(unit);
    const kind = kindOf(folded);
    if (kind === Kind.letter || kind === Kind.digit) {
      if (unit < 0x80) {
        let end = at + 1;
        while (end < text.length && isAsciiWord(text.charCodeAt(end))) end++;
        append(text.slice(at, end).toLowerCase(), at, end);
        at = end;
      } else {
        const character = folded === unit ? text[at]! : String.fromCharCode(folded);
        plain = false;
        append(ligatures[character] ?? character, at, at + 1);
        at++;
      }
      continue;
    }
    if (kind === Kind.space) {
      finish();
      at++;
      continue;
    }
    if (kind === Kind.invisible) {
      at++;
      continue;
    }
    if (kind === Kind.ideograph) {
      const character = unit >= 0xff66 && unit <= 0xff9f ? text[at]!.normalize('NFKC') : text[at]!;
      token(fold?.(character) ?? character, at, at + 1);
      at++;
      continue;
    }
    if (kind === Kind.surrogate) {
      const point = text.codePointAt(at)!;
      const length = point > 0xffff ? 2 : 1;
      const character = text.slice(at, at + length);
      if (isIdeograph(point)) token(fold?.(character) ?? character, at, at + length);
      else if (/[\p{L}\p{M}]/u.test(character)) {
        plain = false;
        append(character, at, at + length);
      } else finish();
      at += length;
      continue;
    }
    if (apostrophes.has(unit)) {
      if (word !== '' && wordFollows(at + 1)) append("'", at, at + 1);
      else finish();
      at++;
      continue;
    }
    switch (folded) {
      case 0x2e: // .
      case 0x2026: {
        // …
        const end = dotsEnd(text, at);
        if (end > at) {
          mark('ellipsis', at, end, text.slice(at, end));
          at = end;
          break;
        }
        if (joinsNumber(text, at)) append('.', at, at + 1);
        else if (word !== '' && wordEnd === at && (initials || word.length === 1) && joinsInitials(text, at))
          initials = true;
        else finish();
        at++;
        break;
      }
      case 0x2c: // ,
        if (!joinsNumber(text, at)) finish();
        else if (!separatesThousands(text, at)) append(',', at, at + 1);
        at++;
        break;
      case 0x3a: // :
        if (joinsNumber(text, at)) append(':', at, at + 1);
        else finish();
        at++;
        break;
      case 0x5f: // _
        if (word !== '' && wordEnd === at && wordFollows(at + 1)) append('_', at, at + 1);
        else finish();
        at++;
        break;
      case 0x2a: // *
      case 0x7e: // ~
        at++;
        break;
      case 0x60: {
        // `
        let end = at;
        while (text.charCodeAt(end) === 0x60) end++;
        if (at >= codeEnd && !unclosedTicks.has(end - at)) {
          const close = text.indexOf(text.slice(at, end), end);
          if (close < 0) unclosedTicks.add(end - at);
          else codeEnd = close;
        }
        at = end;
        break;
      }
      case 0x23: // #
        if (word !== '' && wordEnd === at && !wordFollows(at + 1)) append('#', at, at + 1);
        else finish();
        at++;
        break;
      case 0x2b: // +
        if (word !== '' && wordEnd === at && text[at + 1] === '+') {
          append('++', at, at + 2);
          at += 2;
        } else {
          finish();
          at++;
        }
        break;
      case 0x26: {
        // &
        const entity = entityAt(text, at);
        if (entity === undefined) {
          finish();
          at++;
          break;
        }
        const { character, end } = entity;
        const code = character.charCodeAt(0);
        if (apostrophes.has(code)) {
          if (word !== '' && wordFollows(end)) append("'", at, end);
          else finish();
        } else if (code === 0x2026) mark('ellipsis', at, end, character);
        else if (kindOf(code) === Kind.letter || kindOf(code) === Kind.digit) {
          plain = false;
          append(character, at, end);
        } else if (kindOf(code) !== Kind.invisible) finish();
        at = end;
        break;
      }
      case 0x3c: {
        // <
        const close =
          at >= codeEnd && /[a-zA-Z/!]/.test(text[at + 1] ?? '') ? text.slice(at, at + longestTag).indexOf('>') : -1;
        finish();
        at = close < 0 ? at + 1 : at + close + 1;
        break;
      }
      case 0x5c: {
        // \
        const next = text.charCodeAt(at + 1);
        if (next === 0x5b || next === 0x5d || next === 0x2e || apostrophes.has(next)) at++;
        else {
          finish();
          at += isAsciiPunctuation(next) ? 2 : 1;
        }
        break;
      }
      case 0x28: {
        // (
        const close = at >= codeEnd ? parenthesisEnd(text, at) : -1;
        const body = close < 0 ? '' : text.slice(at + 1, close);
        if (close >= 0 && isEllipsis(body)) mark('elision', at, close + 1, body);
        else if (close >= 0 && isParentheticalNote(body, words.at(-1) ?? word)) mark('note', at, close + 1, body);
        else {
          finish();
          at++;
          break;
        }
        at = close + 1;
        break;
      }
      case 0x5b: // [
      case 0x3010: {
        // 【
        const close = brackets.get(at);
        if (close === undefined || at < codeEnd) {
          finish();
          at++;
          break;
        }
        const bodyEnd = text[close - 1] === '\\' ? close - 1 : close;
        const body = text.slice(at + 1, bodyEnd);
        const target = targetEnd(text, at, close, body);
        if (text[at - 1] === '!' && target > close) {
          finish();
          at = target;
        } else if (target > close) {
          finish();
          jumps.set(close, target);
          at++;
        } else if (body.startsWith('^') || body.trim() === '' || body === 'x') {
          finish();
          at = close + 1;
        } else if (body.startsWith('[')) {
          finish();
          jumps.set(close, close + 1);
          const inner = brackets.get(at + 1);
          if (inner !== undefined) jumps.set(inner, inner + 1);
          at += 2;
        } else if (isEllipsis(body)) {
          mark('elision', at, close + 1, body);
          at = close + 1;
        } else if (isWithinWord(body, word !== '' && wordEnd >= at - 1, wordFollows(close + 1))) {
          marks.push({ kind: 'letter', at: words.length, start: at, end: close + 1, body });
          jumps.set(close, close + 1);
          if (word === '') wordStart = at;
          at++;
        } else {
          mark('note', text[at - 1] === '\\' ? at - 1 : at, close + 1, body);
          at = close + 1;
        }
        break;
      }
      case 0x5d: {
        // ]
        const jump = jumps.get(at);
        if (jump === undefined || jump > at + 1) finish();
        at = jump ?? at + 1;
        break;
      }
      default:
        if (signs.has(folded)) token(String.fromCharCode(folded), at, at + 1);
        else finish();
        at++;
    }
  }
  finish();
  return { text, words, starts, ends, marks };
}
