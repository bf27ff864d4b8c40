/** A document with all that rules and features ask of it and of what stands beside it. */
import type { GlossUse } from '../model/glossary';
import type { Quotation, Verdict } from '../model/quotation';
import type { Settings } from '../settings/schema';
import type { Termbase } from '../terms/termbase';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import type { Alignment } from '../translation/align';
import type { Fault } from '../translation/fault';
import type { Side } from '../translation/unit';
import type { SourceWritten } from './writeCitation';

/** A document as a whole. Spans count from the start of the document. */
export interface DocumentView {
  readonly uri: string;
  readonly transcript: Transcript;
  readonly settings: Settings;
  /** Every quotation with its verdict; empty while they are still being looked for. */
  readonly quotations: readonly JudgedQuotation[];
  /** What the transcripts beside it say; the same object as long as they say the same. */
  readonly surroundings: Surroundings;
  /** The terms that the user and the house style lay down. */
  readonly terms: Termbase;
  /** What this document is a translation of, compared with it; `undefined`: of nothing that is known. */
  readonly translation?: TranslationView | undefined;
}

export type TranslationView =
  | {
      readonly kind: 'compared';
      /** With the labels that only both files together show in `alignment.originals` and `.translations`. */
      readonly original: Side;
      readonly translation: Side;
      readonly originalTranscript: Transcript;
      readonly alignment: Alignment;
      readonly faults: readonly Fault[];
    }
  /** The front matter names an original that cannot be read. */
  | {
      readonly kind: 'unreachable';
      readonly target: string;
      readonly why: 'outside' | 'absolute' | 'missing';
      readonly span: Span;
    };

export interface JudgedQuotation {
  readonly quotation: Quotation;
  readonly verdict: Verdict;
  /** Id of the person the quotation is attributed to, where one is known. */
  readonly speaker: string | undefined;
  /** Whose words they are in full, for the message. */
  readonly citation: CitationState;
  /** How this document would cite the place of the words, where they have one in another file. */
  readonly source?: SourceWritten;
}

/** What became of a quotation's citation. */
export type CitationState =
  | { readonly kind: 'none' }
  | { readonly kind: 'resolved'; readonly uri: string }
  | { readonly kind: 'moved'; readonly uri: string; readonly target: string }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** Facts about other files that rules may ask for. */
export interface Surroundings {
  /** Where other transcripts of the workspace gloss the term. */
  glossesOf(term: string): readonly (GlossUse & { readonly uri: string })[];
}
