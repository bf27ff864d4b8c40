/** Paragraphs that only one side has: what is missing in a translation and what was added to it. */
import { span } from '../text/span';
import type { Link } from './align';
import { type Comparison, originalSpan } from './compare';
import type { ExtraFault, MissingFault, MovedFault } from './fault';
import { headOf, type Unit } from './unit';

/** Below this many letters a paragraph may well have been said in the one beside it. */
const short = 30;

export function presenceFaults(comparison: Comparison): (MissingFault | ExtraFault | MovedFault)[] {
  const { links } = comparison.alignment;
  const faults: (MissingFault | ExtraFault | MovedFault)[] = [];
  // Where most is still to come, everybody knows it.
  const begun = links.filter(it => isPaired(it) && isEmpty(comparison, it)).length > Math.max(3, links.length / 20);
  let at = 0;
  while (at < links.length) {
    const link = links[at]!;
    if (isPaired(link)) {
      if (link.moved === true) faults.push(movedFault(comparison, link));
      if (isEmpty(comparison, link)) faults.push(emptyFault(comparison, link, !begun));
      at++;
      continue;
    }
    let end = at;
    while (end < links.length && !isPaired(links[end]!)) end++;
    faults.push(...runFaults(comparison, at, end));
    at = end;
  }
  return faults;
}

function isPaired(link: Link): boolean {
  return link.original.length > 0 && link.translation.length > 0;
}

/** The links from `from` to `to` have one side only; those around them have both. */
function* runFaults(comparison: Comparison, from: number, to: number): Iterable<MissingFault | ExtraFault> {
  const { original, translation, alignment } = comparison;
  const run = alignment.links.slice(from, to);
  const before = alignment.links[from - 1];
  const after = alignment.links[to];
  const missing = run.flatMap(link => link.original).filter(it => says(original.units[it]!));
  const added = run.flatMap(link => link.translation);
  const extra = added.filter(it => says(translation.units[it]!));
  const elided = added.some(it => translation.units[it]?.kind === 'elision') || cutAtEdge(comparison, before, after);
  const certain = isSure(before) && isSure(after);
  if (missing.length > 0 && !elided) {
    const previous = translation.units[before?.translation[before.translation.length - 1] ?? -1];
    const next = translation.units[after?.translation[0] ?? -1];
    const place = previous ?? next;
    const first = original.units[missing[0]!]!;
    const last = original.units[missing[missing.length - 1]!]!;
    const letters = missing.reduce((sum, it) => sum + alignment.original[it]!.length, 0);
    const heading = missing.some(it => original.units[it]!.kind === 'heading');
    yield {
      kind: 'missing',
      certain:
        certain &&
        extra.length === 0 &&
        (letters >= short || heading) &&
        !swallowed(comparison, before, after, letters),
      span: place === undefined ? span(0, 0) : headOf(place),
      original: span(first.start, last.start + last.text.length),
      units: missing,
      at: previous !== undefined ? previous.start + previous.text.length : (next?.start ?? 0),
    };
  }
  for (const unit of extra) {
    const it = translation.units[unit]!;
    const prose = it.kind === 'paragraph' || it.kind === 'quotation' || it.kind === 'list';
    const letters = alignment.translation[unit]!.length;
    yield {
      kind: 'extra',
      certain: certain && before !== undefined && missing.length === 0 && prose && letters >= short,
      span: headOf(it),
      original: before === undefined ? undefined : originalSpan(comparison, before),
      unit,
    };
  }
}

/** A label, or a comment, whose words are still to be translated. */
function isEmpty({ alignment }: Comparison, link: Link): boolean {
  const length = (indexes: readonly number[], profiles: typeof alignment.original) =>
    indexes.reduce((sum, it) => sum + profiles[it]!.length, 0);
  return length(link.translation, alignment.translation) === 0 && length(link.original, alignment.original) > 0;
}

function emptyFault(comparison: Comparison, link: Link, certain: boolean): MissingFault {
  const unit = comparison.translation.units[link.translation[0]!]!;
  return {
    kind: 'missing',
    certain,
    span: headOf(unit),
    original: originalSpan(comparison, link),
    units: link.original,
    placed: true,
    at: unit.start + unit.text.length,
  };
}

function movedFault(comparison: Comparison, link: Link): MovedFault {
  const [unit = -1] = link.translation;
  return {
    kind: 'moved',
    certain: false,
    span: headOf(comparison.translation.units[unit]!),
    original: originalSpan(comparison, link),
  };
}

/** Whether a paragraph says something of its own: elisions, rules and a translator's notes do not. */
function says(unit: Unit): boolean {
  if (unit.kind === 'elision' || unit.kind === 'rule' || unit.kind === 'front-matter') return false;
  return !translatorsNote.test(unit.text);
}

/** The translator's own words, and footnotes. */
const translatorsNote =
  /^[\s*_(（[【>]*(?:译者注|译注|譯註|translator['’]?s note|nota (?:del|de la|do|da) traduct?or|n\. ?(?:del|de|do) ?t|ndt|\[\^)/i;

/** The edges of a file are sure. */
function isSure(link: Link | undefined): boolean {
  return link === undefined || link.likeness >= 0.3;
}

/** A line that breaks off in `…` where the original does not marks what is left out behind it. */
function cutAtEdge(comparison: Comparison, before: Link | undefined, after: Link | undefined): boolean {
  const { original, translation } = comparison;
  const ends = (unit: Unit | undefined) => unit !== undefined && /(?:…|\.\.\.)[\])”"’']*\s*$/.test(unit.text);
  const begins = (unit: Unit | undefined) => unit !== undefined && /^[\s[(“"‘']*(?:…|\.\.\.)/.test(unit.text);
  const last = (units: readonly Unit[], indexes: readonly number[] | undefined) =>
    units[indexes?.[indexes.length - 1] ?? -1];
  const first = (units: readonly Unit[], indexes: readonly number[] | undefined) => units[indexes?.[0] ?? -1];
  return (
    (ends(last(translation.units, before?.translation)) && !ends(last(original.units, before?.original))) ||
    (begins(first(translation.units, after?.translation)) && !begins(first(original.units, after?.original)))
  );
}

/** Whether a neighbour is so much longer than its own original that it may well say the missing paragraph too. */
function swallowed(
  { alignment }: Comparison,
  before: Link | undefined,
  after: Link | undefined,
  letters: number,
): boolean {
  return [before, after].some(link => {
    if (link === undefined) return false;
    const sum = (indexes: readonly number[], profiles: typeof alignment.original) =>
      indexes.reduce((total, it) => total + profiles[it]!.length, 0);
    const own = sum(link.original, alignment.original) * alignment.ratio;
    const there = sum(link.translation, alignment.translation);
    return there > own + letters * alignment.ratio * 0.6 && there > own * 1.2;
  });
}
