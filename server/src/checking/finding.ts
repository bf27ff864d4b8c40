/** One place where a rule speaks, and how to mend it. */
import type { NewSpeaker } from '../people/rosters/growSpeakersFile';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof severities)[number];

export interface Related {
  readonly uri: string;
  /** UTF-16, from the start of that document; where `page` is given, from the start of that page of the same document. */
  readonly span: Span;
  readonly message: string;
  /** The number of the page. */
  readonly page?: number;
}

/** Edits of one file, in that file's offsets. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly Edit[];
}

export interface Fix {
  /** What it does, in the imperative, without a full stop. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Edits of other files, where there are any. */
  readonly elsewhere?: readonly FileEdits[];
  /** Whom the user's own roster file is to name; it is made where there is none. */
  readonly newSpeaker?: NewSpeaker;
  /** Changes no spoken word and may be applied to a whole file at once. */
  readonly safe?: boolean;
}

export interface Finding {
  /** UTF-16, from the start of the document (of the block or the page, in rules of these scopes). */
  readonly span: Span;
  /** A sentence with a full stop, in the user's terms, the user's words in “ ”. */
  readonly message: string;
  /** Weaker than the rule's own severity where the case is uncertain; never stronger. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** Made when the light bulb opens, not before. */
  readonly fixes?: () => readonly Fix[];
}
