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
 * What each house wants to see marked, beyond what none allows. All let the form of quotation marks, dashes and ellipses,
 * closing stops and dropped note callouts pass (APA 7 §8.30, Chicago 17 §13.7); APA, Chicago and AP keep every sound that was
 * said; Bluebook rule 5.2 wants every changed letter in brackets.
 */
const marked: Readonly<Record<HouseStyle, ReadonlySet<DifferenceKind>>> = {
  newsroom: new Set(),
  apa: new Set<DifferenceKind>(['filler']),
  chicago: new Set<DifferenceKind>(['filler']),
  bluebook: new Set<DifferenceKind>(['filler', 'case']),
  ap: new Set<DifferenceKind>(['filler']),
  off: new Set(),
};

/** Whether the house lets a difference of this kind pass in silence. */
export function allows(style: HouseStyle, kind: DifferenceKind): boolean {
  return !never.has(kind) && !marked[style].has(kind);
}
