/** All documents of the workspace: open ones as the editor has them, the others as they are on disk. */
import type { Host } from '../host';
import type { RosterEntry } from '../model/people';
import type { Structure } from '../transcript/structure';
import { type Transcript, withRoster } from '../transcript/transcript';
import { readDocument, type WorkspaceDocument } from './document';
import { isWithin } from './gate';
import { readByDictionary, sameEntry } from './romanizing';
import { type RosterReading, Rosters } from './rosters';
import { Terms } from './terms';

/** How many files on disk are kept as read; the least recently asked for goes first. */
const mostKept = 64;

/** What the server asks the client to watch; what goes by another name is a folder, or nothing to us. */
const watched = /\.(?:md|markdown|ya?ml|txt|bib|json|csv|tsv|tbx)$|\/\.verbatim$/i;

export class Workspace {
  readonly host: Host;
  /** What the user’s files say of terms. */
  readonly terms: Terms;
  readonly #open = new Map<string, WorkspaceDocument>();
  readonly #disk = new Map<string, Promise<WorkspaceDocument | undefined>>();
  readonly #listeners = new Set<(uri: string) => void>();
  readonly #readers = new Set<(reading: RosterReading) => void>();
  #files: Promise<readonly string[]> | undefined;
  /** The files as they were last found, and the folders in which they lie. */
  #listed: readonly string[] = [];
  readonly #folders = new Set<string>();
  #generation = 0;
  #rosterAcrossFolder = true;
  /** Where translations stand, such as `translations/{lang}/{path}`; empty: beside their originals. */
  folderPattern = '';
  readonly #rosters: Rosters;
  /** Whom rosters elsewhere name, by open document; missing while it is not known yet. */
  readonly #outside = new Map<string, readonly RosterEntry[]>();
  /** What each open document said when the rosters beside it were last asked for. */
  readonly #asked = new Map<string, Structure>();
  /** The latest time that the rosters beside each open document were asked for. */
  readonly #questions = new Map<string, symbol>();

  constructor(host: Host) {
    this.host = host;
    this.terms = new Terms(host);
    this.#rosters = new Rosters(
      host,
      () => this.files(),
      () => this.#rosterAcrossFolder,
      reading => {
        for (const listener of this.#readers) listener(reading);
      },
    );
  }

  /** Whether days of a series that lie in one folder share their lists of attendees. */
  set rosterAcrossFolder(value: boolean) {
    if (value === this.#rosterAcrossFolder) return;
    this.#rosterAcrossFolder = value;
    this.#disk.clear();
    for (const open of this.#open.keys()) void this.#lookOutside(open);
  }

  /** Calls `listener` with the URI of each document that is opened, edited, closed, or changed on disk. */
  onChange(listener: (uri: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Calls `listener` whenever a roster file of the user's has been looked for, be it there or not. */
  onRosterRead(listener: (reading: RosterReading) => void): void {
    this.#readers.add(listener);
  }

  /** Rises with every change of any document: what was found in several files holds as long as it stays. */
  get generation(): number {
    return this.#generation;
  }

  get openDocuments(): Iterable<WorkspaceDocument> {
    return this.#open.values();
  }

  openDocument(uri: string): WorkspaceDocument | undefined {
    return this.#open.get(uri);
  }

  setOpen(document: WorkspaceDocument): void {
    const { uri, transcript } = document;
    const outside = this.#outside.get(uri);
    const same = outside === undefined || outside === transcript.outside;
    this.#open.set(uri, same ? document : { ...document, transcript: withRoster(transcript, outside) });
    this.#changed(uri);
    // Where the same people speak, the same are asked for.
    if (this.#asked.get(uri)?.kin !== this.#open.get(uri)?.transcript.structure.kin) void this.#lookOutside(uri);
  }

  /** Reads the rosters beside an open document and, where they say something else now, reads the document again under them. */
  async #lookOutside(uri: string): Promise<void> {
    const asked = this.#open.get(uri)?.transcript;
    if (asked === undefined) return;
    this.#asked.set(uri, asked.structure);
    const question = Symbol();
    this.#questions.set(uri, question);
    const outside = await this.#outsideOf(uri, asked);
    const document = this.#open.get(uri);
    // Whoever asked later knows better, though the document said the same: a file may have changed between the two.
    if (document === undefined || this.#questions.get(uri) !== question) return;
    const known = this.#outside.get(uri) ?? [];
    if (outside.length === known.length && outside.every((it, n) => sameEntry(it, known[n] as RosterEntry))) return;
    this.#outside.set(uri, outside);
    const transcript = withRoster(document.transcript, outside);
    this.#asked.set(uri, transcript.structure);
    this.setOpen({ ...document, transcript });
  }

  /** Whom the rosters beside a transcript name, and whose names a dictionary makes one person’s. Never rejects. */
  async #outsideOf(uri: string, transcript: Transcript): Promise<readonly RosterEntry[]> {
    const rosters = await this.#rosters.outsideOf(uri, transcript);
    const read = await readByDictionary(transcript, rosters);
    return read.length === 0 ? rosters : [...read, ...rosters];
  }

  close(uri: string): void {
    this.#open.delete(uri);
    this.#disk.delete(uri);
    this.#outside.delete(uri);
    this.#asked.delete(uri);
    this.#questions.delete(uri);
    this.#changed(uri);
  }

  /**
   * A file on disk has changed, come or gone; or a folder, of which some editors tell when all that is in it goes or moves.
   * `gone`: the client says so.
   */
  fileChanged(uri: string, gone = false): void {
    if (watched.test(uri)) this.#oneChanged(uri);
    else if (this.#folders.has(uri)) this.#folderChanged(uri);
    else if (!gone) void this.#folderCame(uri);
  }

  /** A folder that had files in it. */
  #folderChanged(uri: string): void {
    const within = (it: string) => it.startsWith(`${uri}/`);
    const known = new Set([...this.#listed, ...this.#disk.keys()].filter(within));
    for (const it of known) this.#oneChanged(it);
    // Whatever rosters there were in it are gone with it.
    this.#oneChanged(`${uri}/.verbatim`);
  }

  async #folderCame(uri: string): Promise<void> {
    this.#files = undefined;
    const files = await this.files().catch(() => []);
    if (files.some(it => it.startsWith(`${uri}/`))) this.#folderChanged(uri);
  }

  #oneChanged(uri: string): void {
    this.#disk.delete(uri);
    this.#files = undefined;
    this.terms.forget(uri);
    const affected = this.#rosters.forget(uri);
    for (const it of this.#disk.keys()) if (affected(it)) this.#disk.delete(it);
    for (const it of this.#open.keys()) if (affected(it)) void this.#lookOutside(it);
    void this.#rosters.readAgain(uri);
    if (!this.#open.has(uri)) this.#changed(uri);
  }

  /** The Markdown files of the workspace, open ones without a file among them. */
  async files(): Promise<readonly string[]> {
    this.#files ??= this.host.findTranscripts();
    try {
      const files = await this.#files;
      if (files !== this.#listed) this.#knowFiles(files);
      return [...new Set([...files, ...[...this.#open.keys()].filter(it => this.#isOwn(it))])];
    } catch (error) {
      this.#files = undefined;
      throw error;
    }
  }

  /** Whether an open document is a text of the user's: an earlier state of one (`git:`) or the preview of a change is none. */
  #isOwn(uri: string): boolean {
    const scheme = schemeOf(uri);
    const known = [...(this.host.roots ?? []), ...this.#listed];
    return known.length === 0 || /^(?:file|untitled)$/i.test(scheme) || known.some(it => schemeOf(it) === scheme);
  }

  #knowFiles(files: readonly string[]): void {
    this.#listed = files;
    this.#folders.clear();
    for (const file of files) {
      for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
        const folder = file.slice(0, end);
        // Whose folders above are known as well.
        if (this.#folders.has(folder)) break;
        this.#folders.add(folder);
      }
    }
  }

  /** The open buffer before the disk; `undefined`: no such file. Rejects with a reason where it cannot be read. */
  async document(uri: string): Promise<WorkspaceDocument | undefined> {
    const open = this.#open.get(uri);
    if (open !== undefined) return open;
    if (!this.#mayRead(uri)) throw new Error('it lies outside of the workspace');
    let known = this.#disk.get(uri);
    this.#disk.delete(uri);
    known ??= this.host.readFile(uri).then(text => (text === undefined ? undefined : this.#fromDisk(uri, text)));
    this.#disk.set(uri, known);
    for (const oldest of this.#disk.keys()) {
      if (this.#disk.size <= mostKept) break;
      this.#disk.delete(oldest);
    }
    try {
      return await known;
    } catch (error) {
      if (this.#disk.get(uri) === known) this.#disk.delete(uri);
      throw error;
    }
  }

  /** The text of a file that is no document: a bibliography. `undefined`: no such file. Rejects outside of the workspace. */
  async text(uri: string): Promise<string | undefined> {
    if (!this.#mayRead(uri)) throw new Error('it lies outside of the workspace');
    return this.host.readFile(uri);
  }

  /** What is known of the files together has grown: whoever answered without it may answer anew. */
  announce(): void {
    this.#changed('');
  }

  /** A document says which files it cites: only those of the workspace are opened, or beside what the user has open. */
  #mayRead(uri: string): boolean {
    const { roots } = this.host;
    if (roots === undefined) return true;
    if (roots.some(root => isWithin(uri, root))) return true;
    return [...this.#open.keys()].some(open => isWithin(uri, open.slice(0, open.lastIndexOf('/') + 1)));
  }

  async #fromDisk(uri: string, text: string): Promise<WorkspaceDocument> {
    const document = readDocument(uri, undefined, text);
    const outside = await this.#outsideOf(uri, document.transcript);
    return outside.length === 0 ? document : { ...document, transcript: withRoster(document.transcript, outside) };
  }

  #changed(uri: string): void {
    this.#generation++;
    for (const listener of this.#listeners) listener(uri);
  }
}

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':')));
}
