/** Keeps what a page of blocks comes to within the structure around it, so that an edit costs its own page alone. */
import type { Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import type { Structure } from './structure';
import type { Transcript } from './transcript';

/** `derive` may look at the page and the structure, and at no block outside the page. `first`: index of its first block. */
export function rememberByPage<V>(
  derive: (page: Page, first: number, structure: Structure) => V,
): (transcript: Transcript) => Iterable<V> {
  const known = remember((_: Structure) => new WeakMap<Page, { readonly first: number; readonly value: V }>());
  return function* ({ blocks, structure }) {
    const pages = known(structure);
    let first = 0;
    for (const page of blocks.pages) {
      let found = pages.get(page);
      if (found === undefined || found.first !== first) {
        found = { first, value: derive(page, first, structure) };
        pages.set(page, found);
      }
      yield found.value;
      first += page.blocks.length;
    }
  };
}
