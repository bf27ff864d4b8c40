/** Who the speakers are: one person behind all the labels, abbreviations and misspellings. */
import type { Span } from '../text/span';

/** A place that names a person outside the turns: a panel list, front matter, an attendee table, a roster file. */
export interface RosterEntry {
  readonly name: string;
  /** Other forms of the name that the roster itself gives: `LW`, `陆文清`. */
  readonly aliases: readonly string[];
  readonly abbreviation?: string;
  readonly role?: string;
  readonly affiliation?: string;
  /** Affiliations over time, where a roster file gives them; `affiliation` is the latest. */
  readonly affiliations?: readonly Affiliation[];
  /** Which kind of roster says so: `front-matter`, `panel`, `attendees`, `delegates`, `legend`, `section-speaker`, `presenter`, `introduction`, `roster-file`; of what a dictionary says of two names, `romanization` and `homophone`. */
  readonly origin: string;
  /** The file, where it is not the transcript itself. */
  readonly uri?: string;
  /** The block of the transcript that holds the name, where it stands in the transcript itself. */
  readonly block?: number;
  /** Where the name stands; UTF-16, from the start of `block`, or of the file where there is no `block`. */
  readonly span?: Span;
  /** Where the abbreviation stands, counted like `span`. */
  readonly abbreviationSpan?: Span;
  /** Where each of `aliases` stands, counted like `span`; of the user’s own roster alone. */
  readonly aliasSpans?: readonly Span[];
}

/** Whether a dictionary says so, and no roster: two names are one person's. */
export function isByDictionary({ origin }: RosterEntry): boolean {
  return origin === 'romanization' || origin === 'homophone';
}

/** Where somebody worked, from and until when (`2019`, `2019-05`, as written). */
export interface Affiliation {
  readonly name: string;
  readonly from?: string;
  readonly until?: string;
}

/** One label as the file uses it. */
export interface LabelUse {
  /** The name as written: `Zhiyuan`, `He Zhiyuan`, `AAI`. */
  readonly name: string;
  readonly detail?: string;
  /** How many turns carry it. */
  readonly turns: number;
  /** The number of the first of them, to keep the order of appearance. */
  readonly first: number;
}

/** How a name comes to a person, from the surest to the least sure. */
export type Likeness =
  | 'same'
  | 'roster'
  | 'abbreviation'
  | 'script'
  | 'spelling'
  | 'honorific'
  | 'order'
  | 'first-name'
  | 'short-form'
  | 'initials'
  | 'role'
  | 'typing-error';

/** Why two names are one person, in one sentence for a hover. */
export interface Evidence {
  readonly name: string;
  readonly likeness: Likeness;
  readonly reason: string;
  /** Where the name stands, in the user's language, of a name that a roster gives: “the front matter”. */
  readonly place?: string;
}

export interface Person {
  /** Stable within a transcript: the fullest name, as the file writes it. */
  readonly id: string;
  readonly name: string;
  /** Every other name under which this person appears. */
  readonly aliases: readonly string[];
  readonly role?: string;
  readonly affiliation?: string;
  /** One for each name, the person's own included. */
  readonly evidence: readonly Evidence[];
  /** Whether a roster names this person. */
  readonly rostered: boolean;
  /** How many turns carry one of the names. */
  readonly turns: number;
  /** A placeholder such as `Speaker 3` or `Audience Member`: somebody, nobody knows who. */
  readonly placeholder?: boolean;
}

/** What a name comes to. */
export type Identity =
  | { readonly kind: 'known'; readonly person: Person; readonly likeness: Likeness; readonly reason: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Person[]; readonly reason: string }
  | { readonly kind: 'unknown' };

export interface People {
  readonly persons: readonly Person[];
  readonly roster: readonly RosterEntry[];
  /** The person a label or a mention names; never a guess. */
  resolve(name: string): Identity;
}
