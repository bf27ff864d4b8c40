/** What a rule is: one diagnostic, what it looks at, and what it finds there. */
import type { Label } from '../model/label';
import type { BracketNote } from '../model/note';
import type { Quotation, Verdict } from '../model/quotation';
import type { Settings } from '../settings/schema';
import type { Opaque } from '../syntax/opaque';
import type { Block } from '../text/block';
import type { Transcript } from '../transcript/transcript';
import type { Finding, Severity } from './finding';

interface Described {
  /** As in the contract, and the name of the rule's documentation page: `note-unbalanced`. */
  readonly code: string;
  /** One sentence for the list of rules and the setting. */
  readonly summary: string;
  readonly severity: Severity;
}

/** One block, with what is known of it alone. All spans count from the start of the block. */
export interface BlockView {
  readonly block: Block;
  readonly opaque: readonly Opaque[];
  readonly notes: readonly BracketNote[];
  /** The speaker label at its head, where the file takes it for one. */
  readonly label: Label | undefined;
  /** Whether somebody speaks here: the block is in a turn. */
  readonly spoken: boolean;
  /** Whether anybody speaks in this document at all: in ordinary Markdown a bracket is a bracket. */
  readonly isTranscript: boolean;
}

/** A document as a whole. Spans count from the start of the document. */
export interface DocumentView {
  readonly uri: string;
  readonly transcript: Transcript;
  readonly settings: Settings;
  /** Every quotation with its verdict; empty while they are still being looked for. */
  readonly quotations: readonly JudgedQuotation[];
  /** What the transcripts beside it say. */
  readonly surroundings: Surroundings;
}

export interface JudgedQuotation {
  readonly quotation: Quotation;
  readonly verdict: Verdict;
  /** Id of the person the quotation is attributed to, where one is known. */
  readonly speaker: string | undefined;
  /** Whose words they are in full, for the message. */
  readonly citation: CitationState;
}

/** What became of a quotation's citation. */
export type CitationState =
  | { readonly kind: 'none' }
  | { readonly kind: 'resolved'; readonly uri: string }
  | { readonly kind: 'moved'; readonly uri: string; readonly target: string }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** Facts about other files that rules may ask for. */
export interface Surroundings {
  /** The renderings of a term in other transcripts: where, and how often. */
  renderingsOf(term: string): readonly { readonly rendering: string; readonly uri: string; readonly count: number }[];
}

/** Looks at one block at a time: its findings are kept until the block changes. Spans count from the block's start. */
export interface BlockRule extends Described {
  readonly scope: 'block';
  check(view: BlockView): Iterable<Finding>;
}

/**
 * Looks at turns, sections and people: its findings are kept until one of these changes, wherever they move.
 * Spans count from the start of the block that each finding names.
 */
export interface StructureRule extends Described {
  readonly scope: 'structure';
  check(transcript: Transcript, settings: Settings): Iterable<AnchoredFinding>;
}

export interface AnchoredFinding extends Finding {
  /** Index of the block from whose start the span counts. */
  readonly block: number;
}

/** Looks at the whole document and at what stands beside it; called at every change, so it must be quick. */
export interface DocumentRule extends Described {
  readonly scope: 'document';
  check(view: DocumentView): Iterable<Finding>;
}

export interface QuotationRule extends Described {
  readonly scope: 'quotation';
  check(it: JudgedQuotation, view: DocumentView): Iterable<Finding>;
}

export type Rule = BlockRule | StructureRule | DocumentRule | QuotationRule;

export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
