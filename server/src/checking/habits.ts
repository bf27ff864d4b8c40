/** What a document does most of the time, and the places where it does otherwise. */
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import type { Edit } from '../text/edit';
import { remember } from '../text/memo';
import { type Span, shift } from '../text/span';
import type { DocumentView } from '../workspace/view';
import { hasOwnStyle, isQuoted } from './prose';

export interface Occurrence<F extends string> {
  readonly form: F;
  /** From the start of the block. */
  readonly span: Span;
}

export interface OddOne<F extends string> {
  readonly form: F;
  /** The form that the document has elsewhere. */
  readonly usual: F;
  /** From the start of the document, as the edits are. */
  readonly span: Span;
  /** What gives it the usual form; `undefined` where nobody can tell. */
  readonly edits: readonly Edit[] | undefined;
}

/** One against two is no habit; three against one is. */
const leastUses = 3;
const leastRatio = 3;

export interface Habit<F extends string> {
  /** The odd ones of the document, in text order; none where it has no habit, or no style of its own. */
  oddOnes(view: DocumentView): Iterable<OddOne<F>>;
}

/** Finds the occurrences of a block, in text order. */
export type Find<F extends string, O extends Occurrence<F>> = (block: Block) => readonly O[];
/** The edits that give an occurrence another form, from the start of its block. */
export type Mend<F extends string, O extends Occurrence<F>> = (
  it: O,
  form: F,
  text: string,
) => readonly Edit[] | undefined;

/** Counts what each block holds, once for each block and page: the next check costs what an edit touched. */
export function habitOf<F extends string, O extends Occurrence<F>>(find: Find<F, O>, mend: Mend<F, O>): Habit<F> {
  const inBlock = remember(find);
  const inPage = remember((page: Page) => {
    const counts = new Map<F, number>();
    for (const block of page.blocks)
      for (const { form } of inBlock(block)) counts.set(form, (counts.get(form) ?? 0) + 1);
    return counts;
  });
  /** By the form that is not odd; the page remembers its odd ones as long as the habit stays. */
  const oddInPage = remember((_: Page) => new Map<F, readonly { it: O; block: Block; start: number }[]>());

  function usualForm({ transcript }: DocumentView): F | undefined {
    const counts = new Map<F, number>();
    for (const page of transcript.blocks.pages)
      for (const [form, count] of inPage(page)) counts.set(form, (counts.get(form) ?? 0) + count);
    if (counts.size < 2) return undefined;
    const ranked = [...counts].sort((a, b) => b[1] - a[1]);
    const [first] = ranked;
    const others = ranked.slice(1).reduce((sum, [, count]) => sum + count, 0);
    if (first === undefined || first[1] < leastUses || first[1] < leastRatio * others) return undefined;
    return first[0];
  }

  function oddIn(page: Page, usual: F) {
    const counts = inPage(page);
    if (counts.size === 0 || (counts.size === 1 && counts.has(usual))) return [];
    const known = oddInPage(page);
    let odd = known.get(usual);
    if (odd === undefined) {
      const found: { it: O; block: Block; start: number }[] = [];
      let start = 0;
      for (const block of page.blocks) {
        for (const it of inBlock(block)) if (it.form !== usual) found.push({ it, block, start });
        start += block.text.length;
      }
      odd = found;
      known.clear();
      known.set(usual, odd);
    }
    return odd;
  }

  return {
    *oddOnes(view) {
      if (!hasOwnStyle(view)) return;
      const usual = usualForm(view);
      if (usual === undefined) return;
      let pageStart = 0;
      for (const page of view.transcript.blocks.pages) {
        for (const { it, block, start: inside } of oddIn(page, usual)) {
          const start = pageStart + inside;
          const span = shift(it.span, start);
          if (isQuoted(view, span)) continue;
          const edits = mend(it, usual, block.text)?.map(edit => ({ ...edit, span: shift(edit.span, start) }));
          yield { form: it.form, usual, span, edits };
        }
        pageStart += page.length;
      }
    },
  };
}
