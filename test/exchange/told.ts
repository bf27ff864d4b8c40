/** Remarks of a conversion, short enough to be read in a test: `times 1/3`, `cue-markup 2: i, b`. */
import type { Remark } from '../../server/src/protocol';

export const told = (remarks: readonly Remark[] = []): readonly string[] =>
  remarks.map(({ kind, count, of, words }) => {
    return `${kind} ${count}${of === undefined ? '' : `/${of}`}${words === undefined ? '' : `: ${words}`}`;
  });
