/** A change of a text: a span and what takes its place. */
import type { Span } from './span';

export interface Edit {
  /** What is replaced; counts from the start of the document. */
  readonly span: Span;
  readonly newText: string;
}

/** Applies edits that do not overlap, whatever their order. Throws a `RangeError` where they overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    if (span.start < at) throw new RangeError('edits overlap');
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}
