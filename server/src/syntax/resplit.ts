/** Cuts again what an edit may have changed, and keeps every other block as the object it was. */
import { type Block, type Entry, linesOf } from '../text/block';
import type { BlockSequence } from '../text/blockSequence';
import type { Edit } from '../text/edit';
import { cutBlock, LineReader, longestFrontMatter, lookAhead, splitText } from './splitter';

export interface Resplit {
  readonly blocks: BlockSequence;
  /** Blocks `from` up to `to` (excluded) of the old sequence gave way to `added` new ones. */
  readonly from: number;
  readonly to: number;
  readonly added: number;
}

/** What `splitText` would make of the edited text. Spans outside the text are cut to it. */
export function resplit(old: BlockSequence, edit: Edit): Resplit {
  const start = Math.min(Math.max(edit.span.start, 0), old.length);
  const end = Math.min(Math.max(edit.span.end, start), old.length);
  if (old.count === 0) {
    const blocks = splitText(edit.newText);
    return { blocks, from: 0, to: 0, added: blocks.count };
  }
  const from = firstAffected(old, old.indexAtOffset(start));
  const offset = old.startOf(from);
  // A line end may join the next block's first line, so that one is read again as well.
  let taken = Math.min(old.indexAtOffset(end) + 2, old.count);
  const touched = old.slice({ start: offset, end: old.startOf(taken) });
  const edited = touched.slice(0, start - offset) + edit.newText + touched.slice(end - offset);
  const shift = edit.newText.length - (end - start);
  const lines = new LineReader(linesOf(edited), () => (taken < old.count ? linesOf(old.at(taken++).text) : undefined));
  const blocks: Block[] = [];
  let entry: Entry = old.at(from).entry;
  let reached = offset;
  for (let at = 0; lines.at(at) !== undefined; ) {
    // Behind the edit an old boundary with the same thing open: from here on all is as it was.
    // Only the text's very start is never one, for front matter can begin nowhere else.
    const known = reached > 0 && reached >= end + shift ? boundaryAt(old, reached - shift, entry) : undefined;
    if (known !== undefined) return replaced(old, from, known, blocks);
    const cut = cutBlock(lines, at, entry, reached === 0);
    blocks.push(cut.block);
    reached += cut.block.text.length;
    at = cut.next;
    entry = cut.entry;
  }
  return replaced(old, from, old.count, blocks);
}

/** The index of the old block that begins exactly there with `entry` open. */
function boundaryAt(old: BlockSequence, offset: number, entry: Entry): number | undefined {
  if (offset <= 0 || offset >= old.length) return undefined;
  const index = old.indexAtOffset(offset);
  return old.startOf(index) === offset && old.at(index).entry === entry ? index : undefined;
}

/** Blocks that came out as they were stay the same objects: what is known of them stays known. */
function replaced(old: BlockSequence, from: number, to: number, fresh: readonly Block[]): Resplit {
  let head = 0;
  while (from + head < to && same(old.at(from + head), fresh[head])) head++;
  let tail = 0;
  while (from + head < to - tail && tail < fresh.length - head && same(old.at(to - tail - 1), fresh.at(-1 - tail)))
    tail++;
  const added = fresh.slice(head, fresh.length - tail);
  const first = from + head;
  const last = to - tail;
  const blocks = first === last && added.length === 0 ? old : old.replace(first, last, added);
  return { blocks, from: first, to: last, added: added.length };
}

function same(a: Block, b: Block | undefined): boolean {
  return (
    b !== undefined && a.kind === b.kind && a.entry === b.entry && a.looksAhead === b.looksAhead && a.text === b.text
  );
}

/** The first block whose cutting may have looked at block `index`. */
function firstAffected(old: BlockSequence, index: number): number {
  const head = old.at(0);
  // Whether front matter opens depends on where it closes.
  const opens = head.kind !== 'front-matter' && /^\uFEFF?---[ \t]*[\r\n]/.test(head.text);
  if (opens && old.startOf(index) <= longestFrontMatter) return 0;
  // The one before has looked at the first line of this one; those above it only where something was open in them.
  let first = Math.max(index - 1, 0);
  let lines = first < index ? old.at(first).lineEnds : 0;
  for (let n = first - 1; n >= 0 && lines <= lookAhead; n--) {
    const it = old.at(n);
    if (it.looksAhead) first = n;
    lines += it.lineEnds;
  }
  return first;
}
