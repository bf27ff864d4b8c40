/** Keeps what pages and chapters come to within the structure around them, so that an edit costs its own page and chapter. */
import type { Chapter, Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import type { Structure } from './structure';
import type { Transcript } from './transcript';

/** May look at the page and the structure, and at no block outside the page. `first`: index of its first block. */
export type OfPage<P> = (page: Page, first: number, structure: Structure) => P;

interface Known<V> {
  readonly first: number;
  readonly value: V;
}

/** The same, kept as long as page, place and structure stay what they are. */
export function rememberInPage<P>(derive: OfPage<P>): OfPage<P> {
  const known = remember((_: Structure) => new WeakMap<Page, Known<P>>());
  return (page, first, structure) => {
    const pages = known(structure);
    const found = pages.get(page);
    if (found !== undefined && found.first === first) return found.value;
    const value = derive(page, first, structure);
    pages.set(page, { first, value });
    return value;
  };
}

/** What the pages of each chapter come to, chapter by chapter. */
export function rememberByChapter<P, V>(
  ofPage: OfPage<P>,
  together: (parts: readonly P[]) => V,
): (transcript: Transcript) => readonly V[] {
  const inPage = rememberInPage(ofPage);
  const known = remember((_: Structure) => new WeakMap<Chapter, Known<V>>());
  return ({ blocks, structure }) => {
    const chapters = known(structure);
    let first = 0;
    return blocks.chapters.map(chapter => {
      let found = chapters.get(chapter);
      if (found === undefined || found.first !== first) {
        let start = first;
        const parts = chapter.pages.map(page => {
          start += page.blocks.length;
          return inPage(page, start - page.blocks.length, structure);
        });
        found = { first, value: together(parts) };
        chapters.set(chapter, found);
      }
      first += chapter.count;
      return found.value;
    });
  };
}

/**
 * What all chapters come to together, kept as long as each of them is the same: an edit that changes nothing of what
 * `samePart` compares costs a comparison. `together` may only use what it compares; the rest is for the caller to look up in
 * the parts, which are always those of the text as it is.
 */
export function rememberTogether<P, V>(
  partsOf: (transcript: Transcript) => readonly P[],
  samePart: (a: P, b: P) => boolean,
  together: (parts: readonly P[]) => V,
): (transcript: Transcript) => { readonly parts: readonly P[]; readonly value: V } {
  const known = new WeakMap<Structure, { parts: readonly P[]; value: V }>();
  return transcript => {
    const parts = partsOf(transcript);
    const before = known.get(transcript.structure);
    const same =
      before !== undefined &&
      before.parts.length === parts.length &&
      parts.every((it, n) => it === before.parts[n] || samePart(it, before.parts[n] as P));
    const now = { parts, value: same ? before.value : together(parts) };
    known.set(transcript.structure, now);
    return now;
  };
}
