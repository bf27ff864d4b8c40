/** Square brackets that are no notes: links, references, footnotes, checkboxes, citation keys, code. */
import type { BracketPair } from './brackets';
import { isGap, isNonverbal, isRedaction } from './phrases';
import { isTime } from './time';

/** Whether the pair is something of Markdown's, or of a programming language's. `body` is what it holds, untrimmed. */
export function isNoNote(text: string, { open, close }: BracketPair, body: string): boolean {
  const start = open.span.start;
  const end = close.span.end;
  const said = body.trim();
  if (!open.escaped && !close.escaped && isMarkdown(text, start, end, body, said)) return true;
  // `[[Construct]]`, and what is left of it where one bracket is missing.
  if (/^\[[\s\S]*\]$/u.test(said) || text[start - 1] === '[') return true;
  return isCode(text, start, end, said);
}

function isMarkdown(text: string, start: number, end: number, body: string, said: string): boolean {
  if (text[start - 1] === '!' && text[end] === '(') return true;
  if (text[end] === '(') return true;
  // `[slides] (https://…)`: a space slipped in, and still a link was meant.
  if (/^ {1,2}\((?:https?:|\.{0,2}\/|#)/u.test(text.slice(end, end + 12))) return true;
  if (said.startsWith('^') || /^(?:[^@\]]{0,60}[\s;-])?@[\p{L}_][^\s@]*(?:[\s,;][\s\S]*)?$/u.test(said)) return true;
  if ((text[end] === '[' || text[start - 1] === ']') && !isPlainNote(said)) return true;
  if (text[end] === ':' && isLineStart(text, start) && !isPlainNote(said)) return true;
  return /^[ xX]$/u.test(body) && isBehindListMarker(text, start) && /^(?:\s|$)/u.test(text.slice(end, end + 1));
}

/** What no link text and no index of an array would be. */
function isPlainNote(said: string): boolean {
  return (
    isTime(said) ||
    isNonverbal(said) ||
    isGap(said) ||
    isRedaction(said) ||
    /[\p{Script=Han}\p{Script=Hangul}]/u.test(said)
  );
}

function isLineStart(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 4 && text[start - 1] === ' ') start--;
  return start === 0 || text[start - 1] === '\n';
}

function isBehindListMarker(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return at - lineStart < 40 && /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+$/u.test(text.slice(lineStart, at));
}

const operators = /[={};<>|&^~`$\\]|\+\+|=>|::|(?:^|\s)[-+*/]\s|\(\)/u;
const identifiers = /^[#?@!]{0,2}[\p{L}_$][\w$]*(?:[.,]\s?[#?@+-]{0,2}[\w$]+)*$/u;

/** Fragments of programs, as they stand in notes of technical meetings without backticks. */
function isCode(text: string, start: number, end: number, said: string): boolean {
  if (said === '')
    return (
      text[end - 2] !== ' ' &&
      !/bracket|Klammer|corchete|crochet|括号|括號/iu.test(text.slice(Math.max(0, start - 80), end + 80))
    );
  if (isPlainNote(said)) return false;
  if (!/\p{L}/u.test(said)) return !/^[.…\s?]+$/u.test(said) && !/^(?:19|20)\d\d$/u.test(said);
  if (/^@@?\w|^#\w+$|^\?\w+$|^\+\w/u.test(said) || /^(["'])[^"']*\1(?:[,\s]|$)/u.test(said)) return true;
  if (/^(?:object|class|function) \p{Lu}\w*$|^native code$|^no LineTerminator here$|^lookahead/u.test(said))
    return true;
  if (
    said.length < 40 &&
    operators.test(said.replace(/`[^`]*`/gu, '')) &&
    !/\p{L}{2,}\s\p{L}{2,}\s\p{L}{2,}/u.test(said)
  )
    return true;
  if (/^(?:\w,\s?)+\w$|^,|,\s*,/u.test(said)) return true;
  if (/^\w*[a-z]\w*[A-Z]\w*$|^\w+\.\w+$|_/u.test(said) && /^\S+$/u.test(said)) return true;
  return isAttached(text, start, end, said);
}

/** `old[j]`, `Array[iterator]`, `impl(base)[field]`: an index; but `act[ually]` and `[U]ltimately` are the editors'. */
function isAttached(text: string, start: number, end: number, said: string): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (!/[\p{L}\p{N}_$)\]}.]/u.test(before) || /\p{Script=Han}/u.test(before)) {
    return said.length === 1 && !/\p{L}/u.test(after) && !/^[aAI]$/u.test(said);
  }
  if (/[.]/u.test(before)) return identifiers.test(said) && /[\s(=]/u.test(after) === false;
  if (/\s/u.test(said)) return false;
  return !(
    /\p{Ll}/u.test(before) &&
    /^\p{Ll}{0,6}(?:s|d|y|t|n|g|e|r)$/u.test(said) &&
    /^[\s\p{L},.?!;:’”"]/u.test(after) &&
    !/[(=]/u.test(text.slice(end, end + 3))
  );
}
