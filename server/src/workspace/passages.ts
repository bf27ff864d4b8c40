/** Keeps the index of passages for a workspace: built in slices, kept up to date, saved between sessions. */
import type { Host } from '../host';
import { remember } from '../text/memo';
import { type PassageCandidate, PassageIndex, type SavedIndex } from './passageIndex';
import type { Workspace } from './workspace';

/** Milliseconds of work between two breaths: a keystroke waits no longer than this. */
const longestWork = 12;
/** Parts of the index that nobody reads any more before it is made anew. */
const mostWaste = 0.5;

export const passagesOf = remember((workspace: Workspace) => new Passages(workspace));

export class Passages {
  readonly #workspace: Workspace;
  #index = new PassageIndex();
  #built: Promise<void> | undefined;
  /** Documents that have changed since they were added. */
  readonly #changed = new Set<string>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    workspace.onChange(uri => this.#changed.add(uri));
  }

  /** How far the index is; `onProgress` is called between slices with the files done and the files there are. */
  build(onProgress?: (done: number, all: number) => void): Promise<void> {
    this.#built ??= this.#build(onProgress).catch(error => {
      this.#built = undefined;
      throw error;
    });
    return this.#built;
  }

  /** Where a quotation may come from, best first; builds the index where it is not there yet. */
  async candidates(quotation: string, limit: number): Promise<readonly PassageCandidate[]> {
    await this.build();
    for (const uri of [...this.#changed]) {
      this.#changed.delete(uri);
      await this.#update(uri, new Breaths(this.#workspace.host));
    }
    if (this.#index.waste > mostWaste) {
      this.#index = new PassageIndex();
      this.#built = undefined;
      await this.build();
    }
    return this.#index.candidates(quotation, limit);
  }

  async #build(onProgress: ((done: number, all: number) => void) | undefined): Promise<void> {
    const { host } = this.#workspace;
    this.#index = (await restored(host)) ?? this.#index;
    const files = await this.#workspace.files();
    const there = new Set(files);
    for (const uri of [...this.#index.uris]) if (!there.has(uri)) this.#index.remove(uri);
    const breaths = new Breaths(host);
    let fresh = 0;
    for (const [done, uri] of files.entries()) {
      this.#changed.delete(uri);
      if (await this.#update(uri, breaths)) fresh++;
      if (await breaths.taken()) onProgress?.(done, files.length);
    }
    onProgress?.(files.length, files.length);
    if (fresh > 0) await saved(host, this.#index);
    this.#index.settle();
  }

  /** Reads a document and adds it where the index has another version of it; says whether it did. */
  async #update(uri: string, breaths: Breaths): Promise<boolean> {
    const text = await this.#textOf(uri);
    if (text === undefined) {
      this.#index.remove(uri);
      return false;
    }
    const stamp = stampOf(text);
    if (this.#index.stampOf(uri) === stamp) return false;
    for (const _ of this.#index.adding(uri, text, stamp)) await breaths.taken();
    return true;
  }

  async #textOf(uri: string): Promise<string | undefined> {
    const open = this.#workspace.openDocument(uri);
    // What quotes is no source: an article that is being written would be read anew with every keystroke.
    if (open !== undefined) return open.transcript.structure.isTranscript ? open.transcript.blocks.text : undefined;
    try {
      return await this.#workspace.host.readFile(uri);
    } catch {
      // A file that cannot be read has no passages; whoever cites it is told why.
      return undefined;
    }
  }
}

/** Lets others have their turn when enough work is done. */
class Breaths {
  readonly #host: Host;
  #since = performance.now();

  constructor(host: Host) {
    this.#host = host;
  }

  async taken(): Promise<boolean> {
    if (performance.now() - this.#since < longestWork) return false;
    await this.#host.breathe();
    this.#since = performance.now();
    return true;
  }
}

/** The length of a text and a hash of all of it. */
function stampOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}

const descriptionName = 'passages.json';

async function restored({ storage }: Host): Promise<PassageIndex | undefined> {
  if (storage === undefined) return undefined;
  const written = await storage.load(descriptionName);
  if (written === undefined) return undefined;
  try {
    const description = JSON.parse(new TextDecoder().decode(written)) as SavedIndex['description'];
    const buffers = await Promise.all(description.entries.map((_, n) => storage.load(bufferName(n))));
    return buffers.every(it => it !== undefined) ? PassageIndex.restore({ description, buffers }) : undefined;
  } catch {
    // What cannot be read is made anew.
    return undefined;
  }
}

async function saved({ storage, log }: Host, index: PassageIndex): Promise<void> {
  if (storage === undefined) return;
  const { description, buffers } = index.save();
  try {
    for (const [n, buffer] of buffers.entries()) await storage.store(bufferName(n), buffer);
    await storage.store(descriptionName, new TextEncoder().encode(JSON.stringify(description)).buffer);
  } catch (error) {
    log(`The index of passages could not be kept: ${String(error)}`);
  }
}

const bufferName = (segment: number) => `passages-${segment}.bin`;
