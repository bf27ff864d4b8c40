/** Cuts text into blocks, each beginning where nothing of CommonMark is open. */
import { type Block, type BlockKind, block, type Entry, linesOf } from '../text/block';
import { BlockSequence } from '../text/blockSequence';
import {
  closesFence,
  fenceOf,
  htmlOf,
  indentOf,
  interruptsAsListItem,
  isBlank,
  isHeading,
  isListItem,
  isQuote,
  isSetextUnderline,
  isThematicBreak,
} from './lineShapes';
import { reachOf } from './reach';

/** How many lines of a paragraph may hang together because a bracket or a code span reaches over them. */
export const lookAhead = 16;

/** Longer front matter is read as text: what opens and never closes must not swallow a transcript. UTF-16 units. */
export const longestFrontMatter = 65_536;

export function splitText(text: string): BlockSequence {
  const lines = new LineReader(linesOf(text), undefined, text);
  const blocks: Block[] = [];
  let entry: Entry = 'fresh';
  for (let at = 0; lines.at(at) !== undefined; ) {
    const cut = cutBlock(lines, at, entry, at === 0);
    blocks.push(cut.block);
    at = cut.next;
    entry = cut.entry;
  }
  return BlockSequence.of(blocks);
}

/** Lines by number, with their line ends; more of them are fetched as they are asked for. */
export class LineReader {
  readonly #lines: string[];
  readonly #more: () => readonly string[] | undefined;
  readonly #source: string | undefined;
  #line = 0;
  #offset = 0;

  /** `source`: all the lines in one, to cut blocks from: a cut costs less memory than lines put together. */
  constructor(lines: string[], more: () => readonly string[] | undefined = () => undefined, source?: string) {
    this.#lines = lines;
    this.#more = more;
    this.#source = source;
  }

  at(index: number): string | undefined {
    while (index >= this.#lines.length) {
      const more = this.#more();
      if (more === undefined) return undefined;
      for (const line of more) this.#lines.push(line);
    }
    return this.#lines[index];
  }

  /** The lines from `first` up to `end`, which have been asked for. Blocks come in order: `first` is where the last ended. */
  text(first: number, end: number): string {
    if (this.#source === undefined || first !== this.#line) return this.#lines.slice(first, end).join('');
    const start = this.#offset;
    for (let n = first; n < end; n++) this.#offset += (this.#lines[n] as string).length;
    this.#line = end;
    return this.#source.slice(start, this.#offset);
  }
}

export interface Cut {
  readonly block: Block;
  /** The number of the line behind the block. */
  readonly next: number;
  /** What is open behind the block. */
  readonly entry: Entry;
}

/** The block that begins at line `first`; `atStart`: it is the document's first line. */
export function cutBlock(lines: LineReader, first: number, entry: Entry, atStart: boolean): Cut {
  const { kind, next, looksAhead } = extentOf(lines, first, entry, atStart);
  let end = next;
  for (let line = lines.at(end); line !== undefined && isBlank(line); line = lines.at(end)) end++;
  const text = lines.text(first, end);
  const open = (kind === 'paragraph' || kind === 'table') && end === next;
  return { block: block(text, kind, entry, looksAhead), next: end, entry: open ? 'paragraph' : 'fresh' };
}

interface Extent {
  readonly kind: BlockKind;
  readonly next: number;
  readonly looksAhead?: boolean;
}

/** The kind of the block at line `first`, and the line behind its last one; blank lines behind it not counted. */
function extentOf(lines: LineReader, first: number, entry: Entry, atStart: boolean): Extent {
  const line = lines.at(first) as string;
  const fresh = entry === 'fresh';
  if (isBlank(line)) return { kind: 'blank', next: first + 1 };
  if (atStart) {
    const end = frontMatterEnd(lines);
    if (end > 0) return { kind: 'front-matter', next: end };
  }
  if (fresh && indentOf(line) > 3) return { kind: 'code', next: indentedEnd(lines, first) };
  const fence = fenceOf(line);
  if (fence !== undefined) return { kind: 'code', next: endAt(lines, first + 1, it => closesFence(it, fence)) };
  const html = htmlOf(line, !fresh);
  if (html !== undefined) return { kind: 'html', next: htmlEnd(lines, first, html.end) };
  if (isHeading(line)) return { kind: 'heading', next: first + 1 };
  if (!fresh && isSetextUnderline(line)) return { kind: 'rule', next: first + 1 };
  if (isThematicBreak(line)) return { kind: 'rule', next: first + 1 };
  if (isQuote(line)) return { kind: 'quote', next: quoteEnd(lines, first) };
  if (fresh ? isListItem(line) : interruptsAsListItem(line)) return { kind: 'list', next: listItemEnd(lines, first) };
  const under = lines.at(first + 1);
  if (fresh && under !== undefined && isSetextUnderline(under)) return { kind: 'heading', next: first + 2 };
  if (line.startsWith('|')) return { kind: 'table', next: first + 1 };
  return { kind: 'paragraph', ...paragraphEnd(lines, first) };
}

/** Front matter opens in the first line only and ends with `---` or `...`; -1 where there is none. */
function frontMatterEnd(lines: LineReader): number {
  const first = lines.at(0) as string;
  if (!/^\uFEFF?---[ \t]*(?:\r?\n|\r)?$/.test(first)) return -1;
  let length = first.length;
  for (let n = 1; length <= longestFrontMatter; n++) {
    const line = lines.at(n);
    if (line === undefined) return -1;
    if (/^(?:---|\.\.\.)[ \t]*(?:\r?\n|\r)?$/.test(line)) return n + 1;
    length += line.length;
  }
  return -1;
}

/** The line behind the first from `from` on that `closes`; the end of the text where none does. */
function endAt(lines: LineReader, from: number, closes: (line: string) => boolean): number {
  for (let n = from; ; n++) {
    const line = lines.at(n);
    if (line === undefined) return n;
    if (closes(line)) return n + 1;
  }
}

function indentedEnd(lines: LineReader, first: number): number {
  let end = first + 1;
  for (let n = end; ; n++) {
    const line = lines.at(n);
    if (line === undefined) return end;
    if (isBlank(line)) continue;
    if (indentOf(line) <= 3) return end;
    end = n + 1;
  }
}

function htmlEnd(lines: LineReader, first: number, end: RegExp | undefined): number {
  if (end !== undefined) return endAt(lines, first, line => end.test(line));
  for (let n = first + 1; ; n++) {
    const line = lines.at(n);
    if (line === undefined || isBlank(line)) return n;
  }
}

/** A quotation goes on over lazy lines; what may be code or HTML in it is the parser's to say, so it stays whole. */
function quoteEnd(lines: LineReader, first: number): number {
  for (let n = first + 1; ; n++) {
    const line = lines.at(n);
    if (line === undefined || isBlank(line)) return n;
    if (isQuote(line)) continue;
    if (startsAnew(line) || interruptsAsListItem(line)) return n;
    const before = lines.at(n - 1) as string;
    if (isQuote(before) && !leavesParagraphOpen(before)) return n;
  }
}

/** Whether a lazy line may go on with what stands in this line of a quotation or a list: not with a heading or a rule. */
function leavesParagraphOpen(line: string): boolean {
  const inside = line.replace(/^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/, '');
  return !isBlank(inside) && !isHeading(inside) && !isThematicBreak(inside);
}

/** A top-level item with all that hangs below it; the next item at the margin is a block of its own. */
function listItemEnd(lines: LineReader, first: number): number {
  const line = lines.at(first) as string;
  let end = first + 1;
  const inside = contentIndentOf(line);
  // An item that begins with a blank line has nothing in it where a second one follows.
  const under = lines.at(end);
  if (inside === undefined && under !== undefined && isBlank(under)) return end;
  let blank = false;
  for (let n = end; ; n++) {
    const line = lines.at(n);
    if (line === undefined) return end;
    if (isBlank(line)) {
      blank = true;
      continue;
    }
    const outside = indentOf(line) < (inside ?? 2);
    if (outside && (blank || startsAnew(line) || isListItem(line) || isQuote(line))) return end;
    if (outside && n === first + 1 && !leavesParagraphOpen(lines.at(first) as string)) return end;
    blank = false;
    end = n + 1;
  }
}

/** The column from which on a line belongs to the item that begins here; `undefined` where nothing stands behind its mark. */
function contentIndentOf(line: string): number | undefined {
  const mark = /^( {0,3}(?:[-+*]|\d{1,9}[.)]))([ \t]*)(?:[^ \t\r\n]|$)/.exec(line);
  const [, before = '', space = ''] = mark ?? [];
  if (mark === null || isBlank(line.slice(before.length))) return undefined;
  const columns = indentOf(' '.repeat(before.length % 4) + space) - (before.length % 4);
  // Five and more are one, and indented code behind it.
  return before.length + (columns > 4 ? 1 : columns);
}

/** Whether the line starts something that no lazy continuation can be. */
function startsAnew(line: string): boolean {
  return isHeading(line) || isThematicBreak(line) || fenceOf(line) !== undefined || htmlOf(line, true) !== undefined;
}

/** Prose is cut at every line, unless a code span, a bracket or a tag reaches over its end. */
function paragraphEnd(lines: LineReader, first: number): Omit<Extent, 'kind'> {
  let stretch = lines.at(first) as string;
  let end = first + 1;
  let looksAhead = false;
  for (;;) {
    const reach = reachOf(stretch, ahead(lines, end, lookAhead - (end - first)));
    looksAhead ||= reach.looked;
    if (reach.lines === 0) return { next: end, looksAhead };
    for (let n = 0; n < reach.lines; n++) stretch += lines.at(end++);
  }
}

/** The next lines of the same paragraph, `most` of them at most. */
function* ahead(lines: LineReader, from: number, most: number): Iterable<string> {
  for (let n = from; n < from + most; n++) {
    const line = lines.at(n);
    if (line === undefined || isBlank(line) || startsAnew(line) || isQuote(line)) return;
    if (interruptsAsListItem(line) || isSetextUnderline(line)) return;
    yield line;
  }
}
