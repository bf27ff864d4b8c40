/** Pairs the square brackets of a block, in one pass and whatever the writer forgot. */
import type { Span } from '../../text/span';

export interface Bracket {
  /** Of the bracket with its backslash, where it has one; from the block's start. */
  readonly span: Span;
  readonly escaped: boolean;
}

export interface BracketPair {
  readonly open: Bracket;
  readonly close: Bracket;
}

export interface Brackets {
  /** The outermost ones, in text order. */
  readonly pairs: readonly BracketPair[];
  /** Opened and never closed; in text order. */
  readonly unclosed: readonly Bracket[];
  /** Closed and never opened; in text order. */
  readonly unopened: readonly Bracket[];
}

/** A bracket that is not closed within so much text was not meant to go on. */
const longestNote = 1500;

/** Brackets from `from` on and outside the `opaque` spans (sorted, disjoint). An empty line closes nothing. */
export function pairBrackets(text: string, opaque: readonly Span[], from: number): Brackets {
  const opens: (Bracket & { close?: Bracket })[] = [];
  const unopened: Bracket[] = [];
  let stack: number[] = [];
  let nextOpaque = 0;
  for (let at = from; at < text.length; at++) {
    while (nextOpaque < opaque.length && opaque[nextOpaque]!.end <= at) nextOpaque++;
    const skip = opaque[nextOpaque];
    if (skip !== undefined && skip.start <= at) {
      at = skip.end - 1;
      continue;
    }
    const character = text.charCodeAt(at);
    if (character === newline && isBlankFrom(text, at + 1)) stack = [];
    const escaped = character === backslash;
    const end = escaped ? at + 1 : at;
    // `\\` is a backslash that escapes nothing: it takes the next character with it, whatever that is.
    if (escaped) at = end;
    const bare = text.charCodeAt(end);
    if (bare !== opening && bare !== closing) continue;
    const bracket = { span: { start: end - (escaped ? 1 : 0), end: end + 1 }, escaped };
    if (bare === opening) {
      stack.push(opens.length);
      opens.push(bracket);
    } else {
      const index = stack.pop();
      const open = index === undefined ? undefined : opens[index];
      if (open === undefined || end - open.span.start > longestNote) unopened.push(bracket);
      else open.close = bracket;
    }
  }
  return { ...outermost(opens), unopened };
}

const newline = 0x0a;
const backslash = 0x5c;
const opening = 0x5b;
const closing = 0x5d;

function outermost(opens: readonly (Bracket & { close?: Bracket })[]): Pick<Brackets, 'pairs' | 'unclosed'> {
  const pairs: BracketPair[] = [];
  const unclosed: Bracket[] = [];
  let covered = 0;
  for (const open of opens) {
    if (open.span.start < covered) continue;
    if (open.close === undefined) {
      unclosed.push(open);
    } else {
      pairs.push({ open, close: open.close });
      covered = open.close.span.end;
    }
  }
  return { pairs, unclosed };
}

/** Looks at no more than a line's indent, so that a run of empty lines costs each of them once. */
function isBlankFrom(text: string, at: number): boolean {
  for (let i = at; i < text.length && i < at + 8; i++) {
    const character = text.charCodeAt(i);
    if (character === newline) return true;
    if (character !== 0x20 && character !== 0x09 && character !== 0x0d) return false;
  }
  return false;
}
