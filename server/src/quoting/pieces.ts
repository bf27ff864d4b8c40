/** From a place in the words of a quotation to the place in the document, and back. */
import type { Quotation } from '../model/quotation';
import type { Span } from '../text/span';

/** `it` counts in `Quotation.text`; the answer from the start of the document. */
export function inDocument(quotation: Quotation, it: Span): Span {
  const start = offsetInDocument(quotation, it.start, 'start');
  return { start, end: it.end > it.start ? Math.max(start, offsetInDocument(quotation, it.end, 'end')) : start };
}

function offsetInDocument(quotation: Quotation, at: number, edge: 'start' | 'end'): number {
  const { pieces } = quotation;
  for (const [number, piece] of pieces.entries()) {
    const next = pieces[number + 1];
    const inside = at - piece.at;
    if (inside < piece.length || (inside === piece.length && (edge === 'end' || next === undefined)))
      return piece.start + Math.max(inside, 0);
    if (next !== undefined && at < next.at) return piece.start + piece.length;
  }
  return quotation.span.end;
}
