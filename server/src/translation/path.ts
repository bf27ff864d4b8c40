/** The cheapest way to lay two files side by side: dynamic programming within a band. */
import type { Link } from './align';
import type { Band } from './band';
import type { Costs } from './costs';

/** More than this are never merged into one, or one split into. */
export const mostJoined = 6;

const nothing = new Float64Array(0);

/** Each step says how many paragraphs of the original (tens) and of the translation (ones) it takes. */
export function bestPath(costs: Costs, band: Band, most: number): Link[] {
  const { rows, columns } = costs;
  const sums: Float64Array[] = [];
  const steps: Uint8Array[] = [];
  for (let i = 0; i <= rows; i++) {
    const low = band.low[i]!;
    const high = band.high[i]!;
    const sum = new Float64Array(high - low + 1).fill(Number.POSITIVE_INFINITY);
    const step = new Uint8Array(high - low + 1);
    sums.push(sum);
    steps.push(step);
    const above = sums[i - 1] ?? nothing;
    const lowAbove = band.low[i - 1] ?? 0;
    const stepAbove = steps[i - 1];
    for (let j = low; j <= high; j++) {
      if (i === 0 && j === 0) {
        sum[0] = 0;
        continue;
      }
      let best = Number.POSITIVE_INFINITY;
      let how = 0;
      let before = valueAt(above, j - lowAbove);
      if (before < best) {
        best = before + costs.skipOriginal(i - 1, stepAbove![j - lowAbove] === 10);
        how = 10;
      }
      before = j > low ? sum[j - 1 - low]! : Number.POSITIVE_INFINITY;
      if (before < best) {
        const total = before + costs.skipTranslation(j - 1, step[j - 1 - low] === 1);
        if (total < best) {
          best = total;
          how = 1;
        }
      }
      // A pair of files earns at most a few points, so what is far behind already need not be reckoned.
      before = valueAt(above, j - 1 - lowAbove);
      if (before < best + mostEarned) {
        const total = before + costs.pair(i - 1, j - 1);
        if (total < best) {
          best = total;
          how = 11;
        }
      }
      for (let count = 2; count <= most && count <= i && j > 0; count++) {
        before = valueAt(sums[i - count]!, j - 1 - band.low[i - count]!);
        if (before >= best) continue;
        const cost = costs.merged(i - count, count, j - 1);
        if (cost === Number.POSITIVE_INFINITY) break;
        if (before + cost < best) {
          best = before + cost;
          how = count * 10 + 1;
        }
      }
      for (let count = 2; count <= most && count <= j && i > 0; count++) {
        before = valueAt(above, j - count - lowAbove);
        if (before >= best) continue;
        const cost = costs.split(i - 1, j - count, count);
        if (cost === Number.POSITIVE_INFINITY) break;
        if (before + cost < best) {
          best = before + cost;
          how = 10 + count;
        }
      }
      sum[j - low] = best;
      step[j - low] = how;
    }
  }
  const links: Link[] = [];
  let i = rows;
  let j = columns;
  while (i > 0 || j > 0) {
    const step = steps[i]![j - band.low[i]!]!;
    const down = Math.floor(step / 10);
    const right = step % 10;
    i -= down;
    j -= right;
    const likeness = down > 0 && right > 0 ? costs.pairLikeness(i, j) : 0;
    links.push({ original: range(i, down), translation: range(j, right), likeness });
  }
  return links.reverse();
}

/** Whoever asks an array for what lies outside of it waits long for the answer. */
function valueAt(row: Float64Array, index: number): number {
  return index >= 0 && index < row.length ? row[index]! : Number.POSITIVE_INFINITY;
}

/** The most that a pair can speak for itself: equal text, equal times, equal labels. */
const mostEarned = 9;

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
