/** The text of a document as a sequence of blocks: found by offset or line, replaced in part, never changed in place. */
import type { Block } from './block';
import type { Span } from './span';

const pageSize = 64;
const chapterSize = 24;

/** Consecutive blocks, with what they add up to. A page that an edit leaves alone stays the same object. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly length: number;
  readonly lineEnds: number;
  /** For each block, what stands before it in the page: UTF-16 units, and line ends. */
  readonly offsets: readonly number[];
  readonly lines: readonly number[];
}

/**
 * Consecutive pages. A chapter that an edit leaves alone stays the same object: what is added up over the whole text is
 * added up by chapter (`folding.ts`), so that it costs the touched one.
 */
export interface Chapter {
  readonly pages: readonly Page[];
  /** How many blocks there are. */
  readonly count: number;
}

/** A line and a UTF-16 column in it, zero-based, as LSP has them. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

export class BlockSequence {
  readonly chapters: readonly Chapter[];
  readonly pages: readonly Page[];
  /** UTF-16 units of the whole text. */
  readonly length: number;
  readonly lineEnds: number;
  /** How many blocks there are. */
  readonly count: number;
  /** For each page, what stands before it. */
  readonly #counts: readonly number[];
  readonly #offsets: readonly number[];
  readonly #lines: readonly number[];

  private constructor(chapters: readonly Chapter[], pages: readonly Page[]) {
    this.chapters = chapters;
    this.pages = pages;
    const counts: number[] = [];
    const offsets: number[] = [];
    const lines: number[] = [];
    let count = 0;
    let offset = 0;
    let line = 0;
    for (const page of pages) {
      counts.push(count);
      offsets.push(offset);
      lines.push(line);
      count += page.blocks.length;
      offset += page.length;
      line += page.lineEnds;
    }
    this.count = count;
    this.length = offset;
    this.lineEnds = line;
    this.#counts = counts;
    this.#offsets = offsets;
    this.#lines = lines;
  }

  static of(blocks: readonly Block[]): BlockSequence {
    const pages = paginate(blocks);
    return new BlockSequence(chaptersOf(pages), pages);
  }

  *[Symbol.iterator](): Iterator<Block> {
    for (const page of this.pages) yield* page.blocks;
  }

  /** Throws a `RangeError` where there is no such block. */
  at(index: number): Block {
    const page = lastAtMost(this.#counts, index);
    const found = this.pages[page]?.blocks[index - (this.#counts[page] ?? 0)];
    if (found === undefined) throw new RangeError(`no block ${index} of ${this.count}`);
    return found;
  }

  /** The number of the first page of a chapter. */
  pageNumber(chapter: number): number {
    let sum = 0;
    for (let n = 0; n < chapter; n++) sum += this.chapters[n]?.pages.length ?? 0;
    return sum;
  }

  /** The index of the first block of page `number`. */
  firstOfPage(number: number): number {
    return this.#counts[number] ?? this.count;
  }

  /** The line on which page `number` begins. */
  lineOfPage(number: number): number {
    return this.#lines[number] ?? this.lineEnds;
  }

  /** Where block `index` starts, in UTF-16 units; the length of the text for the index behind the last. */
  startOf(index: number): number {
    return this.#before(index, this.#offsets, 'offsets', 'length');
  }

  /** The line on which block `index` starts. */
  lineOf(index: number): number {
    return this.#before(index, this.#lines, 'lines', 'lineEnds');
  }

  /** The block that holds the unit at `offset`; the last one at or behind the end; -1 only in an empty text. */
  indexAtOffset(offset: number): number {
    return this.#indexAt(offset, this.#offsets, 'offsets');
  }

  /** The block in which line `line` begins; the last one for a line behind the end. */
  indexAtLine(line: number): number {
    return this.#indexAt(line, this.#lines, 'lines');
  }

  /** Columns behind a line's end come to its end, lines behind the text's end to the text's end. */
  offsetAt(position: LineColumn): number {
    if (position.line > this.lineEnds) return this.length;
    const index = this.indexAtLine(position.line);
    if (index < 0) return 0;
    const start = this.startOf(index);
    const { text } = this.at(index);
    const line = lineStart(text, position.line - this.lineOf(index));
    return start + Math.min(line + Math.max(position.character, 0), lineEnd(text, line));
  }

  positionAt(offset: number): LineColumn {
    const wanted = Math.min(Math.max(offset, 0), this.length);
    const index = this.indexAtOffset(wanted);
    if (index < 0) return { line: 0, character: 0 };
    const { text } = this.at(index);
    const inside = wanted - this.startOf(index);
    // Most places are in the first line of their block: nothing has to be counted there.
    const firstEnd = text.indexOf('\n');
    if ((firstEnd < 0 || firstEnd >= inside) && !text.slice(0, inside).includes('\r'))
      return { line: this.lineOf(index), character: inside };
    let line = 0;
    let start = 0;
    for (let at = 0; at < inside; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
      line++;
      start = at + 1;
    }
    // Between \r and \n nobody can stand: that is still the end of the line.
    const split = inside > start && text.charCodeAt(inside - 1) === 13;
    return { line: this.lineOf(index) + line, character: inside - start - (split ? 1 : 0) };
  }

  slice(it: Span): string {
    let out = '';
    let index = this.indexAtOffset(it.start);
    if (index < 0) return out;
    let start = this.startOf(index);
    for (; index < this.count && start < it.end; index++) {
      const { text } = this.at(index);
      out += text.slice(Math.max(it.start - start, 0), it.end - start);
      start += text.length;
    }
    return out;
  }

  /** The whole text, joined: ask for it only where nothing less will do. */
  get text(): string {
    return this.pages.map(page => page.blocks.map(it => it.text).join('')).join('');
  }

  /** With the blocks from `from` up to `to` (excluded) replaced. Pages not touched stay the same objects. */
  replace(from: number, to: number, blocks: readonly Block[]): BlockSequence {
    if (this.pages.length === 0) return BlockSequence.of(blocks);
    const first = lastAtMost(this.#counts, Math.min(from, this.count - 1));
    const last = lastAtMost(this.#counts, Math.max(Math.min(to, this.count) - 1, from === to ? from : 0));
    const end = Math.max(first, Math.min(last, this.pages.length - 1));
    const before = this.pages[first]?.blocks.slice(0, from - (this.#counts[first] ?? 0)) ?? [];
    const after = this.pages[end]?.blocks.slice(Math.max(to - (this.#counts[end] ?? 0), 0)) ?? [];
    const middle = paginate([...before, ...blocks, ...after]);
    const pages = [...this.pages.slice(0, first), ...middle, ...this.pages.slice(end + 1)];
    return new BlockSequence(this.#chaptersWith(first, end, middle), pages);
  }

  /** The chapters with the pages from `first` to `last` (included) replaced. */
  #chaptersWith(first: number, last: number, pages: readonly Page[]): Chapter[] {
    let from = 0;
    let start = 0;
    for (; start + this.chapters[from]!.pages.length <= first; from++) start += this.chapters[from]!.pages.length;
    let to = from;
    let end = start;
    for (; to < this.chapters.length && end <= last; to++) end += this.chapters[to]!.pages.length;
    const touched = [...this.pages.slice(start, first), ...pages, ...this.pages.slice(last + 1, end)];
    return [...this.chapters.slice(0, from), ...chaptersOf(touched), ...this.chapters.slice(to)];
  }

  #before(index: number, sums: readonly number[], inPage: 'offsets' | 'lines', whole: 'length' | 'lineEnds'): number {
    const at = lastAtMost(this.#counts, index);
    const page = this.pages[at];
    if (page === undefined) return 0;
    return (sums[at] ?? 0) + (page[inPage][index - (this.#counts[at] ?? 0)] ?? page[whole]);
  }

  #indexAt(wanted: number, sums: readonly number[], inPage: 'offsets' | 'lines'): number {
    const at = lastAtMost(sums, wanted);
    const page = this.pages[at];
    if (page === undefined) return -1;
    return (this.#counts[at] ?? 0) + lastAtMost(page[inPage], wanted - (sums[at] ?? 0));
  }
}

/** Blocks `from` up to `to` (excluded) of the one before gave way to as many fewer or more as there are now. */
export interface ReplacedBlocks {
  readonly from: number;
  readonly to: number;
}

/** Where two sequences differ, of which one came of the other: all ahead and all behind are the same objects. */
export function replacedBlocks(before: BlockSequence, now: BlockSequence): ReplacedBlocks {
  const ahead = sameAtHead(before.chapters, now.chapters);
  const behind = sameAtEnd(before.chapters, now.chapters, ahead);
  const pagesOf = ({ chapters }: BlockSequence) =>
    chapters.slice(ahead, chapters.length - behind).flatMap(it => it.pages);
  const [old, fresh] = [pagesOf(before), pagesOf(now)];
  const pagesAhead = sameAtHead(old, fresh);
  const pagesBehind = sameAtEnd(old, fresh, pagesAhead);
  const blocksOf = (pages: readonly Page[]) =>
    pages.slice(pagesAhead, pages.length - pagesBehind).flatMap(it => it.blocks);
  const [gone, come] = [blocksOf(old), blocksOf(fresh)];
  const head = sameAtHead(gone, come);
  const tail = sameAtEnd(gone, come, head);
  const first = before.firstOfPage(before.pageNumber(ahead) + pagesAhead);
  return { from: first + head, to: first + gone.length - tail };
}

function sameAtHead(a: readonly unknown[], b: readonly unknown[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** `head`: so many are the same at the beginning and are not counted twice. */
function sameAtEnd(a: readonly unknown[], b: readonly unknown[], head: number): number {
  let n = 0;
  while (n < a.length - head && n < b.length - head && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

const paginate = (blocks: readonly Block[]): Page[] => cut(blocks, pageSize).map(pageOf);

function chaptersOf(pages: readonly Page[]): Chapter[] {
  return cut(pages, chapterSize).map(part => ({
    pages: part,
    count: part.reduce((sum, it) => sum + it.blocks.length, 0),
  }));
}

/** Parts of `size`. A rest of up to one and a half stays together, so that edits in one place do not crumble it. */
function cut<T>(all: readonly T[], size: number): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < all.length; ) {
    const rest = all.length - at;
    const length = rest > size * 1.5 ? size : rest;
    parts.push(all.slice(at, at + length));
    at += length;
  }
  return parts;
}

function pageOf(blocks: readonly Block[]): Page {
  const offsets: number[] = [];
  const lines: number[] = [];
  let length = 0;
  let lineEnds = 0;
  for (const it of blocks) {
    offsets.push(length);
    lines.push(lineEnds);
    length += it.text.length;
    lineEnds += it.lineEnds;
  }
  return { blocks, length, lineEnds, offsets, lines };
}

/** The index of the last of the rising `sums` that is at most `wanted`; 0 where none is. */
function lastAtMost(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sums[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the line behind the one at `from` begins; -1 where there is none. */
function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return -1;
}

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let n = 0; n < line; n++) {
    const next = nextLine(text, at);
    if (next < 0) return text.length;
    at = next;
  }
  return at;
}

/** Where the line that begins at `start` ends, its line end left out. */
function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
