/** A half-open stretch of text in UTF-16 code units, and the few things one asks of it. */

/** `[start, end)` in UTF-16 code units. What it counts from is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function shift(it: Span, by: number): Span {
  return { start: it.start + by, end: it.end + by };
}

/** Whether `offset` is in the span or just behind it, as a caret is. */
export function touches(it: Span, offset: number): boolean {
  return it.start <= offset && offset <= it.end;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function slice(text: string, it: Span): string {
  return text.slice(it.start, it.end);
}
