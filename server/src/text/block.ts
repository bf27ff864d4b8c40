/** A block: a string of whole lines that can be read without knowing what stands around it. */

export const blockKinds = [
  'front-matter',
  'heading',
  'code',
  'html',
  'quote',
  'list',
  'table',
  'rule',
  'paragraph',
  'blank',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What is open where a block begins: nothing, or a paragraph that its first line goes on with. */
export type Entry = 'fresh' | 'paragraph';

export interface Block {
  /** Whole lines with their line ends; blank lines belong to the block before them. */
  readonly text: string;
  readonly kind: BlockKind;
  readonly entry: Entry;
  /** How many line ends (`\n`, `\r\n`, `\r`) are in `text`. */
  readonly lineEnds: number;
  /** Whether something inline opens in it that was looked for in the lines behind: where it ends is for them to say too. */
  readonly looksAhead: boolean;
}

export function block(text: string, kind: BlockKind, entry: Entry, looksAhead = false): Block {
  return { text, kind, entry, lineEnds: countLineEnds(text), looksAhead };
}

/** LSP's line ends: `\n`, `\r\n` and a lone `\r`; U+2028 and U+2029 are none. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) count++;
  return count;
}

/** Cuts text into whole lines, line ends included; a text that ends with a line end has no empty line behind it. */
export function linesOf(text: string): string[] {
  // Two loops, not one that asks for both: V8 would look for the next \r of the whole text again at every line.
  return text.includes('\r') ? linesOfAnyEnd(text) : linesOfNewlines(text);
}

function linesOfNewlines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}

function linesOfAnyEnd(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
    lines.push(text.slice(start, at + 1));
    start = at + 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** The length of a line without its line end. */
export function contentLength(line: string): number {
  let end = line.length;
  if (end > 0 && line.charCodeAt(end - 1) === 10) end--;
  if (end > 0 && line.charCodeAt(end - 1) === 13) end--;
  return end;
}
