/** Where a paragraph of one version stands in the other. */
import type { Span } from '../text/span';
import type { Alignment, Link } from './align';
import type { Unit } from './unit';

export type Version = 'original' | 'translation';

/**
 * The counterpart of the paragraph at `offset` in `from`, in the other version; where it has none, that of the
 * paragraph before it. UTF-16, from the start of that document; `undefined` in an empty alignment.
 */
export function counterpartAt(alignment: Alignment, from: Version, offset: number): Span | undefined {
  const to: Version = from === 'original' ? 'translation' : 'original';
  const unit = unitAt(unitsOf(alignment, from), offset);
  if (unit < 0) return undefined;
  let nearest: Link | undefined;
  for (const link of alignment.links) {
    const mine = link[from];
    if (mine.includes(unit) && link[to].length > 0) return spanOf(unitsOf(alignment, to), link[to]);
    if (link[to].length > 0 && mine.length > 0 && mine[0]! <= unit && link.moved !== true) nearest = link;
  }
  return nearest === undefined ? undefined : spanOf(unitsOf(alignment, to), nearest[to]);
}

export function unitsOf(alignment: Alignment, version: Version): readonly Unit[] {
  return version === 'original' ? alignment.originals : alignment.translations;
}

/** From the first of these paragraphs to the end of the last. */
export function spanOf(units: readonly Unit[], indexes: readonly number[]): Span | undefined {
  const first = units[indexes[0] ?? -1];
  const last = units[indexes[indexes.length - 1] ?? -1];
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.start + last.text.length };
}

/** The last paragraph that begins at or before the offset; the first one above it; -1: there is none. */
export function unitAt(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return units.length === 0 ? -1 : low;
}
