/** Which silent changes of a quotation a house allows. */
import type { DifferenceKind } from '../model/quotation';
import type { HouseStyle } from '../settings/schema';

/** What no house allows: other words, other numbers, other names, a negation more or less, words left out without a mark. */
const never: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'number',
  'negation',
  'name',
  'word',
  'omission',
  'inserted-note',
]);

/**
 * What each house wants to see marked, beyond what none allows. After the manuals: APA 7 §8.30-8.31 lets the first
 * letter's case, the last stop and the form of the marks change; Chicago 17 §13.7-13.8 the same and obvious slips;
 * Bluebook rule 5.2 wants every changed letter in brackets; AP never alters what was said, sounds included.
 */
const marked: Readonly<Record<HouseStyle, ReadonlySet<DifferenceKind>>> = {
  newsroom: new Set(),
  apa: new Set<DifferenceKind>(['filler', 'markup']),
  chicago: new Set<DifferenceKind>(['filler']),
  bluebook: new Set<DifferenceKind>(['filler', 'markup', 'case', 'punctuation']),
  ap: new Set<DifferenceKind>(['filler']),
  off: new Set(),
};

/** Whether the house lets a difference of this kind pass in silence. */
export function allows(style: HouseStyle, kind: DifferenceKind): boolean {
  return !never.has(kind) && !marked[style].has(kind);
}
