/** Compares aligned paragraphs and says what a translation lacks, adds, changes or leaves untranslated. */
import type { Alignment, Link } from './align';
import type { Fault } from './fault';
import { languageFaults } from './languageFaults';
import { noteFaults } from './noteFaults';
import { numberFaults } from './numberFaults';
import { presenceFaults } from './presenceFaults';
import { speakerFaults } from './speakerFaults';
import type { Side } from './unit';

/** What every comparison reads. */
export interface Comparison {
  readonly original: Side;
  readonly translation: Side;
  readonly alignment: Alignment;
}

/** All faults, in the order of the translation. */
export function compare(original: Side, translation: Side, alignment: Alignment): Fault[] {
  const comparison = {
    original: { ...original, units: alignment.originals },
    translation: { ...translation, units: alignment.translations },
    alignment,
  };
  const faults: Fault[] = [...presenceFaults(comparison), ...speakerFaults(comparison)];
  for (const [index, link] of alignment.links.entries()) {
    if (link.original.length === 0 || link.translation.length === 0) continue;
    const untranslated = languageFaults(comparison, link);
    faults.push(...untranslated, ...numberFaults(comparison, index), ...noteFaults(comparison, link));
  }
  return faults.sort((a, b) => a.span.start - b.span.start || a.kind.localeCompare(b.kind));
}

/** The span of a link's paragraphs in the original, from the start of the document. */
export function originalSpan(
  { original }: Comparison,
  link: Pick<Link, 'original'>,
): { start: number; end: number } | undefined {
  const first = original.units[link.original[0] ?? -1];
  const last = original.units[link.original[link.original.length - 1] ?? -1];
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.start + last.text.length };
}
