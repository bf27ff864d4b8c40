/** What a document does most of the time, and the places where it does otherwise. */
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import type { Edit } from '../text/edit';
import { folded } from '../text/folding';
import { remember } from '../text/memo';
import { type Span, shift } from '../text/span';
import type { DocumentView } from '../workspace/view';
import { hasOwnStyle } from './prose';

export interface Occurrence<F extends string> {
  readonly form: F;
  /** From the start of the block. */
  readonly span: Span;
}

export interface OddOne<F extends string> {
  readonly form: F;
  /** The form that the document has elsewhere. */
  readonly usual: F;
  /** From the start of the page, as the edits are. */
  readonly span: Span;
  /** What gives it the usual form; `undefined` where nobody can tell. */
  readonly edits: readonly Edit[] | undefined;
}

/** One against two is no habit; three against one is. */
const leastUses = 3;
const leastRatio = 3;

export interface Habit<F extends string> {
  /** The form that the document has most of the time; `undefined` where it has no habit, or no style of its own. */
  usualIn(view: DocumentView): F | undefined;
  /** Those of a page that have another one, in text order. */
  oddOnes(page: Page, usual: F): readonly OddOne<F>[];
}

/** Finds the occurrences of a block, in text order. */
export type Find<F extends string, O extends Occurrence<F>> = (block: Block) => readonly O[];
/** The edits that give an occurrence another form, from the start of its block. */
export type Mend<F extends string, O extends Occurrence<F>> = (
  it: O,
  form: F,
  text: string,
) => readonly Edit[] | undefined;

/** Counts what each block holds, once for each block, page and chapter: the next check costs what an edit touched. */
export function habitOf<F extends string, O extends Occurrence<F>>(find: Find<F, O>, mend: Mend<F, O>): Habit<F> {
  // Where the occurrences stand is asked of few blocks, and would take more room than their text.
  const inBlock = remember((block: Block) => counted(find(block)));
  const inPage = (page: Page): Counts => together(page.blocks.map(inBlock));
  const inText = folded(inPage, together);

  return {
    usualIn(view) {
      if (!hasOwnStyle(view)) return undefined;
      return usualOf(inText(view.transcript.blocks)) as F | undefined;
    },
    oddOnes(page, usual) {
      const found: OddOne<F>[] = [];
      for (let n = 0; n < page.blocks.length; n++) {
        const block = page.blocks[n] as Block;
        const counts = inBlock(block);
        if (counts.size === 0 || (counts.size === 1 && counts.has(usual))) continue;
        for (const it of find(block)) {
          if (it.form === usual) continue;
          const start = page.offsets[n] as number;
          const edits = mend(it, usual, block.text)?.map(edit => ({ ...edit, span: shift(edit.span, start) }));
          found.push({ form: it.form, usual, span: shift(it.span, start), edits });
        }
      }
      return found;
    },
  };
}

/** How often each form occurs. */
type Counts = ReadonlyMap<string, number>;

const none: Counts = new Map();

/** Most blocks have none, or one or two of the usual form: all that have the same share what says so. */
const shared = new Map<string, Counts>();
const mostShared = 500;

function counted(found: readonly Occurrence<string>[]): Counts {
  const [first] = found;
  if (first === undefined) return none;
  const counts = new Map<string, number>();
  for (const { form } of found) counts.set(form, (counts.get(form) ?? 0) + 1);
  if (counts.size > 1) return counts;
  const key = `${first.form} ${found.length}`;
  const known = shared.get(key);
  if (known !== undefined) return known;
  if (shared.size < mostShared) shared.set(key, counts);
  return counts;
}

function together(parts: readonly Counts[]): Counts {
  let sums: Map<string, number> | undefined;
  for (let n = 0; n < parts.length; n++) {
    const part = parts[n] as Counts;
    // An iterator over nothing is what would cost most.
    if (part.size === 0) continue;
    sums ??= new Map();
    for (const [form, count] of part) sums.set(form, (sums.get(form) ?? 0) + count);
  }
  return sums ?? none;
}

function usualOf(counts: Counts): string | undefined {
  if (counts.size < 2) return undefined;
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first] = ranked;
  const others = ranked.slice(1).reduce((sum, [, count]) => sum + count, 0);
  if (first === undefined || first[1] < leastUses || first[1] < leastRatio * others) return undefined;
  return first[0];
}
