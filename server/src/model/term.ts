/** Terms as a termbase or a house style lays them down: the words for one thing, in several languages or in one. */

/** `avoided`: the source says not to use the word. */
export type TermUse = 'preferred' | 'admitted' | 'avoided';

export interface TermWord {
  readonly text: string;
  /** BCP 47; `undefined`: the source does not say. */
  readonly language?: string;
  readonly use: TermUse;
}

/** The words for one thing. */
export interface TermEntry {
  readonly words: readonly TermWord[];
  /** What the source says of them. */
  readonly note?: string;
  /** The note allows in some places what is avoided in others: nobody but the writer can tell which these are. */
  readonly conditional?: boolean;
  /** Of the file that says so. */
  readonly uri: string;
  /** In that file; zero-based. */
  readonly line: number;
}
