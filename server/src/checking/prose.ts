/** Where a document's own prose stands: outside code, HTML, link targets and bracket notes, and outside quoted words. */
import { opaqueOf } from '../syntax/opaque';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { overlap, type Span } from '../text/span';
import { isSpoken, notesBehindLabel } from '../transcript/questions';
import type { DocumentView } from '../workspace/view';

/** Tables are aligned as their writer likes it, and what is quoted is somebody else's to write. */
function isProse(block: Block): boolean {
  return block.kind === 'heading' || (isSpoken(block) && block.kind !== 'table' && block.kind !== 'quote');
}

const closedOf = remember((block: Block): readonly Span[] =>
  [...opaqueOf(block), ...notesBehindLabel(block).map(it => it.span)].sort((a, b) => a.start - b.start),
);

/** Whether a place of the block (from its start) is prose of the document’s own. */
export function standsInProse(block: Block, place: Span): boolean {
  return isProse(block) && !closedOf(block).some(it => overlap(it, place));
}

/** All places of a pattern (with the flag `g`) in the block's prose; spans count from the block's start. */
export function* matchesInProse(block: Block, pattern: RegExp): Iterable<{ match: RegExpMatchArray; span: Span }> {
  if (!isProse(block)) return;
  const closed = closedOf(block);
  let next = 0;
  for (const match of block.text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while (next < closed.length && closed[next]!.end <= span.start) next++;
    const hit = closed[next];
    if (hit === undefined || !overlap(hit, span)) yield { match, span };
  }
}

/** Whether style is ours to speak of: a transcript, or an article that quotes one; other Markdown has its own linters. */
export function hasOwnStyle(view: DocumentView): boolean {
  // Words in marks alone make no article: every README has some.
  return (
    view.transcript.structure.isTranscript ||
    view.quotations.some(it => 'place' in it.verdict || it.citation.kind !== 'none')
  );
}

/** Something found in a block, and where the block starts; from the start of the page. */
export interface Placed<T> {
  readonly it: T;
  readonly block: Block;
  readonly start: number;
}

/** Finds in each block once, and gathers by page what was found: a page without an edit is not looked through again. */
export function gathered<T>(find: (block: Block) => readonly T[]): (page: Page) => readonly Placed<T>[] {
  const inBlock = remember(find);
  return remember((page: Page) => {
    const found: Placed<T>[] = [];
    for (let n = 0; n < page.blocks.length; n++) {
      const block = page.blocks[n] as Block;
      const here = inBlock(block);
      if (here.length === 0) continue;
      for (const it of here) found.push({ it, block, start: page.offsets[n] as number });
    }
    return found;
  });
}
