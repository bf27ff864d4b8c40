/** All documents of the workspace: open ones as the editor has them, the others as they are on disk. */
import type { Host } from '../host';
import { readDocument, type WorkspaceDocument } from './document';
import { isWithin } from './gate';

/** How many files on disk are kept as read; the least recently asked for goes first. */
const mostKept = 64;

export class Workspace {
  readonly host: Host;
  readonly #open = new Map<string, WorkspaceDocument>();
  readonly #disk = new Map<string, Promise<WorkspaceDocument | undefined>>();
  readonly #listeners = new Set<(uri: string) => void>();
  #files: Promise<readonly string[]> | undefined;
  #generation = 0;

  constructor(host: Host) {
    this.host = host;
  }

  /** Calls `listener` with the URI of each document that is opened, edited, closed, or changed on disk. */
  onChange(listener: (uri: string) => void): void {
    this.#listeners.add(listener);
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
    this.#open.set(document.uri, document);
    this.#changed(document.uri);
  }

  close(uri: string): void {
    this.#open.delete(uri);
    this.#disk.delete(uri);
    this.#changed(uri);
  }

  /** A file on disk has changed, come or gone. */
  fileChanged(uri: string): void {
    this.#disk.delete(uri);
    this.#files = undefined;
    if (!this.#open.has(uri)) this.#changed(uri);
  }

  /** The Markdown files of the workspace, open ones without a file among them. */
  async files(): Promise<readonly string[]> {
    this.#files ??= this.host.findTranscripts();
    try {
      const files = await this.#files;
      return [...new Set([...files, ...this.#open.keys()])];
    } catch (error) {
      this.#files = undefined;
      throw error;
    }
  }

  /** The open buffer before the disk; `undefined`: no such file. Rejects with a reason where it cannot be read. */
  async document(uri: string): Promise<WorkspaceDocument | undefined> {
    const open = this.#open.get(uri);
    if (open !== undefined) return open;
    if (!this.#mayRead(uri)) throw new Error('it lies outside of the workspace');
    let known = this.#disk.get(uri);
    this.#disk.delete(uri);
    known ??= this.host
      .readFile(uri)
      .then(text => (text === undefined ? undefined : readDocument(uri, undefined, text)));
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

  #changed(uri: string): void {
    this.#generation++;
    for (const listener of this.#listeners) listener(uri);
  }
}
