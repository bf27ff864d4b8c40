/** Lays the words of a quotation along the words of a stretch of its source, as cheaply as the quotation's marks allow. */
import type { QuotedWords } from './quoted';

/** A run of one kind; `quoted` and `source` are word indexes, `[from, to)`. A `missing` run has no quoted words, an `added` one no source words. */
export interface Run {
  readonly kind: 'same' | 'changed' | 'missing' | 'added';
  readonly quotedFrom: number;
  readonly quotedTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

export interface Alignment {
  readonly cost: number;
  /** Words that are the same. */
  readonly same: number;
  /** The source words from the first quoted one to the last: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
  /** The runs come from places that are no one stretch of the source; whether the quotation marks each jump. */
  readonly scattered?: 'marked' | 'unmarked';
}

/** One changed word costs more than a gap of a hundred words: a quotation that only leaves out must come out as such. */
const changedCost = 250;
const addedCost = 200;
const openCost = { none: 130, omission: 20, insertion: 20 } as const;
const nextCost = { none: 1, omission: 1, insertion: 15 } as const;
/** What an unmarked gap costs in a second opinion: more than a changed word. */
const strictOpenCost = 420;
const strictNextCost = 8;

const fromSame = 0;
const fromGap = 1;
const fromAdded = 2;
const fromAddedGap = 3;
const extends_ = 4;

/**
 * The best alignment of all quoted words within `ids[from..to)`; what stands before and behind costs nothing.
 * `gaps`: whether somebody may have left words out without a mark. Time and memory are (quoted words) × (source words): callers pass windows, not documents.
 */
export function align(
  quoted: QuotedWords,
  ids: Int32Array,
  from: number,
  to: number,
  gaps: 'likely' | 'unlikely' = 'likely',
): Alignment {
  const rows = quoted.ids.length;
  const columns = to - from;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  let word = new Int32Array(width);
  let gap = new Int32Array(width).fill(1 << 28);
  for (let row = 1; row <= rows; row++) {
    const id = quoted.ids[row - 1]!;
    const kind = row < rows ? quoted.gaps[row]! : 'none';
    const open = gaps === 'unlikely' && kind === 'none' ? strictOpenCost : openCost[kind];
    const next = gaps === 'unlikely' && kind === 'none' ? strictNextCost : nextCost[kind];
    const rowWord = new Int32Array(width);
    const rowGap = new Int32Array(width);
    rowWord[0] = word[0]! + addedCost;
    rowGap[0] = 1 << 28;
    trace[row * width] = fromAdded;
    for (let column = 1; column < width; column++) {
      const match = id === ids[from + column - 1] && id >= 0 ? 0 : changedCost;
      const above = word[column - 1]!;
      const aboveGap = gap[column - 1]!;
      let best = above + match;
      let how = fromSame;
      if (aboveGap + match < best) {
        best = aboveGap + match;
        how = fromGap;
      }
      const added = word[column]! + addedCost;
      if (added < best) {
        best = added;
        how = fromAdded;
      }
      const addedGap = gap[column]! + addedCost;
      if (addedGap < best) {
        best = addedGap;
        how = fromAddedGap;
      }
      rowWord[column] = best;
      const opened = rowWord[column - 1]! + open + next;
      const extended = rowGap[column - 1]! + next;
      if (extended < opened) {
        rowGap[column] = extended;
        how |= extends_;
      } else rowGap[column] = opened;
      trace[row * width + column] = how;
    }
    word = rowWord;
    gap = rowGap;
  }
  let end = 0;
  for (let column = 1; column < width; column++) if (word[column]! < word[end]!) end = column;
  return follow(quoted, ids, from, trace, width, end, word[end]!);
}

function follow(
  quoted: QuotedWords,
  ids: Int32Array,
  from: number,
  trace: Uint8Array,
  width: number,
  end: number,
  cost: number,
): Alignment {
  const runs: Run[] = [];
  let same = 0;
  let row = quoted.ids.length;
  let column = end;
  let inGap = false;
  const step = (kind: Run['kind'], quotedFrom: number, sourceFrom: number): void => {
    const last = runs.at(-1);
    const quotedTo = kind === 'missing' ? quotedFrom : quotedFrom + 1;
    const sourceTo = kind === 'added' ? sourceFrom : sourceFrom + 1;
    if (last !== undefined && last.kind === kind) runs[runs.length - 1] = { ...last, quotedFrom, sourceFrom };
    else runs.push({ kind, quotedFrom, quotedTo, sourceFrom, sourceTo });
  };
  while (row > 0) {
    const how = trace[row * width + column]!;
    if (inGap) {
      column--;
      step('missing', row, from + column);
      inGap = (how & extends_) !== 0;
      continue;
    }
    const back = how & 3;
    row--;
    if (back === fromAdded || back === fromAddedGap || column === 0) {
      step('added', row, from + column);
      inGap = back === fromAddedGap;
      continue;
    }
    column--;
    const equal = quoted.ids[row] === ids[from + column] && quoted.ids[row]! >= 0;
    if (equal) same++;
    step(equal ? 'same' : 'changed', row, from + column);
    inGap = back === fromGap;
  }
  runs.reverse();
  return { cost, same, from: from + column, to: from + end, runs };
}
