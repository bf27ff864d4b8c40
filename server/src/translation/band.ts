/** Which pairs of paragraphs are looked at in alignment: a band around those that are known to belong together. */

/** For each prefix of the original (0 … rows), from which to which prefix of the translation, both included. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Where nothing is known over a long stretch, how far from the diagonal to look. */
const widest = 160;

export function bandAround(
  rows: number,
  columns: number,
  anchors: readonly { row: number; column: number }[],
  margin = 8,
): Band {
  const low = new Int32Array(rows + 1);
  const high = new Int32Array(rows + 1);
  let from = { row: 0, column: 0 };
  for (const to of [...anchors, { row: rows, column: columns }]) {
    const slope = (to.column - from.column) / Math.max(1, to.row - from.row);
    for (let row = from.row; row <= to.row; row++) {
      const middle = from.column + (row - from.row) * slope;
      low[row] = Math.max(0, Math.floor(Math.max(from.column - margin, middle - widest)));
      high[row] = Math.min(columns, Math.ceil(Math.min(to.column + margin, middle + widest)));
    }
    from = to;
  }
  low[0] = 0;
  high[rows] = columns;
  // Neither edge may step back, or no path could follow it.
  for (let row = 1; row <= rows; row++) high[row] = Math.max(high[row]!, high[row - 1]!);
  for (let row = rows - 1; row >= 0; row--) low[row] = Math.min(low[row]!, low[row + 1]!);
  return { low, high };
}
