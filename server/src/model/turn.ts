/** One speaker's uninterrupted stretch of speech. */
import type { Label } from './label';

export interface Turn {
  readonly label: Label;
  /** Ids of the persons who speak; empty where nobody is known. Several for `BE, OH, AR:`. */
  readonly speakers: readonly string[];
  /** Index of the block that carries the label: at its head, unless `label.within` is set. */
  readonly block: number;
  /** Index of the block behind the turn's last. */
  readonly endBlock: number;
  /** Where in its last block somebody else takes over; UTF-16, from the start of that block. `undefined`: at its end. */
  readonly until: number | undefined;
  /** Index in `sections`, or -1. */
  readonly section: number;
}
