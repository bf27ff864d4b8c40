/** What stands in square brackets in a transcript, and what it is for. */
import type { Span } from '../text/span';

/** The kinds that `parse` reports; `elision` (`[…]`) is kept apart, for it marks words left out and says nothing. */
export const noteKinds = [
  'gloss',
  'insertion',
  'clarification',
  'editors-note',
  'nonverbal',
  'gap',
  'redaction',
  'aside',
  'legend',
  'timestamp',
  'elision',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** A term of the original, how it is rendered, and what is said of it: `[工种, literally “job type” …]`. */
export interface Gloss {
  readonly term: string;
  readonly rendering?: string;
  readonly explanation?: string;
}

export interface BracketNote {
  readonly kind: NoteKind;
  /** With its brackets and their escapes; UTF-16, from the start of the block. */
  readonly span: Span;
  /** As written, brackets included: `\[laughs\]` is `[laughs]` here. */
  readonly text: string;
  /** False where the closing bracket is missing; the span then ends where the note most likely does. */
  readonly closed: boolean;
  readonly gloss?: Gloss;
  /** Of a timestamp, or of a gap with a time in it; milliseconds. */
  readonly time?: number;
}
