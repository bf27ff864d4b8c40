/** The citations of a block: what points at a source outside of code and HTML. */
import type { Block } from '../text/block';
import { remember } from '../text/memo';
import { overlap } from '../text/span';
import { findCitations } from './citations';
import { opaqueOf } from './opaque';

/** In text order; spans count from the start of the block. */
export const citationsIn = remember((block: Block) => {
  if (!block.text.includes('[')) return [];
  const dark = opaqueOf(block).filter(it => it.kind === 'code' || it.kind === 'html');
  return findCitations(block.text).filter(it => !dark.some(other => overlap(other, it.span)));
});
