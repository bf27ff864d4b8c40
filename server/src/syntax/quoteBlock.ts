/** Reads a block quotation: its lines without `>`, and the attribution line that ends it. */

/** A line of a block quotation without its marks. Offsets count from the start of the block. */
export interface QuoteLine {
  readonly start: number;
  readonly text: string;
}

/** The lines inside a block of kind `quote`; a lazy line without `>` counts as well. */
export function quoteLines(text: string): QuoteLine[] {
  const lines: QuoteLine[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    const marks = /^(?: {0,3}> ?)+/.exec(text.slice(at, Math.min(end, at + 64)))?.[0].length ?? 0;
    lines.push({ start: at + marks, text: text.slice(at + marks, end) });
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  while (lines.length > 0 && lines.at(-1)!.text.trim() === '') lines.pop();
  return lines;
}
