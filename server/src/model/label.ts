/** A speaker label as it is written at the head of a turn. */
import type { Span } from '../text/span';

export interface Label {
  /** As written, without markup, brackets, colon or time: `Shen Ruolan (Moderator)`. */
  readonly text: string;
  /** The names in it, one a speaker: `Shen Ruolan`; `BE`, `OH`, `AR` of `BE, OH, AR:`. */
  readonly names: readonly string[];
  /** What stands in parentheses behind the name: a role or an affiliation. */
  readonly detail?: string;
  /** Which form of label it is: the name of a file in `syntax/labels/`. */
  readonly form: string;
  /** Where `text` stands; UTF-16, from the start of the block. */
  readonly span: Span;
  /** The label with its markup, colon, time and the space behind: speech begins at its end. From the block's start. */
  readonly marked: Span;
  /** It stands further on in its block, where somebody else has spoken before. */
  readonly within?: true;
  /** In the recording; milliseconds. */
  readonly time?: number;
}
