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

/**
 * What all pages come to together, kept as long as each of them says the same: an edit that changes nothing of what
 * `saying` tells costs a comparison. `together` may only use what `saying` tells; what stands where is for the caller to
 * look up in the parts, which are always those of the text as it is.
 */
export function rememberTogether<P, V>(
  partsOf: (transcript: Transcript) => Iterable<P>,
  saying: (part: P) => string,
  together: (parts: readonly P[]) => V,
): (transcript: Transcript) => { readonly parts: readonly P[]; readonly value: V } {
  const known = new WeakMap<Structure, { parts: readonly P[]; value: V }>();
  return transcript => {
    const parts = [...partsOf(transcript)];
    const before = known.get(transcript.structure);
    const same =
      before !== undefined &&
      before.parts.length === parts.length &&
      parts.every((it, n) => it === before.parts[n] || saying(it) === saying(before.parts[n] as P));
    const now = { parts, value: same ? before.value : together(parts) };
    known.set(transcript.structure, now);
    return now;
  };
}
