/** A stretch of a transcript under one heading, with or without a `#`. */

export interface Section {
  readonly title: string;
  /** 1 to 6; a title without `#` gets one more than the section around it. */
  readonly level: number;
  /** Index of the block that holds the title. */
  readonly block: number;
  /** Index of the block behind the section's last. */
  readonly endBlock: number;
  /** The `Speaker:` line of a talk: whose words the text below is. */
  readonly speaker?: string;
}
