/** What a file has beside the lines that look like labels. */

/** What is known of the file beside its candidates. */
import type { Amount } from './amount';

export interface Surroundings {
  /** How many blocks are prose. */
  readonly prose: Amount;
  /** How many are code, tables or list items. */
  readonly apparatus: number;
  /** How many are labelled as music, a break or an advertisement. */
  readonly interludes: number;
  /** The front matter has what transcripts have: who speaks, who transcribed it, where the recording is. */
  readonly announced: boolean;
  /** The names of all rosters, folded. */
  readonly rostered: ReadonlySet<string>;
}
