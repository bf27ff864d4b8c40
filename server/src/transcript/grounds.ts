/** What a structure rests on, as far as it says whether other blocks would have made the same one. */
import type { Amount } from './amount';

/** How many lines of prose there are, and how many of these are long. */
export interface Paragraphs {
  readonly lines: number;
  readonly long: number;
}

export interface Grounds extends Paragraphs {
  readonly prose: Amount;
  /** Prose that stands in other blocks than paragraphs. */
  readonly beside: number;
  /** Whether it may matter where something is asked. */
  readonly heedsQuestions: boolean;
  /** Whether there is a heading below the first level. */
  readonly headed: boolean;
  /** Whether labels mark who speaks: what else may mark it counts for little then. */
  readonly speaking: boolean;
  readonly hasVoices: boolean;
  /** The block of the first line that may carry a label. */
  readonly firstCandidate: number;
  /** The blocks of labels of which it mattered how near to others they stand. */
  readonly unsure: readonly number[];
}

/** Most lines are long: a short one that stands alone can be a title. */
export function isParagraphALine({ lines, long }: Paragraphs): boolean {
  return lines >= 8 && long >= lines * 0.5;
}
