/** Who speaks in asides, `[WH: yes]`: a turn inside a turn, with a label of its own. */
import type { Block } from '../text/block';
import type { BlockSequence, Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { type Span, shift } from '../text/span';
import { notesBehindLabel } from './questions';

export interface AsideName {
  readonly name: string;
  /** The name alone; UTF-16, from the start of the page or of the document. */
  readonly span: Span;
}

const label = /^\\?\[\s{0,3}([^:：\][\n]{1,60})[:：]/u;

const inPage = remember((page: Page): readonly AsideName[] => {
  const found: AsideName[] = [];
  for (const [n, block] of page.blocks.entries())
    for (const it of inBlock(block)) found.push({ ...it, span: shift(it.span, page.offsets[n] as number) });
  return found;
});

function inBlock(block: Block): readonly AsideName[] {
  if (!block.text.includes('[')) return [];
  const found: AsideName[] = [];
  for (const { kind, span } of notesBehindLabel(block)) {
    const head = kind === 'aside' ? label.exec(block.text.slice(span.start, span.end)) : null;
    const names = head?.[1];
    if (head === null || names === undefined) continue;
    let at = span.start + head[0].indexOf(names);
    for (const part of names.split(/([/,&])/)) {
      const name = part.trim();
      const start = at + part.indexOf(name);
      if (/\p{L}/u.test(name)) found.push({ name, span: { start, end: start + name.length } });
      at += part.length;
    }
  }
  return found;
}

/** All of a text, in order; spans from the start of the text. */
export function* asideNamesOf(blocks: BlockSequence): Iterable<AsideName> {
  let start = 0;
  for (const page of blocks.pages) {
    for (const it of inPage(page)) yield { ...it, span: shift(it.span, start) };
    start += page.length;
  }
}
