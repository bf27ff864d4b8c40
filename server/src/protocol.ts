/** The requests and notifications of our own, as plain types for both sides. Positions are LSP positions. */

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** `initializationOptions` of `initialize`. */
export interface InitializationOptions {
  /** The client answers `verbatim/readFile` and `verbatim/findFiles`; without it the server reads the disk itself. */
  readonly files?: 'client';
  /** All folders of the workspace lie on the disk of this machine: the search for passages may read them there, beside the server. */
  readonly onDisk?: boolean;
  /** Where the documentation pages of the rules are: `<rulePages>/<code>.md`. */
  readonly rulePages?: string;
  /** A folder for what is worth keeping between sessions (file URI). */
  readonly storage?: string;
  /** BCP 47 tag of the language that the user reads. */
  readonly locale?: string;
  /** Messages in that language by their English; without it the server speaks English. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Server to client: the text of a file; `null` where there is none. Error where it cannot be read. */
export const readFileRequest = 'verbatim/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = { readonly text: string } | null;

/** Server to client: all Markdown files of the workspace. */
export const findFilesRequest = 'verbatim/findFiles';
export interface FindFilesParams {
  readonly pattern: string;
}
export type FindFilesResult = readonly string[];

/** The worst first, as lists and reports have them. */
export const verdictKinds = ['altered', 'misattributed', 'elided', 'not-found', 'unverifiable', 'verbatim'] as const;
export type VerdictKind = (typeof verdictKinds)[number];
/** Whether somebody has something to mend. */
export const isFaulty = (verdict: VerdictKind): boolean => verdict !== 'verbatim' && verdict !== 'unverifiable';

/** Server to client: something that views show has changed in this document. */
export const documentChangedNotification = 'verbatim/documentChanged';
export interface DocumentChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Client to server: who speaks here, and how the document stands. `null`: not open, or not read yet. */
export const overviewRequest = 'verbatim/overview';
export interface DocumentParams {
  readonly uri: string;
}
export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role?: string;
  readonly affiliation?: string;
  readonly placeholder: boolean;
  readonly words: number;
  /** 0 to 1. */
  readonly share: number;
  /** Indexes into `turns`. */
  readonly turns: readonly number[];
}
export interface TurnRow {
  readonly speakers: readonly string[];
  readonly label: string;
  readonly range: Range;
  readonly labelRange: Range;
  /** Milliseconds in the recording. */
  readonly time?: number;
  readonly words: number;
  readonly firstWords: string;
}
export interface NoteRow {
  readonly kind: string;
  readonly text: string;
  readonly range: Range;
  readonly term?: string;
  readonly rendering?: string;
  readonly time?: number;
  /** Of a gap or a time: the address of that moment in the recording, where the front matter names one; `https`. */
  readonly recording?: string;
}
export interface QuotationRow {
  readonly range: Range;
  readonly text: string;
  readonly speaker?: string;
  readonly verdict: VerdictKind;
  readonly reason: string;
  readonly source?: Location;
  readonly cited: boolean;
}
export interface Overview {
  readonly uri: string;
  readonly version: number;
  readonly kind: 'transcript' | 'article' | 'other';
  /** `zh` counts characters, everything else counts words. */
  readonly language?: string;
  readonly unit: 'words' | 'characters';
  readonly speakers: readonly SpeakerRow[];
  readonly turns: readonly TurnRow[];
  readonly notes: readonly NoteRow[];
  readonly quotations: readonly QuotationRow[];
  /** How it stands, where it is a translation. */
  readonly translation?: TranslationState;
}
export type OverviewResult = Overview | null;

/** Server to client, once until the next `verbatim/corpus`: a file has changed behind the open documents. */
export const corpusChangedNotification = 'verbatim/corpusChanged';

/**
 * Client to server: what has become known of the workspace's transcripts, and of the texts that quote, since an earlier
 * answer. Each answer comes after a moment's work; who asks until `checked` is `files` has read all, who stops asking has
 * cancelled.
 */
export const corpusRequest = 'verbatim/corpus';
export interface CorpusParams {
  /** `state` of the last answer; 0: nothing is known. */
  readonly since: number;
}
export interface CorpusRow {
  readonly uri: string;
  readonly kind: 'transcript' | 'article';
  readonly title: string;
  readonly language?: string;
  readonly unit: 'words' | 'characters';
  /** Of the turns; 0 for an article. */
  readonly words: number;
  readonly turns: number;
  readonly speakers: readonly { readonly name: string; readonly turns: number; readonly words: number }[];
  /** Errors and warnings; missing while it has not been checked. */
  readonly faults?: number;
  /** Empty while it has not been checked. */
  readonly quotations: readonly QuotationRow[];
}
export interface CorpusResult {
  readonly state: number;
  /** The state to which `rows` are added; 0: to nothing. */
  readonly from: number;
  readonly rows: readonly CorpusRow[];
  /** URIs of rows that are no longer there. */
  readonly gone: readonly string[];
  readonly files: number;
  readonly read: number;
  readonly checked: number;
}

/** Client to server: verifies every quotation of the workspace, with a progress of its own that the user can stop. */
export const verifyQuotationsRequest = 'verbatim/verifyQuotations';
export interface VerifyQuotationsResult {
  /** `false`: somebody stopped it, and the report says how far it came. */
  readonly complete: boolean;
  /** Texts that quote. */
  readonly texts: number;
  readonly counts: Readonly<Record<VerdictKind, number>>;
  readonly markdown: string;
  readonly json: string;
}

/** Client to server: turns of the workspace's transcripts whose words or speakers match. */
export const searchTurnsRequest = 'verbatim/searchTurns';
export interface SearchTurnsParams {
  readonly query: string;
  readonly limit: number;
  /** The document into which a citation will go: decides relative paths. */
  readonly into?: string;
}
export interface FoundTurn {
  readonly source: Location;
  readonly speaker: string;
  readonly title: string;
  /** The words that matched, or the first ones. */
  readonly text: string;
  readonly time?: number;
}
export type SearchTurnsResult = readonly FoundTurn[];

/** Client to server: the Markdown that quotes these words in `into`: quotation, attribution, citation. */
export const citeRequest = 'verbatim/cite';
export interface CiteParams {
  readonly source: Location;
  readonly into: string;
  /** Without it, the house format of the settings. */
  readonly form?: 'block' | 'inline';
}
export type CiteResult = { readonly markdown: string } | null;

/**
 * Client to server: how a transcript heads a turn of each of its speakers. First who is likely to speak at this place (who
 * spoke before the last one), at the end who spoke last. `null`: not open, or no transcript.
 */
export const labelsRequest = 'verbatim/labels';
export interface LabelsParams {
  readonly uri: string;
  readonly position: Position;
}
export interface OfferedLabel {
  readonly name: string;
  /** With its markup, and the space before the speech. */
  readonly head: string;
}
export type LabelsResult = readonly OfferedLabel[] | null;

/**
 * Client to server: the ranges of quoted speech, which no formatter or linter may rewrite. `null`: not open. The
 * extension gives the same to other extensions (docs/protection.md).
 */
export const protectedRangesRequest = 'verbatim/protectedRanges';
export type ProtectedRangesResult = { readonly version: number; readonly ranges: readonly Range[] } | null;

/** What a conversion left out or changed. `count` things of `of`, where that is said; `words` as the file has them. */
export const remarkKinds = [
  'comments',
  'style-sheets',
  'regions',
  'places',
  'cue-markup',
  'cue-unreadable',
  'program-lines',
  'header-lines',
  'identifiers',
  'word-times',
  'entries-empty',
  'unknown-speaker',
  'times',
  'times-rounded',
  'ends',
  'line-breaks',
  'notes',
  'empty-turns',
  'headings',
  'untimed',
  'ends-made',
  'backwards',
  'markup',
  'other-blocks',
  'front-matter',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];
export interface Remark {
  readonly kind: RemarkKind;
  readonly count: number;
  readonly of?: number;
  readonly words?: string;
}

/** Client to server: the text of a recording (WebVTT, SRT, Otter, Zoom, Teams, Whisper) as transcript Markdown. `null`: none of these. */
export const importRequest = 'verbatim/import';
export interface ImportParams {
  readonly text: string;
  /** Where a timestamp is written: at every cue with its decimals, at every paragraph, nowhere. */
  readonly times: 'cue' | 'paragraph' | 'none';
  /** Goes into a text that is there already, which has its own front matter: none is written. */
  readonly into?: 'text';
}
export type ImportResult = {
  readonly markdown: string;
  readonly format: 'webvtt' | 'zoom' | 'subrip' | 'otter' | 'teams' | 'whisper';
  /** How many names the file gives; where it gives none, no turn has a label. */
  readonly speakers: number;
  readonly remarks: readonly Remark[];
} | null;

/** Client to server: a transcript in another format. `null`: not open, or no transcript. */
export const exportRequest = 'verbatim/export';
export const exportFormats = ['clean', 'text', 'html', 'webvtt', 'subrip'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
}
/** Without `text` where the format needs times and the transcript has none. */
export type ExportResult = { readonly text?: string; readonly remarks: readonly Remark[] } | null;

/** Client to server: all glosses of the workspace's transcripts, as a file of that format. */
export const glossaryRequest = 'verbatim/glossary';
export const glossaryFormats = ['csv', 'tbx'] as const;
export interface GlossaryParams {
  readonly format: (typeof glossaryFormats)[number];
}
export interface GlossaryResult {
  readonly text: string;
  readonly terms: number;
}

/** Client to server: the terms that the workspace's transcripts gloss, how they are rendered and where. */
export const glossaryTermsRequest = 'verbatim/glossaryTerms';
export interface GlossaryTerm {
  readonly term: string;
  /** The commonest first. */
  readonly renderings: readonly string[];
  readonly remarks: readonly string[];
  /** How often it is glossed; `places` are the first of them. */
  readonly uses: number;
  readonly places: readonly { readonly location: Location; readonly rendering?: string }[];
}
export type GlossaryTermsResult = readonly GlossaryTerm[];

/** Client to server: the versions of a document in other languages. `null`: not open. */
export const languageVersionsRequest = 'verbatim/languageVersions';
export interface LanguageVersion {
  readonly uri: string;
  /** BCP 47, where it is known. */
  readonly language?: string;
}
export type LanguageVersionsResult = {
  /** What this document is a translation of. */
  readonly original?: LanguageVersion;
  /** Translations of this document, or the other translations of its original. */
  readonly translations: readonly LanguageVersion[];
} | null;

/** Client to server: where the paragraph at `position` stands in the version `target`. `null`: nowhere, or nobody knows. */
export const sameTurnRequest = 'verbatim/sameTurn';
export interface SameTurnParams {
  readonly uri: string;
  readonly position: Position;
  readonly target: string;
}
export type SameTurnResult = Location | null;

/** Client to server: how a translation stands, paragraph by paragraph. `null`: a translation of nothing that is known. */
export const translationStateRequest = 'verbatim/translationState';
export type ParagraphState = 'done' | 'missing' | 'extra' | 'differs' | 'untranslated' | 'stale';
export interface ParagraphRow {
  readonly state: ParagraphState;
  /** In the translation; of a missing paragraph the empty range where it belongs. */
  readonly range: Range;
  /** In the original; an added paragraph has none. */
  readonly original?: Range;
  readonly heading: boolean;
  /** The label, in the translation's words where it has one. */
  readonly label?: string;
  readonly firstWords: string;
  /** What is found there, faults that are not certain among it. */
  readonly findings: number;
}
export interface TranslationState {
  readonly original: LanguageVersion;
  readonly language?: string;
  /** In the order of the translation. */
  readonly rows: readonly ParagraphRow[];
  /** Of the original's words, how many are translated; 0 to 1. */
  readonly progress: number;
}
export type TranslationStateResult = TranslationState | null;

/** Client to server: a file in which to translate this document into `language`. `null`: not open. */
export const newTranslationRequest = 'verbatim/newTranslation';
export interface NewTranslationParams {
  readonly uri: string;
  /** BCP 47. */
  readonly language: string;
  /** The original's words, in comments that no reader sees, where their translation goes. */
  readonly comments: boolean;
}
export type NewTranslationResult = { readonly uri: string; readonly markdown: string } | null;

/** Client to server: the edits that make a translation remember its original as it is now. `null`: no translation. */
export const rememberOriginalRequest = 'verbatim/rememberOriginal';
export type RememberOriginalResult = {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
} | null;
