/** Aligns the paragraphs of an original and its translation: pairs, merged, split, dropped, added and moved ones. */
import { bandAround } from './band';
import { Costs, Grid } from './costs';
import { Evidence, Vocabulary } from './evidence';
import { type LabelCorrespondence, learnLabels } from './labels';
import { bestPath, mostJoined } from './path';
import { type Profile, Profiles } from './profile';
import { refine } from './refine';
import { type Aligned, stillHolds } from './reuse';
import { noRosteredLabels, type RosteredLabels } from './rosteredLabels';
import type { Side, Unit } from './unit';
import { withKnownLabels, withLabelsFrom, withLabelsOfCounterparts } from './unreadLabels';

/** Paragraphs that belong together; one of the lists is empty where a paragraph has no counterpart. */
export interface Link {
  /** Indexes into the original's units, ascending. */
  readonly original: readonly number[];
  /** Indexes into the translation's units, ascending. */
  readonly translation: readonly number[];
  /** How alike the two are for this pair of files: 0 not at all, 1 as most pairs are or more. */
  readonly likeness: number;
  /** The counterpart stands elsewhere in the file. */
  readonly moved?: boolean;
}

export interface Alignment {
  /** As given, with the labels that only both files together show. */
  readonly originals: readonly Unit[];
  readonly translations: readonly Unit[];
  /** In the order of both files; moved pairs stand where the translation has them. */
  readonly links: readonly Link[];
  readonly labels: LabelCorrespondence;
  /** What the rosters of both files know of labels. */
  readonly rostered: RosteredLabels;
  readonly original: readonly Profile[];
  readonly translation: readonly Profile[];
  /** Length of a translation by the length of its original. */
  readonly ratio: number;
}

/** Holds what was read of a pair of files, so that after an edit only what changed is read again. */
export class Aligner {
  readonly #original: Profiles;
  readonly #translation: Profiles;
  readonly #vocabulary = new Vocabulary();
  readonly #translationLanguage: string | undefined;
  readonly #rostered: RosteredLabels;
  #last: Aligned | undefined;

  /** Languages are BCP 47 tags; `undefined`: numbers are read in digits alone. */
  constructor(
    originalLanguage: string | undefined,
    translationLanguage: string | undefined,
    rostered: RosteredLabels = noRosteredLabels,
  ) {
    this.#translationLanguage = translationLanguage;
    this.#rostered = rostered;
    this.#original = new Profiles(originalLanguage);
    this.#translation = new Profiles(translationLanguage);
  }

  align(originals: readonly Unit[], translations: readonly Unit[]): Alignment {
    const known = this.#last;
    if (
      known !== undefined &&
      known.originals.length === originals.length &&
      known.translations.length === translations.length
    ) {
      const original = withLabelsFrom(originals, known.alignment.originals);
      const translation = withLabelsFrom(translations, known.alignment.translations);
      const a = this.#original.of(original);
      const b = this.#translation.of(translation);
      if (stillHolds(known, originals, translations, a, b)) {
        return { ...known.alignment, originals: original, translations: translation, original: a, translation: b };
      }
    }
    const alignment = this.#alignAnew(originals, translations);
    this.#last = { originals, translations, alignment };
    return alignment;
  }

  #alignAnew(originals: readonly Unit[], translations: readonly Unit[]): Alignment {
    let original = withKnownLabels(originals, translations);
    let translation = withKnownLabels(translations, originals);
    const a = this.#original.of(original);
    const b = this.#translation.of(translation);
    this.#vocabulary.trim();
    const evidence = new Evidence(a, b, this.#vocabulary);
    const band = bandAround(a.length, b.length, evidence.anchors());
    const grid = new Grid(evidence, band);
    const pages = { a, b, evidence, grid };
    const guess = new Costs({ ...pages, originals: original, translations: translation }, ratioOfTotals(a, b));
    // A quick look without merges and splits tells lengths and labels, and where to look closely.
    const first = bestPath(guess, band, 1);
    original = withLabelsOfCounterparts(original, translation, first, 'original');
    translation = withLabelsOfCounterparts(translation, original, first, 'translation');
    const rostered = [...this.#rostered.pairs(original, translation, this.#translationLanguage)];
    const labels = learnLabels(labelPairs(first, original, translation), rostered);
    const ratio = ratioOfPairs(first, a, b) ?? guess.ratio;
    const costs = new Costs({ ...pages, originals: original, translations: translation }, ratio, labels);
    const near = bandAround(a.length, b.length, pairsOf(first), 6);
    const links = refine(bestPath(costs, near, mostJoined), a, b, evidence);
    return {
      originals: original,
      translations: translation,
      links: joinMoved(links, evidence, grid.typical),
      labels: learnLabels(labelPairs(links, original, translation), rostered),
      rostered: this.#rostered,
      // With the labels that were found on the way taken off.
      original: this.#original.of(original),
      translation: this.#translation.of(translation),
      ratio,
    };
  }
}

export function align(original: Side, translation: Side, rostered?: RosteredLabels): Alignment {
  return new Aligner(original.language, translation.language, rostered).align(original.units, translation.units);
}

function pairsOf(links: readonly Link[]): { row: number; column: number }[] {
  return links.flatMap(({ original: [row], translation: [column] }) =>
    row === undefined || column === undefined ? [] : [{ row, column }],
  );
}

function ratioOfTotals(a: readonly Profile[], b: readonly Profile[]): number {
  const sum = (profiles: readonly Profile[], measure: (it: Profile) => number) =>
    profiles.reduce((total, it) => total + measure(it), 0);
  const fixed = Math.min(
    sum(a, it => it.fixed),
    sum(b, it => it.fixed),
  );
  return Math.min(4, Math.max(0.15, (sum(b, it => it.length) - fixed + 1) / (sum(a, it => it.length) - fixed + 1)));
}

function ratioOfPairs(links: readonly Link[], a: readonly Profile[], b: readonly Profile[]): number | undefined {
  const ratios: number[] = [];
  for (const { original, translation } of links) {
    const [i] = original;
    const [j] = translation;
    if (i === undefined || j === undefined || original.length !== 1 || translation.length !== 1) continue;
    const fixed = Math.min(a[i]!.fixed, b[j]!.fixed);
    if (a[i]!.length - fixed > 40) ratios.push((b[j]!.length - fixed + 1) / (a[i]!.length - fixed + 1));
  }
  ratios.sort((x, y) => x - y);
  return ratios[ratios.length >> 1];
}

function* labelPairs(
  links: readonly Link[],
  original: readonly Unit[],
  translation: readonly Unit[],
): Iterable<[string, string]> {
  for (const link of links) {
    const from = original[link.original[0] ?? -1]?.label;
    const to = translation[link.translation[0] ?? -1]?.label;
    if (from !== undefined && to !== undefined) yield [from.name, to.name];
  }
}

/** Below this weight of shared words two paragraphs may look alike by chance. */
const leastShared = 8;

/** A dropped and an added paragraph that are clearly the same have only changed their place. */
function joinMoved(links: readonly Link[], evidence: Evidence, typical: number): Link[] {
  const dropped = links.filter(it => it.translation.length === 0);
  const added = links.filter(it => it.original.length === 0);
  if (dropped.length === 0 || added.length === 0) return [...links];
  const gone = new Set<Link>();
  const joined = new Map<Link, Link>();
  const shared = new Float64Array(evidence.columns);
  for (const link of dropped) {
    const [row = -1] = link.original;
    shared.fill(0);
    evidence.share(row, 0, evidence.columns, shared);
    const alike = (column: number) =>
      (2 * shared[column]!) / (evidence.rowWeight[row]! + evidence.columnWeight[column]! + 1);
    const best = added
      .filter(it => !joined.has(it) && shared[it.translation[0]!]! >= leastShared)
      .sort((a, b) => alike(b.translation[0]!) - alike(a.translation[0]!))[0];
    if (best === undefined) continue;
    const [column = -1] = best.translation;
    if (alike(column) < typical * 0.75) continue;
    // It must be the one: a paragraph like many others has not moved.
    let rivals = 0;
    for (let other = 0; other < evidence.columns; other++)
      if (other !== column && alike(other) * 1.5 > alike(column)) rivals++;
    if (rivals > 0) continue;
    gone.add(link);
    joined.set(best, { original: link.original, translation: best.translation, likeness: 1, moved: true });
  }
  return links.filter(it => !gone.has(it)).map(it => joined.get(it) ?? it);
}
