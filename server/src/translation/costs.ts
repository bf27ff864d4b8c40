/** What it costs to say that paragraphs belong together: the less likely, the more. */
import type { Band } from './band';
import type { Evidence } from './evidence';
import { type LabelCorrespondence, plainLabel } from './labels';
import type { Profile } from './profile';
import type { Unit } from './unit';

/** The shared weights of all pairs in the band, and how alike true pairs of these files usually are. */
export class Grid {
  readonly #band: Band;
  /** All rows one behind the other; where each begins. */
  readonly #shared: Float64Array;
  readonly #starts: Int32Array;
  /** Of the words that two true counterparts could share, how many they usually do; 0 to 1. */
  readonly typical: number;

  constructor(evidence: Evidence, band: Band) {
    this.#band = band;
    const best: number[] = [];
    this.#starts = new Int32Array(evidence.rows + 1);
    const end = (row: number) => Math.min(evidence.columns, band.high[row + 1]! + 1);
    for (let row = 0; row < evidence.rows; row++)
      this.#starts[row + 1] = this.#starts[row]! + Math.max(0, end(row) - band.low[row]!);
    this.#shared = new Float64Array(this.#starts[evidence.rows]!);
    for (let row = 0; row < evidence.rows; row++) {
      const from = band.low[row]!;
      const shared = this.#shared.subarray(this.#starts[row]!, this.#starts[row + 1]!);
      evidence.share(row, from, end(row), shared);
      if (evidence.rowWeight[row]! < 15) continue;
      let top = 0;
      for (let it = 0; it < shared.length; it++) {
        const alike = (2 * shared[it]!) / (evidence.rowWeight[row]! + evidence.columnWeight[from + it]!);
        if (alike > top) top = alike;
      }
      best.push(top);
    }
    best.sort((x, y) => x - y);
    this.typical = Math.max(0.12, best[best.length >> 1] ?? 0.3);
  }

  shared(row: number, column: number): number {
    const at = this.#starts[row]! + column - this.#band.low[row]!;
    return at >= this.#starts[row]! && at < this.#starts[row + 1]! ? this.#shared[at]! : 0;
  }
}

/** What the costs are reckoned from. */
export interface Pages {
  readonly originals: readonly Unit[];
  readonly translations: readonly Unit[];
  readonly a: readonly Profile[];
  readonly b: readonly Profile[];
  readonly evidence: Evidence;
  readonly grid: Grid;
}

const skipCost = 7;
const furtherSkipCost = 5;
const mergeCost = 4.5;
const furtherMergeCost = 1.5;
/** A short part that shares nothing may be anything. */
const unknownPart = 0.35;
const unknownPartOfStrangers = 0.6;
const wordCost = 8;
const emptyCost = 3;
/** A weight of shared features from which on it can be relied on. */
const reliableWeight = 24;

const fixedKinds = new Set<Unit['kind']>(['heading', 'code', 'table', 'rule', 'front-matter']);

export class Costs {
  readonly rows: number;
  readonly columns: number;
  /** Length of a translation by the length of its original. */
  readonly ratio: number;
  readonly #pages: Pages;
  /** Of each paragraph of the original: its label, and the label expected in the translation; 0 is none. */
  readonly #originalLabels: Int32Array;
  readonly #expectedLabels: Int32Array;
  readonly #translationLabels: Int32Array;
  /** Labels that are known to be those of some speaker. */
  readonly #owned: ReadonlySet<number>;
  /** How much words count: little where the languages share none. */
  readonly #trust: number;
  readonly #unknownPart: number;

  constructor(pages: Pages, ratio: number, labels?: LabelCorrespondence) {
    this.rows = pages.originals.length;
    this.columns = pages.translations.length;
    this.ratio = ratio;
    this.#pages = pages;
    const numbers = new Map<string, number>();
    const numberOf = (label: string | undefined) => {
      if (label === undefined) return 0;
      const asWritten = numbers.get(label);
      if (asWritten !== undefined) return asWritten;
      const plain = plainLabel(label);
      const number = numbers.get(plain) ?? numbers.size + 1;
      numbers.set(plain, number).set(label, number);
      return number;
    };
    const expected = new Map<string, number>();
    this.#originalLabels = Int32Array.from(pages.originals, it => numberOf(it.label?.name));
    this.#translationLabels = Int32Array.from(pages.translations, it => numberOf(it.label?.name));
    const owned = new Set<number>();
    this.#expectedLabels = Int32Array.from(pages.originals, ({ label }) => {
      if (label === undefined || labels === undefined) return 0;
      const known = expected.get(label.name) ?? numberOf(labels.expected(label.name));
      expected.set(label.name, known);
      owned.add(known);
      return known;
    });
    this.#owned = owned;
    this.#trust = Math.min(1, pages.grid.typical / 0.2);
    const quiet = quietShare(pages);
    this.#unknownPart = unknownPart + (unknownPartOfStrangers - unknownPart) * Math.min(1, quiet * 2);
  }

  /** 0 to 1, where 1 is as alike as true pairs of these files are; 0.6 where there is nothing to compare. */
  pairLikeness(i: number, j: number): number {
    const { evidence, grid } = this.#pages;
    return this.#likeness(grid.shared(i, j), evidence.rowWeight[i]!, evidence.columnWeight[j]!);
  }

  pair(i: number, j: number): number {
    const { a, b } = this.#pages;
    return this.#form(i, j) + this.#length(a[i]!, b[j]!) + this.#words(this.pairLikeness(i, j));
  }

  /** `count` paragraphs of the original, from `i` on, in one of the translation. */
  merged(i: number, count: number, j: number): number {
    const { a, b, originals, translations, evidence, grid } = this.#pages;
    if (!joins(translations[j]!)) return Number.POSITIVE_INFINITY;
    const parts = new Joined();
    for (let at = i; at < i + count; at++) {
      if (!joins(originals[at]!)) return Number.POSITIVE_INFINITY;
      this.#add(parts, a[at]!, grid.shared(at, j), evidence.rowWeight[at]!);
    }
    if (tooLong(this.#expected(parts, b[j]!), b[j]!.length)) return Number.POSITIVE_INFINITY;
    const length = this.#length(parts, b[j]!);
    return (
      this.#joined(parts, count, b[j]!, evidence.columnWeight[j]!) +
      length +
      this.#form(i, j) +
      turnsInside(originals, i, count)
    );
  }

  /** One paragraph of the original in `count` of the translation, from `j` on. */
  split(i: number, j: number, count: number): number {
    const { a, b, originals, translations, evidence, grid } = this.#pages;
    if (!joins(originals[i]!)) return Number.POSITIVE_INFINITY;
    const parts = new Joined();
    for (let at = j; at < j + count; at++) {
      if (!joins(translations[at]!)) return Number.POSITIVE_INFINITY;
      this.#add(parts, b[at]!, grid.shared(i, at), evidence.columnWeight[at]!);
    }
    if (tooLong(parts.length, this.#expected(a[i]!, parts))) return Number.POSITIVE_INFINITY;
    const length = this.#length(a[i]!, parts);
    return (
      this.#joined(parts, count, a[i]!, evidence.rowWeight[i]!) +
      length +
      this.#form(i, j) +
      turnsInside(translations, j, count)
    );
  }

  /** `again`: the paragraph before was left out too. */
  skipOriginal(i: number, again: boolean): number {
    return skipCostOf(this.#pages.originals[i]!, again);
  }

  skipTranslation(j: number, again: boolean): number {
    return skipCostOf(this.#pages.translations[j]!, again);
  }

  #likeness(shared: number, row: number, column: number, unknown = 0.6): number {
    const all = row + column;
    const reliable = Math.min(1, all / reliableWeight);
    const alike = all === 0 ? 0 : Math.min(1, (2 * shared) / all / this.#pages.grid.typical);
    return alike * reliable + unknown * (1 - reliable);
  }

  #add(parts: Joined, profile: Profile, shared: number, weight: number): void {
    parts.length += profile.length;
    parts.fixed += profile.fixed;
    parts.sentences += profile.sentences;
    parts.shared += shared;
    parts.weight += weight;
    const likeness = this.#likeness(shared, weight, weight, this.#unknownPart);
    parts.weakest = Math.min(parts.weakest, likeness);
    parts.doubt += 1 - likeness;
  }

  #joined(parts: Joined, count: number, whole: Profile, weight: number): number {
    const sentences =
      Math.abs(parts.sentences - whole.sentences) / Math.sqrt(1 + Math.max(parts.sentences, whole.sentences) / 4);
    const likeness = (this.#likeness(parts.shared, parts.weight, weight) + parts.weakest) / 2;
    return (
      mergeCost +
      furtherMergeCost * (count - 2) +
      Math.min(4, sentences) +
      this.#words(likeness) +
      2 * this.#trust * (parts.doubt - (1 - parts.weakest))
    );
  }

  #words(likeness: number): number {
    return wordCost * this.#trust * (1 - likeness);
  }

  /** What is as long in every language is not stretched; code is such only where both sides mark it. */
  #expected(original: Measured, translation: Measured): number {
    const fixed = Math.min(original.fixed, translation.fixed);
    return (original.length - fixed) * this.ratio + fixed;
  }

  /** Lengths of counterparts are proportional, short ones less exactly. */
  #length(original: Measured, translation: Measured): number {
    const expected = this.#expected(original, translation);
    const b = translation.length;
    // A turn whose words are still to come is as long as it will be.
    if (b === 0 || original.length === 0) return emptyCost;
    const deviation = Math.log((b + 6) / (expected + 6)) / Math.sqrt(0.02 + 2.5 / (Math.max(expected, b) + 6));
    return Math.min(14, (deviation * deviation) / 2);
  }

  #form(i: number, j: number): number {
    const from = this.#pages.originals[i]!;
    const to = this.#pages.translations[j]!;
    let cost = 0;
    if (from.kind !== to.kind) {
      if (from.kind === 'elision' || to.kind === 'elision') return 40;
      cost += fixedKinds.has(from.kind) || fixedKinds.has(to.kind) ? 7 : 2;
    } else if (from.text === to.text) cost -= 3;
    if (from.kind === 'heading' && to.kind === 'heading' && headingLevel(from) !== headingLevel(to)) cost += 2;
    if (from.time !== undefined && to.time !== undefined) cost += from.time === to.time ? -4 : 5;
    if (asks(this.#pages.a[i]!.text) !== asks(this.#pages.b[j]!.text)) cost += 1;
    return cost + this.#label(i, j);
  }

  #label(i: number, j: number): number {
    const original = this.#originalLabels[i]!;
    const translation = this.#translationLabels[j]!;
    if (original === 0 && translation === 0) return 0;
    if (original === 0 || translation === 0) return 1;
    if (original === translation) return -1.5;
    const expected = this.#expectedLabels[i]!;
    if (expected === 0) return 1;
    if (expected === translation) return -1.5;
    // Somebody else’s label is worse than an unknown one.
    return this.#owned.has(translation) ? 4.5 : 2.5;
  }
}

/** An elision or a rule is dropped and added lightly; where one paragraph is left out, the next often is too. */
function skipCostOf(unit: Unit, again: boolean): number {
  if (unit.kind === 'elision' || unit.kind === 'rule') return 1;
  return again ? furtherSkipCost : skipCost;
}

/** The share of paragraphs of some length that have no word in common with the whole other file. */
function quietShare({ a, evidence }: Pages): number {
  let long = 0;
  let quiet = 0;
  for (let row = 0; row < a.length; row++) {
    if (a[row]!.length < 60) continue;
    long++;
    if (evidence.rowWeight[row]! < 8) quiet++;
  }
  return long === 0 ? 0 : quiet / long;
}

interface Measured {
  readonly length: number;
  readonly fixed: number;
}

/** Several paragraphs taken as one. */
class Joined {
  length = 0;
  fixed = 0;
  sentences = 0;
  shared = 0;
  weight = 0;
  weakest = 1;
  doubt = 0;
}

/** Questions stay questions, mostly. */
function asks(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 63 || last === 0xff1f;
}

function tooLong(joined: number, single: number): boolean {
  return joined > single * 1.6 + 40;
}

/** A label inside of what is joined begins a turn of somebody else, who would have lost it. */
function turnsInside(units: readonly Unit[], first: number, count: number): number {
  let cost = 0;
  for (let at = first + 1; at < first + count; at++) if (units[at]!.label !== undefined) cost += 2.5;
  return cost;
}

/** Paragraphs of prose are merged and split; headings and fences are not. */
function joins(unit: Unit): boolean {
  return unit.kind === 'paragraph' || unit.kind === 'list' || unit.kind === 'quotation';
}

function headingLevel(unit: Unit): number {
  let count = 0;
  while (unit.text[count] === '#') count++;
  return count;
}
