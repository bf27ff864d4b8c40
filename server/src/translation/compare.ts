/** Compares aligned paragraphs and says what a translation lacks, adds, changes or leaves untranslated. */
import type { Alignment, Link } from './align';
import type { Fault } from './fault';
import { glossFaults } from './glossFaults';
import { languageFaults } from './languageFaults';
import { linkFaults } from './linkFaults';
import { markFaults } from './markFaults';
import { noteFaults } from './noteFaults';
import { numberFaults } from './numberFaults';
import { presenceFaults } from './presenceFaults';
import type { Profile } from './profile';
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
    if (link.original.length === 0 || link.translation.length === 0 || isKnownClean(alignment, index)) continue;
    const found = [
      ...languageFaults(comparison, link),
      ...numberFaults(comparison, index),
      ...noteFaults(comparison, link),
      ...linkFaults(comparison, link),
      ...glossFaults(comparison, index),
      ...markFaults(comparison, link),
    ];
    if (found.length === 0) rememberClean(alignment, index);
    faults.push(...found);
  }
  return faults.sort((a, b) => a.span.start - b.span.start || a.kind.localeCompare(b.kind));
}

/** Paragraphs in which nothing was found, with all that was looked at: so long as it stays, nothing is there. */
const clean = new WeakMap<Profile, readonly Profile[]>();

function isKnownClean(alignment: Alignment, index: number): boolean {
  const [first = -1] = alignment.links[index]!.translation;
  const known = clean.get(alignment.translation[first]!);
  if (known === undefined) return false;
  const looked = lookedAt(alignment, index);
  return known.length === looked.length && looked.every((it, at) => it === known[at]);
}

function rememberClean(alignment: Alignment, index: number): void {
  const [first = -1] = alignment.links[index]!.translation;
  clean.set(alignment.translation[first]!, lookedAt(alignment, index));
}

/** The paragraphs of a link and those beside it, into which a sentence may have moved. */
function lookedAt({ links, original, translation }: Alignment, index: number): Profile[] {
  const profiles: Profile[] = [];
  for (const link of [links[index - 1], links[index], links[index + 1]]) {
    for (const it of link?.original ?? []) profiles.push(original[it]!);
    for (const it of link?.translation ?? []) profiles.push(translation[it]!);
  }
  return profiles;
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
