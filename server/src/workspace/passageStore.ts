/** The index of passages with its files: built in slices, kept up to date, kept on disk between sessions. */
import type { Host, PassageCandidate, PassageSearch } from '../host';
import { PassageIndex } from './passageIndex';
import { PassageShelf } from './passageShelf';

/** Milliseconds of work between two breaths: a keystroke waits no longer than this. */
const longestWork = 12;

/** So many files are being read while one is added. */
const mostAhead = 6;

type Files = Pick<Host, 'readFile' | 'stampOf' | 'breathe' | 'log' | 'storage'>;

export class PassageStore implements PassageSearch {
  readonly #host: Files;
  #index = new PassageIndex();
  #restored: Promise<PassageIndex | undefined> | undefined;
  #files: readonly string[] = [];
  /** Documents as the editor has them; `null` where nobody speaks in one. */
  #open = new Map<string, string | null>();
  /** Where it is kept between sessions. */
  readonly #shelf: PassageShelf;
  /** What is being done: one after the other, so that no answer comes from half an index. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: Files) {
    this.#host = host;
    this.#shelf = new PassageShelf(host);
  }

  /** Takes up what was kept, before anybody can say which files there are. */
  restore(): void {
    this.#restored ??= this.#shelf.restore();
  }

  build(
    files: readonly string[],
    open: ReadonlyMap<string, string | null>,
    onProgress?: (done: number, all: number) => void,
  ): Promise<void> {
    return this.#after(async () => {
      this.#open = new Map(open);
      const known = await (this.#restored ?? this.#shelf.restore());
      this.#restored = undefined;
      await this.#take(known ?? new PassageIndex(), files, onProgress);
    });
  }

  update(uri: string, open: string | null | undefined): Promise<void> {
    return this.#after(async () => {
      if (open === undefined) this.#open.delete(uri);
      else this.#open.set(uri, open);
      await this.#read(this.#index, this.#version(this.#index, uri), new Breaths(this.#host));
    });
  }

  candidates(quotation: string, limit: number): Promise<readonly PassageCandidate[]> {
    return this.#after(async () => {
      if (this.#index.isWorn) {
        this.#shelf.clear();
        await this.#take(new PassageIndex(), [...new Set([...this.#files, ...this.#index.uris])]);
      }
      return this.#index.candidates(quotation, limit);
    });
  }

  #after<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }

  /** Brings an index to the state of the files and works with it from then on. */
  async #take(
    index: PassageIndex,
    files: readonly string[],
    onProgress?: (done: number, all: number) => void,
  ): Promise<void> {
    this.#files = files;
    const there = new Set(files);
    for (const uri of [...index.uris]) if (!there.has(uri)) index.remove(uri);
    const breaths = new Breaths(this.#host);
    let fresh = 0;
    // A disk answers sooner when it is asked for several files at once.
    const ahead: FileVersion[] = [];
    for (const done of files.keys()) {
      for (let next = done + ahead.length; next < files.length && ahead.length < mostAhead; next++)
        ahead.push(this.#version(index, files[next]!));
      if (await this.#read(index, ahead.shift()!, breaths)) fresh++;
      // What is on disk need not be in memory, too.
      await this.#shelf.keep(index);
      if (await breaths.taken()) onProgress?.(done, files.length);
    }
    onProgress?.(files.length, files.length);
    if (fresh > 0) {
      index.seal();
      await this.#shelf.keep(index);
      await this.#shelf.describe(index);
    }
    index.settle();
    this.#index = index;
  }

  /** Adds a document where the index has another version of it; says whether it did. */
  async #read(index: PassageIndex, { uri, stamp, text }: FileVersion, breaths: Breaths): Promise<boolean> {
    if (text === undefined) return false;
    const read = await text;
    if (read === undefined) {
      index.remove(uri);
      return false;
    }
    const told = stamp ?? contentStamp(read);
    if (index.stampOf(uri) === told) return false;
    for (const _ of index.adding(uri, read, told)) await breaths.taken();
    return true;
  }

  /** The document as it is now; begins to read it where the index may have another version. */
  #version(index: PassageIndex, uri: string): FileVersion {
    const open = this.#open.get(uri);
    if (open !== undefined) return { uri, stamp: undefined, text: Promise.resolve(open ?? undefined) };
    const stamp = this.#host.stampOf?.(uri);
    const isKnown = stamp !== undefined && index.stampOf(uri) === stamp;
    return { uri, stamp, text: isKnown ? undefined : textOf(this.#host, uri) };
  }
}

/** A document as it is now. */
interface FileVersion {
  readonly uri: string;
  /** What the host tells it by; `undefined`: only its text can tell. */
  readonly stamp: string | undefined;
  /** Absent where the index has this version; comes to `undefined` where there is nothing to find. */
  readonly text: Promise<string | undefined> | undefined;
}

async function textOf(host: Files, uri: string): Promise<string | undefined> {
  try {
    return await host.readFile(uri);
  } catch {
    // A file that cannot be read has no passages; whoever cites it is told why.
    return undefined;
  }
}

/** Lets others have their turn when enough work is done. */
class Breaths {
  readonly #host: Files;
  #since = performance.now();

  constructor(host: Files) {
    this.#host = host;
  }

  async taken(): Promise<boolean> {
    if (performance.now() - this.#since < longestWork) return false;
    await this.#host.breathe();
    this.#since = performance.now();
    return true;
  }
}

/** The length of a text and a hash of all of it: what tells versions apart where the host cannot. */
function contentStamp(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}
