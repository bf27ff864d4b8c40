/** What alignment reads of a transcript: its paragraphs in order, each with its label and its notes. */
import type { NoteKind } from '../model/note';
import type { Span } from '../text/span';

export type UnitKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'code'
  | 'table'
  | 'quotation'
  | 'elision'
  | 'rule'
  | 'front-matter';

export interface UnitLabel {
  /** As written, without markup and colon: `Mira Holub (Moderator)`. */
  readonly text: string;
  /** The name in it, by which labels are compared: `Mira Holub`. */
  readonly name: string;
  /** The label with its markup and colon; speech begins at its end. UTF-16, from the start of the unit. */
  readonly marked: Span;
  /** Where `text` stands; from the start of the unit. */
  readonly span: Span;
}

export interface UnitNote {
  readonly kind: NoteKind;
  /** With its brackets. */
  readonly text: string;
  /** From the start of the unit. */
  readonly span: Span;
  readonly gloss?: { readonly term: string };
}

/** One paragraph, heading, list or fence; one line in files that write one paragraph a line. */
export interface Unit {
  readonly kind: UnitKind;
  /** As written, label and markup included, without the line breaks around it. */
  readonly text: string;
  /** Where `text` begins; UTF-16, from the start of the document. */
  readonly start: number;
  readonly label?: UnitLabel;
  readonly notes: readonly UnitNote[];
  /** Index of the turn it belongs to, or -1. */
  readonly turn: number;
  /** In the recording; milliseconds. */
  readonly time?: number;
}

/** One of the two files. */
export interface Side {
  readonly uri: string;
  /** BCP 47; `undefined`: nobody knows. */
  readonly language?: string;
  readonly units: readonly Unit[];
}

/** Where speech begins in the unit's text: behind the label. */
export function speechStart(unit: Unit): number {
  return unit.label?.marked.end ?? 0;
}

export function speechOf(unit: Unit): string {
  return unit.label === undefined ? unit.text : unit.text.slice(unit.label.marked.end);
}

const headLength = 48;

/** What is marked where a whole paragraph is meant: its label, or its first words; from the start of the document. */
export function headOf(unit: Unit): Span {
  if (unit.label !== undefined)
    return { start: unit.start + unit.label.span.start, end: unit.start + unit.label.span.end };
  const line = unit.text.indexOf('\n');
  const end = line < 0 ? unit.text.length : line;
  if (end <= headLength) return { start: unit.start, end: unit.start + end };
  const space = unit.text.lastIndexOf(' ', headLength);
  return { start: unit.start, end: unit.start + (space > headLength / 2 ? space : headLength) };
}
