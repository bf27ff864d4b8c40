/** What speaks for two paragraphs belonging together, by rare words, names and numbers that both have. */
import type { Profile } from './profile';

/** Rows are paragraphs of the original, columns those of the translation. */
export class Evidence {
  readonly rows: number;
  readonly columns: number;
  /** The weight of all features that a paragraph could share with the other file at all. */
  readonly rowWeight: Float64Array;
  readonly columnWeight: Float64Array;
  /** Features of each row that occur in the other file, by number. */
  readonly #rowFeatures: readonly Int32Array[];
  readonly #weights: Float64Array;
  readonly #table: FeatureTable;
  /** For each feature the columns that have it: `#posting[#from[f]] … #posting[#from[f + 1] - 1]`, ascending. */
  readonly #from: Int32Array;
  readonly #posting: Int32Array;

  constructor(original: readonly Profile[], translation: readonly Profile[]) {
    this.rows = original.length;
    this.columns = translation.length;
    const table = new FeatureTable(translation.reduce((sum, it) => sum + it.features.length, 0));
    this.#table = table;
    const columnFeatures = translation.map(({ features }) => Int32Array.from(features, it => table.add(it)));
    const inColumns = new Int32Array(table.size);
    for (const features of columnFeatures) for (const it of features) inColumns[it]!++;
    const inRows = new Int32Array(table.size);
    this.#rowFeatures = original.map(({ features }) => {
      const found = Int32Array.from(features, it => table.find(it)).filter(it => it >= 0);
      for (const it of found) inRows[it]!++;
      return found;
    });
    const all = this.rows + this.columns;
    this.#weights = Float64Array.from(inColumns, (count, feature) => {
      const rows = inRows[feature]!;
      if (rows === 0) return 0;
      // A word that is on every page says little, and costs the most to follow.
      if (count > 60 && count * 4 > this.columns) return 0;
      return Math.log((all + 1) / (count + rows));
    });
    this.#from = new Int32Array(table.size + 1);
    for (let it = 0; it < table.size; it++) this.#from[it + 1] = this.#from[it]! + inColumns[it]!;
    const next = this.#from.slice(0, table.size);
    this.#posting = new Int32Array(this.#from[table.size]!);
    for (const [column, features] of columnFeatures.entries())
      for (const it of features) this.#posting[next[it]!++] = column;
    const weigh = (features: Int32Array) => features.reduce((sum, it) => sum + this.#weights[it]!, 0);
    this.rowWeight = Float64Array.from(this.#rowFeatures, weigh);
    this.columnWeight = Float64Array.from(columnFeatures, weigh);
  }

  /** Adds to `shared[column - from]` the weight of what the row has in common with that column. */
  share(row: number, from: number, to: number, shared: Float64Array): void {
    for (const feature of this.#rowFeatures[row] ?? []) {
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
    const found = this.#table.find(feature);
    return found < 0 ? 0 : this.#weights[found]!;
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

/** Numbers features from 0; an open-addressed table, for there are tens of thousands and a `Map` takes too long. */
class FeatureTable {
  size = 0;
  readonly #keys: Uint32Array;
  readonly #ids: Int32Array;
  readonly #mask: number;

  constructor(capacity: number) {
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#keys = new Uint32Array(slots);
    this.#ids = new Int32Array(slots).fill(-1);
    this.#mask = slots - 1;
  }

  add(key: number): number {
    const slot = this.#slotOf(key);
    if (this.#ids[slot] === -1) {
      this.#keys[slot] = key;
      this.#ids[slot] = this.size++;
    }
    return this.#ids[slot]!;
  }

  find(key: number): number {
    return this.#ids[this.#slotOf(key)]!;
  }

  #slotOf(key: number): number {
    let slot = (key ^ (key >>> 13)) & this.#mask;
    while (this.#ids[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
