/** Terms of an original and how a translation renders them, gathered from the glosses of transcripts. */
import type { Span } from '../text/span';

/** One gloss where it stands. */
export interface GlossUse {
  readonly term: string;
  /** The words of the text that the gloss explains, as far as one can tell: `embodiment` of `embodiment [具身]`. */
  readonly rendering?: string;
  /** The rendering is marked in the text, by quotation marks or emphasis: its extent is no guess. */
  readonly certain?: boolean;
  /** What the gloss itself says the term means, word for word. */
  readonly literally?: string;
  readonly explanation?: string;
  /** Of the note; UTF-16, from the start of the document. */
  readonly span: Span;
}

/** A term and what is said of it, wherever that stands. */
export interface GlossedTerm {
  readonly term: string;
  /** The commonest first. */
  readonly renderings: readonly string[];
  /** Meanings word for word, and explanations, as the glosses give them; each once. */
  readonly remarks: readonly string[];
  /** A document that glosses it. */
  readonly uri: string;
}

export interface GlossaryEntry extends Omit<GlossedTerm, 'uri'> {
  readonly uses: readonly (GlossUse & { readonly uri: string })[];
}
