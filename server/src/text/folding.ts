/** What a whole text comes to, added up by page and by chapter: after an edit only the touched ones are added up again. */
import type { BlockSequence, Chapter, Page } from './blockSequence';
import { remember } from './memo';

/** `together` may be asked for the sums of sums: `[[a, b], [c]]` must come to the same as `[a, b, c]`. */
export function folded<V>(
  ofPage: (page: Page) => V,
  together: (parts: readonly V[]) => V,
): (blocks: BlockSequence) => V {
  const inPage = remember(ofPage);
  const inChapter = remember((chapter: Chapter) => together(chapter.pages.map(inPage)));
  return remember((blocks: BlockSequence) => together(blocks.chapters.map(inChapter)));
}

/** Whether any page has it. */
export const foldedAny = (hasIt: (page: Page) => boolean) => folded(hasIt, parts => parts.some(it => it));

/** How much all pages have. */
export const foldedSum = (count: (page: Page) => number) =>
  folded(count, parts => parts.reduce((sum, it) => sum + it, 0));
