/** What can be wrong with a translation, in plain data; the rules make sentences and fixes of it. */
import type { Span } from '../text/span';

interface Base {
  /** Uncertain faults are said as information. */
  readonly certain: boolean;
  /** Where it shows; UTF-16, from the start of the translation. */
  readonly span: Span;
  /** What it is about in the original; from the start of that document. */
  readonly original?: Span;
}

/** Paragraphs of the original that nothing in the translation stands for. */
export interface MissingFault extends Base {
  readonly kind: 'missing';
  /** Indexes into the original's units, consecutive. */
  readonly units: readonly number[];
  /** Their place is there already, with nothing said in it. */
  readonly placed?: boolean;
  /** Where they would have to be inserted; from the start of the translation. */
  readonly at: number;
}

/** A paragraph of the translation that nothing in the original stands for. */
export interface ExtraFault extends Base {
  readonly kind: 'extra';
  readonly unit: number;
}

/** A paragraph that stands at another place than in the original. */
export interface MovedFault extends Base {
  readonly kind: 'moved';
}

export interface SpeakerFault extends Base {
  readonly kind: 'speaker';
  readonly what: 'wrong' | 'lost' | 'added';
  /** The original's label, `undefined` where an added label has none. */
  readonly originalLabel?: string;
  /** What stands in the translation, `undefined` where the label is lost. */
  readonly label?: string;
  /** What should stand there, where the file says so. */
  readonly expected?: string;
}

export interface NumberFault extends Base {
  readonly kind: 'number';
  /** As the original writes it; `undefined`: the translation has a number of its own. */
  readonly originalNumber?: string;
  /** As the translation writes it; `undefined`: the number is gone. */
  readonly number?: string;
}

export interface UntranslatedFault extends Base {
  readonly kind: 'untranslated';
  readonly whole: boolean;
}

export interface NoteFault extends Base {
  readonly kind: 'note';
  /** The note of the original, with its brackets. */
  readonly note: string;
  /** The end of the paragraph that lacks it. */
  readonly at: number;
}

/** A gloss whose term the original does not say. */
export interface GlossFault extends Base {
  readonly kind: 'gloss';
  readonly term: string;
}

export interface LinkFault extends Base {
  readonly kind: 'link';
  readonly target: string;
}

/** An ellipsis or a question mark that only one of the two has, or code in the line that is gone. */
export interface MarkFault extends Base {
  readonly kind: 'mark';
  readonly mark: 'ellipsis' | 'question' | 'code';
  /** `false`: the translation has put it in. */
  readonly lost: boolean;
  /** As it stands where it is. */
  readonly text: string;
}

export interface StaleFault extends Base {
  readonly kind: 'stale';
  /** Index of the original's unit that has changed. */
  readonly unit: number;
  readonly now: string;
  /** What the original said before, where somebody saw it. */
  readonly before?: string;
}

export type Fault =
  | MissingFault
  | ExtraFault
  | MovedFault
  | SpeakerFault
  | NumberFault
  | UntranslatedFault
  | NoteFault
  | GlossFault
  | LinkFault
  | MarkFault
  | StaleFault;
