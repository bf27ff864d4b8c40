/** Finds the bracket notes of one block. */
import type { BracketNote } from '../../model/note';
import type { Mutable } from '../../text/mutable';
import type { Span } from '../../text/span';
import { type Bracket, type BracketPair, type Brackets, pairBrackets } from './brackets';
import { classify } from './classify';
import { type Script, scriptAround } from './gloss';
import { isNoNote } from './notNotes';
import { parenthesisedGlosses, parenthesisedNotes } from './parenthesised';
import { knownPhraseLength } from './phrases';

export interface NoteContext {
  /** Where speech begins, behind a label that may have brackets of its own; from the block's start. */
  readonly from?: number;
}

/**
 * All notes of a block, in text order and disjoint, unclosed ones among them; spans count from the block's start.
 * `opaque` are the stretches nobody reads for notes (code, HTML, link targets), sorted and disjoint.
 */
export function scanNotes(text: string, opaque: readonly Span[], context: NoteContext): BracketNote[] {
  const from = context.from ?? 0;
  const bracketed = text.indexOf('[', from) === -1 ? [] : bracketNotes(text, opaque, from);
  const taken = bracketed.length === 0 ? opaque : [...opaque, ...bracketed.map(it => it.span)].sort(inOrder);
  const others = [...parenthesisedNotes(text, taken, from), ...parenthesisedGlosses(text, taken, from)];
  return others.length === 0 ? bracketed : [...bracketed, ...others].sort((a, b) => a.span.start - b.span.start);
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start;
}

function bracketNotes(text: string, opaque: readonly Span[], from: number): BracketNote[] {
  const brackets = pairBrackets(text, opaque, from);
  const script = scriptAround(text, spansOf(brackets.pairs), from);
  const closed = brackets.pairs.flatMap(pair => readPair(text, pair, from, script) ?? []);
  const unclosed = readUnclosed(text, brackets, from, script);
  return unclosed.length === 0 ? closed : merge(closed, unclosed);
}

function* spansOf(pairs: readonly BracketPair[]): Iterable<Span> {
  for (const { open, close } of pairs) yield { start: open.span.start, end: close.span.end };
}

function readPair(text: string, pair: BracketPair, from: number, script: Script): BracketNote | undefined {
  const span = { start: pair.open.span.start, end: pair.close.span.end };
  const body = text.slice(pair.open.span.end, pair.close.span.start);
  if (isNoNote(text, pair, body)) return undefined;
  const told = classify(said(body), () => around(text, span, from), script);
  const note: Mutable<BracketNote> = { kind: told.kind, span, text: `[${body}]`, closed: true };
  if (told.gloss !== undefined) note.gloss = told.gloss;
  if (told.time !== undefined) note.time = told.time;
  return note;
}

/** Line breaks within a note are the wrapping's; escapes are Markdown's. */
function said(body: string): string {
  if (!/[\\\s]/u.test(body)) return body;
  return body
    .replace(/\s+/gu, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .trim();
}

const farEnough = 120;

/** The line around the note, as far as it can matter; emphasis marks are not part of the sentence. */
function around(text: string, span: Span, from: number) {
  const before = text.slice(Math.max(from, span.start - farEnough), span.start);
  const after = text.slice(span.end, span.end + farEnough);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1).replace(/[*_>]+/gu, ''),
    after: after.split('\n', 1)[0]!.replace(/[*_]+/gu, ''),
  };
}

/** More of them than this in one block are no slips of a writer but a drawing, a program or an attack. */
const mostUnclosed = 20;

function readUnclosed(text: string, { unclosed }: Brackets, from: number, script: Script): BracketNote[] {
  if (unclosed.length > mostUnclosed) return [];
  const notes: BracketNote[] = [];
  let covered = 0;
  for (const [index, open] of unclosed.entries()) {
    if (open.span.start < covered) continue;
    const end = likelyEnd(text, open, unclosed[index + 1]);
    if (end === undefined) continue;
    covered = end;
    const span = { start: open.span.start, end };
    const body = text.slice(open.span.end, end);
    const kind = classify(said(body).replace(/[\\[})\s]+$/u, ''), () => around(text, span, from), script);
    notes.push({ ...kind, span, text: `[${body.replace(/\\/gu, '')}`, closed: false });
  }
  return notes;
}

/** Where a note without its bracket most likely ends, or `undefined` where this is hardly a note. */
function likelyEnd(text: string, open: Bracket, next: Bracket | undefined): number | undefined {
  const line = text
    .slice(open.span.end, open.span.end + 400)
    .split('\n', 1)[0]!
    .trimEnd();
  const phrase = knownPhraseLength(line);
  if (phrase > 0) return open.span.end + phrase + mistypedEnd(line.slice(phrase), open, next, phrase);
  if (!isLikelyNote(text, open, line)) return undefined;
  // `act[ually sit`: the letters that were added end with the word.
  const letters = /\p{L}/u.test(text[open.span.start - 1] ?? '') ? /^\p{Ll}{1,6}(?=\s)/u.exec(line) : null;
  if (letters !== null) return open.span.end + letters[0].length;
  const nextAt = line.indexOf('[');
  const stop = /[.!?。！？](?=\s|$)|[})](?=[\s.,;]|$)/u.exec(line);
  const before = nextAt === -1 ? line.length : nextAt;
  const end =
    stop === null || /^(?:note|nb|ed)/iu.test(line)
      ? before
      : Math.min(before, stop.index + (/[})]/u.test(stop[0]) ? 1 : 0));
  return open.span.end + line.slice(0, end).trimEnd().replace(/\\$/u, '').length;
}

/** `[laughs[`, `[laughs}`, `\[laughs\\`: the key beside the right one. */
function mistypedEnd(behind: string, open: Bracket, next: Bracket | undefined, phrase: number): number {
  const mark = /^\s?(?:\\*\[|\\*[})|]|\\{1,2}(?=\s|$))/u.exec(behind)?.[0] ?? '';
  if (!mark.endsWith('[')) return mark.length;
  // A bracket that is closed belongs to another note: `[laughs [pause]`.
  return next !== undefined && next.span.end === open.span.end + phrase + mark.length ? mark.length : 0;
}

/** An escaped bracket was written as a note; a bare one may be an interval, an index, a link over several lines. */
function isLikelyNote(text: string, open: Bracket, line: string): boolean {
  const before = text[open.span.start - 1] ?? ' ';
  if (!/^[“"‘(]?\p{L}{2,}/u.test(line) || line.length < 3) return false;
  if (/[`'"“#[(]/u.test(before) || /^[\w$]+(?:[,.]\s?[\w$]+)*[`)};=]/u.test(line)) return false;
  if (/\[\[|`|=>|\]\(/u.test(line)) return false;
  if (open.escaped) return true;
  return !/[\p{L}\p{N}_$.]/u.test(before) || /^\p{Ll}{1,6}\s/u.test(line);
}

function merge(closed: readonly BracketNote[], unclosed: readonly BracketNote[]): BracketNote[] {
  const all = [...closed, ...unclosed].sort((a, b) => a.span.start - b.span.start);
  const notes: BracketNote[] = [];
  for (const note of all) {
    const last = notes.at(-1);
    if (last === undefined || last.span.end <= note.span.start) notes.push(note);
  }
  return notes;
}
