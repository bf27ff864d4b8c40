/** One speaker's uninterrupted stretch of speech. */
import type { Label } from './label';

export interface Turn {
  readonly label: Label;
  /** Ids of the persons who speak; empty where nobody is known. Several for `BE, OH, AR:`. */
  readonly speakers: readonly string[];
  /** Index of the block whose first line carries the label. */
  readonly block: number;
  /** Index of the block behind the turn's last. */
  readonly endBlock: number;
  /** Index in `sections`, or -1. */
  readonly section: number;
}
