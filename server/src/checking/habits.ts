/** What a document does most of the time, and the places where it does otherwise. */

import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import type { Edit } from '../text/edit';
import { remember } from '../text/memo';
import { type Span, shift } from '../text/span';
import type { DocumentView } from '../workspace/view';
import { blocksWith, hasOwnStyle, isQuoted } from './prose';

export interface Occurrence<F extends string> {
  readonly form: F;
  /** From the start of the block. */
  readonly span: Span;
  /** The edits that give it another form, from the start of the block; `undefined` where nobody can tell. */
  readonly as?: (form: F) => readonly Edit[] | undefined;
}

export interface OddOne<F extends string> {
  readonly form: F;
  /** The form that the document has elsewhere. */
  readonly usual: F;
  /** From the start of the document, as the edits are. */
  readonly span: Span;
  readonly edits: readonly Edit[] | undefined;
}

/** One against two is no habit; three against one is. */
const leastUses = 3;
const leastRatio = 3;

export interface Habit<F extends string> {
  /** The odd ones of the document, in text order; none where it has no habit, or no style of its own. */
  oddOnes(view: DocumentView): Iterable<OddOne<F>>;
}

/** Counts what `find` finds in each block, once for each block and page: the next check costs what an edit touched. */
export function habitOf<F extends string>(find: (block: Block) => readonly Occurrence<F>[]): Habit<F> {
  const inBlock = remember(find);
  const inPage = remember((page: Page) => {
    const counts = new Map<F, number>();
    for (const block of page.blocks)
      for (const { form } of inBlock(block)) counts.set(form, (counts.get(form) ?? 0) + 1);
    return counts;
  });

  function usualForm({ transcript }: DocumentView): F | undefined {
    const counts = new Map<F, number>();
    for (const page of transcript.blocks.pages)
      for (const [form, count] of inPage(page)) counts.set(form, (counts.get(form) ?? 0) + count);
    const ranked = [...counts].sort((a, b) => b[1] - a[1]);
    const [first] = ranked;
    const others = ranked.slice(1).reduce((sum, [, count]) => sum + count, 0);
    if (first === undefined || others === 0 || first[1] < leastUses || first[1] < leastRatio * others) return undefined;
    return first[0];
  }

  return {
    *oddOnes(view) {
      if (!hasOwnStyle(view)) return;
      const usual = usualForm(view);
      if (usual === undefined) return;
      const isOdd = (page: Page) => [...inPage(page).keys()].some(it => it !== usual);
      for (const { block, start } of blocksWith(view, isOdd)) {
        for (const it of inBlock(block)) {
          const span = shift(it.span, start);
          if (it.form === usual || isQuoted(view, span)) continue;
          const edits = it.as?.(usual)?.map(edit => ({ ...edit, span: shift(edit.span, start) }));
          yield { form: it.form, usual, span, edits };
        }
      }
    },
  };
}
