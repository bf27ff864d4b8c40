/** What a hover says, before it becomes LSP's. */
import type { Span } from '../../text/span';

export interface HoverText {
  /** What it speaks of; UTF-16, from the start of the document. */
  readonly span: Span;
  /** Every word of the transcript in it is escaped. */
  readonly markdown: string;
}
