/** What every text of the workspace is, in a line each: read in slices, kept until its file changes. */
import { languageOf, wordsOfTurn } from '../transcript/questions';
import { speakerShares, unitOf } from '../transcript/shares';
import { titleOf } from './citing';
import type { WorkspaceDocument } from './document';
import type { Workspace } from './workspace';

export interface Summary {
  readonly title: string;
  readonly language: string | undefined;
  readonly unit: 'words' | 'characters';
  /** Of the turns; 0 where nobody speaks. */
  readonly words: number;
  readonly turns: number;
  /** In the order in which they first speak. */
  readonly speakers: readonly { readonly name: string; readonly turns: number; readonly words: number }[];
}

/** A text with what is known of it so far. */
export interface CorpusEntry<Checked> {
  readonly uri: string;
  readonly summary: Summary;
  /** `undefined` while it has not been checked. */
  readonly checked: Checked | undefined;
}

interface Known<Checked> {
  /** `undefined`: not read, or not as it stands now. */
  summary: Summary | undefined;
  checked: Checked | undefined;
  stale: boolean;
  unchecked: boolean;
  changedAt: number;
}

/** How far the corpus is; `read` and `checked` of `files`. */
export interface CorpusProgress {
  readonly files: number;
  readonly read: number;
  readonly checked: number;
}

/** Milliseconds of work between two breaths. */
const longestWork = 12;

export class Corpus<Checked> {
  readonly #workspace: Workspace;
  readonly #check: (document: WorkspaceDocument) => Promise<Checked>;
  readonly #known = new Map<string, Known<Checked>>();
  /** Texts that are no longer there, and since which state. */
  readonly #gone = new Map<string, number>();
  #state = 1;

  /** `check` costs more than reading: it comes when everything has been read. */
  constructor(workspace: Workspace, check: (document: WorkspaceDocument) => Promise<Checked>) {
    this.#workspace = workspace;
    this.#check = check;
    workspace.onChange(uri => this.#changed(uri));
  }

  /** Rises with everything that becomes known. */
  get state(): number {
    return this.#state;
  }

  /** Works for about so many milliseconds on what is not known yet, open documents first; stops early where `stop` says so. */
  async advance(milliseconds: number, stop: () => boolean): Promise<CorpusProgress> {
    const { host } = this.#workspace;
    const files = await this.#files();
    const end = performance.now() + milliseconds;
    let since = performance.now();
    for (const step of [this.#read, this.#checkOne]) {
      for (const uri of files) {
        if (!(await step.call(this, uri)) || performance.now() - since < longestWork) continue;
        await host.breathe();
        since = performance.now();
        if (since > end || stop()) return this.#progress(files);
      }
    }
    return this.#progress(files);
  }

  /** What has become known, or is gone, since that state; all of it since 0. */
  since(state: number): { readonly entries: readonly CorpusEntry<Checked>[]; readonly gone: readonly string[] } {
    const entries: CorpusEntry<Checked>[] = [];
    for (const [uri, { summary, checked, changedAt }] of this.#known)
      if (summary !== undefined && changedAt > state) entries.push({ uri, summary, checked });
    const gone = [...this.#gone].filter(([, at]) => at > state).map(([uri]) => uri);
    return { entries, gone };
  }

  async #files(): Promise<readonly string[]> {
    const files = await this.#workspace.files();
    const there = new Set(files);
    for (const uri of this.#known.keys()) {
      if (there.has(uri)) continue;
      this.#known.delete(uri);
      this.#gone.set(uri, ++this.#state);
    }
    const rank = (uri: string) => (this.#workspace.openDocument(uri) === undefined ? 1 : 0);
    return [...files].sort((one, other) => rank(one) - rank(other));
  }

  /** Says whether there was anything to do. */
  async #read(uri: string): Promise<boolean> {
    const known = this.#entry(uri);
    if (!known.stale) return false;
    known.stale = false;
    const document = await this.#workspace.document(uri).catch(() => undefined);
    // What cannot be read is none of the corpus.
    known.summary = document && summaryOf(document);
    known.unchecked = document !== undefined;
    this.#touch(known);
    return true;
  }

  async #checkOne(uri: string): Promise<boolean> {
    const known = this.#entry(uri);
    if (!known.unchecked || known.stale) return false;
    known.unchecked = false;
    const document = await this.#workspace.document(uri).catch(() => undefined);
    // A text that changes while it is checked is checked again: `#changed` has marked it.
    const before = JSON.stringify(known.checked);
    known.checked = document && (await this.#check(document).catch(() => undefined));
    if (JSON.stringify(known.checked) !== before) this.#touch(known);
    return true;
  }

  #touch(known: Known<Checked>): void {
    known.changedAt = ++this.#state;
  }

  #entry(uri: string): Known<Checked> {
    let known = this.#known.get(uri);
    if (known === undefined) {
      known = { summary: undefined, checked: undefined, stale: true, unchecked: true, changedAt: 0 };
      this.#known.set(uri, known);
      this.#gone.delete(uri);
    }
    return known;
  }

  #changed(uri: string): void {
    const known = this.#known.get(uri);
    if (known !== undefined) known.stale = true;
    // While a transcript is typed, those who quote it wait; once it is closed or written, they are checked anew.
    if (this.#workspace.openDocument(uri) !== undefined || uri === '') return;
    for (const it of this.#known.values()) if (it.summary?.turns === 0) it.unchecked = true;
  }

  #progress(files: readonly string[]): CorpusProgress {
    const known = files.map(it => this.#entry(it));
    const read = known.filter(it => !it.stale).length;
    const checked = known.filter(it => !it.stale && !it.unchecked).length;
    return { files: files.length, read, checked };
  }
}

function summaryOf(document: WorkspaceDocument): Summary {
  const { transcript } = document;
  const { isTranscript, people, turns } = transcript.structure;
  const speakers = [];
  for (const [id, { turnIndexes, words }] of isTranscript ? speakerShares(transcript) : []) {
    const person = people.persons.find(it => it.id === id);
    if (person !== undefined) speakers.push({ name: person.name, turns: turnIndexes.length, words });
  }
  return {
    title: titleOf(document),
    language: languageOf(transcript),
    unit: unitOf(transcript),
    words: isTranscript ? turns.reduce((sum, it) => sum + wordsOfTurn(transcript, it), 0) : 0,
    turns: isTranscript ? turns.length : 0,
    speakers,
  };
}
