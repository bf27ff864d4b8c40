/** What a rule is: one diagnostic, what it looks at, and what it finds there. */
import type { Label } from '../model/label';
import type { BracketNote } from '../model/note';
import type { Settings } from '../settings/schema';
import type { Opaque } from '../syntax/opaque';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import type { Transcript } from '../transcript/transcript';
import type { DocumentView, JudgedQuotation } from '../workspace/view';
import type { Finding, Fix, Severity } from './finding';

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

/** Looks at one block at a time: its findings are kept until the block changes. Spans count from the block's start. */
export interface BlockRule extends Described {
  readonly scope: 'block';
  check(view: BlockView): Iterable<Finding>;
}

/**
 * Looks at turns, sections and people: its findings are kept until one of these changes, wherever they move.
 * Spans count from the start of the block that each finding names: the block of a label, or the first one of the text.
 */
export interface StructureRule extends Described {
  readonly scope: 'structure';
  check(transcript: Transcript, settings: Settings): Iterable<AnchoredFinding>;
}

export interface AnchoredFinding extends Finding {
  /** Index of the block from whose start the span counts. */
  readonly block: number;
  /**
   * Fixes with edits in other blocks too: asked of the transcript as it is when the light bulb opens, whose blocks may
   * have moved since the rule looked. Spans count from the start of the document.
   */
  readonly fixesIn?: (transcript: Transcript) => readonly Fix[];
}

/** A page, and its number in the document. */
export interface PlacedPage {
  readonly page: Page;
  readonly number: number;
}

/**
 * Looks at one page at a time, in the light of something that holds for the whole document: its findings are kept until
 * the page changes or that. Spans count from the page's start.
 */
export interface PageRule<About = unknown> extends Described {
  readonly scope: 'page';
  /** Words that somebody is quoted with are not its business. */
  readonly besidesQuotations?: boolean;
  /**
   * What the findings of every page rest on beside the page: the same value, or a list of the same values, gives the same
   * findings, whatever the number of the page has become. `undefined`: there is nothing to say of this document. Called at
   * every change, so it must be quick.
   */
  about(view: DocumentView): About | undefined;
  /** Of the view it may ask only what `about` stands for. */
  check(it: PlacedPage, about: About, view: DocumentView): Iterable<Finding>;
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

export type Rule = BlockRule | StructureRule | PageRule | DocumentRule | QuotationRule;

export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}

/** The same for a rule of scope `page`, whose check is only ever given what its `about` said. */
export function definePageRule<About>(rule: PageRule<About>): PageRule {
  return rule as PageRule;
}
