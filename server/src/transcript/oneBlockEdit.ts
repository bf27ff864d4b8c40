/** Two states of one transcript that differ in the words of a single block: what most keystrokes come to. */
import type { Block } from '../text/block';
import { type BlockSequence, replacedBlocks } from '../text/blockSequence';
import { rememberLatest } from '../text/memo';
import { type Span, shift } from '../text/span';
import type { Transcript } from './transcript';

export interface OneBlockEdit {
  /** Index of the block, before as after. */
  readonly block: number;
  readonly before: Block;
  readonly after: Block;
  /** Where the block ended in the text before; what stands from here on has moved. UTF-16. */
  readonly end: number;
  /** By how much. */
  readonly by: number;
}

/** `undefined`: something else has changed as well. Turns, people and lines are the same before and after. */
export const oneBlockEdit = rememberLatest((now: Transcript, before: Transcript): OneBlockEdit | undefined => {
  if (now.structure !== before.structure || now.frontMatter !== before.frontMatter) return undefined;
  const found = differing(before.blocks, now.blocks);
  if (found === undefined || found.before.lineEnds !== found.after.lineEnds) return undefined;
  const end = before.blocks.startOf(found.block) + found.before.text.length;
  return { ...found, end, by: found.after.text.length - found.before.text.length };
});

/** Where a span of the text before stands now; only for spans that do not touch the block. */
export function carried<S extends Span>({ end, by }: OneBlockEdit, span: S): S {
  return by === 0 || span.start < end ? span : { ...span, ...shift(span, by) };
}

function differing(
  before: BlockSequence,
  now: BlockSequence,
): Pick<OneBlockEdit, 'block' | 'before' | 'after'> | undefined {
  if (before.count !== now.count) return undefined;
  const { from, to } = replacedBlocks(before, now);
  return to - from === 1 ? { block: from, before: before.at(from), after: now.at(from) } : undefined;
}
