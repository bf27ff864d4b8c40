/** The glossary of a workspace as a termbase: terms of the originals, and the words that glosses explain by them. */
import type { GlossedTerm } from '../model/glossary';
import type { TermEntry } from '../model/term';
import { remember } from '../text/memo';
import { Termbase } from './termbase';

/** An entry that nobody laid down: it was found in glosses. */
export interface GlossedEntry extends TermEntry {
  readonly glossed: GlossedTerm;
}

export const termbaseOfGlosses = remember((terms: readonly GlossedTerm[]): Termbase => {
  const made = terms.flatMap((glossed): GlossedEntry[] => {
    const { term, renderings, remarks, uri } = glossed;
    if (renderings.length === 0) return [];
    return [
      {
        words: [{ text: term, use: 'preferred' }, ...renderings.map(text => ({ text, use: 'admitted' as const }))],
        ...(remarks.length === 0 ? {} : { note: remarks.join('; ') }),
        uri,
        line: 0,
        glossed,
      },
    ];
  });
  return new Termbase(made);
});

export function isGlossed(entry: TermEntry): entry is GlossedEntry {
  return 'glossed' in entry;
}
