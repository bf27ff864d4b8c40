/** Where a document's own prose stands: outside code, HTML, link targets and bracket notes, and outside quoted words. */
import { opaqueOf } from '../syntax/opaque';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { overlap, type Span } from '../text/span';
import { isSpoken, notesOf } from '../transcript/questions';
import type { DocumentView } from '../workspace/view';

/** Tables are aligned as their writer likes it, and what is quoted is somebody else's to write. */
function isProse(block: Block): boolean {
  return block.kind === 'heading' || (isSpoken(block) && block.kind !== 'table' && block.kind !== 'quote');
}

const closedOf = remember((block: Block): readonly Span[] =>
  [...opaqueOf(block), ...notesOf(block, 0).map(it => it.span)].sort((a, b) => a.start - b.start),
);

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
  return view.transcript.structure.isTranscript || view.quotations.length > 0;
}

/** Whether the place (from the start of the document) is within quoted words. */
export function isQuoted({ quotations }: DocumentView, place: Span): boolean {
  return quotations.some(({ quotation: { span } }) => overlap(span, place));
}

/** The blocks of the pages that `holds` something, each with where it starts in the document. */
export function* blocksWith(
  { transcript }: DocumentView,
  holds: (page: Page) => boolean,
): Iterable<{ block: Block; start: number }> {
  let pageStart = 0;
  for (const page of transcript.blocks.pages) {
    let start = pageStart;
    for (const block of holds(page) ? page.blocks : []) {
      yield { block, start };
      start += block.text.length;
    }
    pageStart += page.length;
  }
}
