/** Words given as somebody's, where they were said, and whether they are that person's words. */
import type { Span } from '../text/span';

/** The words between two elisions; spans count from the start of the document. */
export interface Passage {
  readonly span: Span;
}

export interface Attribution {
  /** As written: `the institute’s Lu Wenqing`, without dash, role and citation. */
  readonly name: string;
  readonly span: Span;
  readonly from: 'line' | 'lead-in' | 'sentence';
}

export interface Citation {
  /** The target as written: `transcripts/panel.md#L12`, `@panel2026`, `^3`. */
  readonly target: string;
  readonly span: Span;
  readonly form: 'link' | 'footnote' | 'pandoc' | 'text-fragment';
}

export interface Quotation {
  readonly form: 'block' | 'inline' | 'pull';
  /** From the first mark or word to the last, attribution line left out; UTF-16, from the start of the document. */
  readonly span: Span;
  /** The quoted words as written, without `>` and outer marks, lines joined by `\n`. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, nothing more than this: pieces of it and where each begins in the document. */
  readonly pieces: readonly { readonly at: number; readonly start: number; readonly length: number }[];
  readonly attribution?: Attribution;
  readonly citation?: Citation;
  /** The marks are not balanced: nobody can say where the quotation ends, so nobody judges it. */
  readonly unbalanced?: boolean;
  /** Only a citation tells that words in marks are quoted: they may be the title of what is cited. */
  readonly perhapsTitle?: boolean;
}

/** Where words stand. */
export interface Place {
  readonly uri: string;
  /** UTF-16, from the start of that document. */
  readonly span: Span;
  /** The person's id in that transcript; `undefined`: nobody is known to have said it. */
  readonly speaker?: string;
  /** Index of the turn in that transcript, where there is one. */
  readonly turn?: number;
}

export type DifferenceKind =
  | 'number'
  | 'negation'
  | 'name'
  | 'word'
  | 'case'
  | 'punctuation'
  | 'typography'
  | 'markup'
  | 'note'
  | 'filler'
  | 'edge'
  | 'omission'
  | 'inserted-note'
  | 'width';

/** One place where quotation and source differ. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** In `Quotation.text`; empty where words are missing there. */
  readonly quoted: Span;
  /** In the source document; empty where words were added. */
  readonly source: Span;
  readonly quotedWords: string;
  readonly sourceWords: string;
  /** Whether the house style lets it pass in silence. */
  readonly allowed: boolean;
}

interface Judged {
  readonly place: Place;
  readonly differences: readonly Difference[];
  /** One sentence in the user's terms. */
  readonly reason: string;
}

export type Verdict =
  | ({ readonly kind: 'verbatim'; readonly stitched?: boolean } & Judged)
  | ({ readonly kind: 'altered' } & Judged)
  | ({ readonly kind: 'elided' } & Judged)
  | ({ readonly kind: 'misattributed'; readonly said: string | undefined } & Judged)
  /** `otherLanguage`: the cited file is in another language of the same script, and no version of it in this one is at hand. */
  | { readonly kind: 'not-found'; readonly otherLanguage?: boolean; readonly reason: string }
  | {
      readonly kind: 'unverifiable';
      readonly why:
        | 'source-missing'
        | 'other-language'
        | 'unbalanced'
        | 'too-short'
        | 'ambiguous'
        | 'no-source'
        | 'perhaps-title';
      readonly reason: string;
    };

export type VerdictKind = Verdict['kind'];
