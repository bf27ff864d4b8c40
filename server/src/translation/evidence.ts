/** What speaks for two paragraphs belonging together, by rare words, names and numbers that both have. */
import { FeatureTable } from './featureTable';
import type { Profile } from './profile';

/** Numbers the features of all paragraphs it has seen, and remembers them by profile. */
export class Vocabulary {
  #table = new FeatureTable();
  #known = new WeakMap<Profile, Int32Array>();

  get size(): number {
    return this.#table.size;
  }

  /** Call before a new alignment: words that are long gone are forgotten some day. */
  trim(): void {
    if (this.#table.size < 500_000) return;
    this.#table = new FeatureTable();
    this.#known = new WeakMap();
  }

  numbersOf(profile: Profile): Int32Array {
    const known = this.#known.get(profile);
    if (known !== undefined) return known;
    const numbers = new Int32Array(profile.features.length);
    for (let at = 0; at < numbers.length; at++) numbers[at] = this.#table.add(profile.features[at]!);
    this.#known.set(profile, numbers);
    return numbers;
  }

  find(feature: number): number {
    return this.#table.find(feature);
  }
}

/** Rows are paragraphs of the original, columns those of the translation. */
export class Evidence {
  readonly rows: number;
  readonly columns: number;
  /** The weight of all features that a paragraph could share with the other file at all. */
  readonly rowWeight: Float64Array;
  readonly columnWeight: Float64Array;
  readonly #rowFeatures: readonly Int32Array[];
  readonly #weights: Float64Array;
  readonly #vocabulary: Vocabulary;
  /** For each feature the columns that have it: `#posting[#from[f]] … #posting[#from[f + 1] - 1]`, ascending. */
  readonly #from: Int32Array;
  readonly #posting: Int32Array;

  constructor(original: readonly Profile[], translation: readonly Profile[], vocabulary: Vocabulary) {
    this.rows = original.length;
    this.columns = translation.length;
    this.#vocabulary = vocabulary;
    this.#rowFeatures = original.map(it => vocabulary.numbersOf(it));
    const columnFeatures = translation.map(it => vocabulary.numbersOf(it));
    const { size } = vocabulary;
    const inRows = counts(this.#rowFeatures, size);
    const inColumns = counts(columnFeatures, size);
    this.#weights = new Float64Array(size);
    this.#from = new Int32Array(size + 1);
    for (let feature = 0; feature < size; feature++) {
      const rows = inRows[feature]!;
      const columns = inColumns[feature]!;
      this.#from[feature + 1] = this.#from[feature]! + columns;
      // A word that is on every page says little, and costs the most to follow.
      if (rows === 0 || columns === 0 || (columns > 60 && columns * 4 > this.columns)) continue;
      this.#weights[feature] = Math.log((this.rows + this.columns + 1) / (rows + columns));
    }
    const next = this.#from.slice(0, size);
    this.#posting = new Int32Array(this.#from[size]!);
    for (let column = 0; column < columnFeatures.length; column++) {
      const features = columnFeatures[column]!;
      for (let at = 0; at < features.length; at++) this.#posting[next[features[at]!]!++] = column;
    }
    this.rowWeight = sums(this.#rowFeatures, this.#weights);
    this.columnWeight = sums(columnFeatures, this.#weights);
  }

  /** Adds to `shared[column - from]` the weight of what the row has in common with that column. */
  share(row: number, from: number, to: number, shared: Float64Array): void {
    const features = this.#rowFeatures[row]!;
    for (let index = 0; index < features.length; index++) {
      const feature = features[index]!;
      const weight = this.#weights[feature]!;
      if (weight === 0) continue;
      const end = this.#from[feature + 1]!;
      for (let at = this.#from[feature]!; at < end; at++) {
        const column = this.#posting[at]!;
        if (column >= to) break;
        if (column >= from) shared[column - from]! += weight;
      }
    }
  }

  /** How alike two texts are, by the weights of these files: 0 to 1. Both lists ascend. */
  alike(a: Uint32Array, b: Uint32Array): number {
    let shared = 0;
    let all = 0;
    let at = 0;
    for (const feature of a) {
      const weight = this.#weightOf(feature);
      all += weight;
      while (at < b.length && b[at]! < feature) at++;
      if (b[at] === feature) shared += weight;
    }
    for (const feature of b) all += this.#weightOf(feature);
    return all === 0 ? 0 : (2 * shared) / all;
  }

  #weightOf(feature: number): number {
    const found = this.#vocabulary.find(feature);
    return this.#weights[found] ?? 0;
  }

  /** Pairs that share at least two features which occur once in each file, in ascending order on both sides. */
  anchors(): { row: number; column: number }[] {
    const owners = new Int32Array(this.#weights.length).fill(-1);
    for (const [row, features] of this.#rowFeatures.entries()) {
      for (const it of features) owners[it] = owners[it] === -1 ? row : -2;
    }
    const candidates: { row: number; column: number; votes: number }[] = [];
    const votes = new Map<number, number>();
    for (const [row, features] of this.#rowFeatures.entries()) {
      votes.clear();
      for (const it of features) {
        if (owners[it] !== row || this.#from[it + 1]! - this.#from[it]! !== 1) continue;
        const column = this.#posting[this.#from[it]!]!;
        votes.set(column, (votes.get(column) ?? 0) + 1);
      }
      let best: { row: number; column: number; votes: number } | undefined;
      for (const [column, count] of votes)
        if (count >= 2 && count > (best?.votes ?? 0)) best = { row, column, votes: count };
      if (best !== undefined) candidates.push(best);
    }
    return heaviestChain(candidates);
  }
}

/** The heaviest sequence whose columns ascend; rows ascend already. */
function heaviestChain(
  candidates: readonly { row: number; column: number; votes: number }[],
): { row: number; column: number }[] {
  const best: number[] = [];
  const before: number[] = [];
  let last = -1;
  for (const [index, { column, votes }] of candidates.entries()) {
    let sum = 0;
    let from = -1;
    // Looking back a hundred candidates keeps this linear; chains do not have wider gaps in earnest.
    for (let it = index - 1; it >= Math.max(0, index - 100); it--) {
      if (candidates[it]!.column < column && best[it]! > sum) {
        sum = best[it]!;
        from = it;
      }
    }
    best.push(sum + votes);
    before.push(from);
    if (last < 0 || best[index]! >= best[last]!) last = index;
  }
  const chain: { row: number; column: number }[] = [];
  for (let it = last; it >= 0; it = before[it]!)
    chain.push({ row: candidates[it]!.row, column: candidates[it]!.column });
  return chain.reverse();
}

function counts(features: readonly Int32Array[], size: number): Int32Array {
  const count = new Int32Array(size);
  for (const list of features) for (let at = 0; at < list.length; at++) count[list[at]!]!++;
  return count;
}

function sums(features: readonly Int32Array[], weights: Float64Array): Float64Array {
  const result = new Float64Array(features.length);
  for (let index = 0; index < features.length; index++) {
    const list = features[index]!;
    let sum = 0;
    for (let at = 0; at < list.length; at++) sum += weights[list[at]!]!;
    result[index] = sum;
  }
  return result;
}
