/** What originals said when they were translated: for each translation in memory, and on disk for those that are opened. */
import type { Host } from '../host';
import { remember } from '../text/memo';
import { decodeMemory, encodeMemory, keyOfText, type OriginalMemory } from '../translation/memory';
import type { Workspace } from './workspace';

/** Bytes; of a larger original its hashes in the front matter have to do. */
const largest = 4_000_000;

export const originalsOf = remember((workspace: Workspace) => new Originals(workspace.host));

export class Originals {
  readonly #host: Host;
  /** By both URIs: what was read from the disk or has been remembered since. */
  readonly #known = new Map<string, Promise<OriginalMemory | undefined>>();
  readonly #stored = new Set<string>();
  #writing: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  /** `undefined`: this pair of files has never been seen. Never rejects. */
  recall(translation: string, original: string): Promise<OriginalMemory | undefined> {
    const pair = pairOf(translation, original);
    let known = this.#known.get(pair);
    if (known === undefined) {
      known = this.#load(pair, translation, original);
      this.#known.set(pair, known);
    }
    return known;
  }

  async #load(pair: string, translation: string, original: string): Promise<OriginalMemory | undefined> {
    const data = await this.#host.storage?.load(nameOf(translation));
    const memory = data === undefined ? undefined : decodeMemory(data, original);
    if (memory !== undefined) this.#stored.add(pair);
    return memory;
  }

  /** Whether the next session will know of it, as far as anything can be kept. */
  isStored(translation: string, original: string): boolean {
    return this.#host.storage === undefined || this.#stored.has(pairOf(translation, original));
  }

  /** `forLater`: for the next session too. */
  keep(translation: string, original: string, memory: OriginalMemory, forLater: boolean): void {
    const pair = pairOf(translation, original);
    this.#known.set(pair, Promise.resolve(memory));
    const { storage, log } = this.#host;
    if (!forLater || storage === undefined) return;
    this.#stored.add(pair);
    const data = encodeMemory(memory, original);
    if (data.byteLength > largest) return;
    this.#writing = this.#writing
      .then(() => storage.store(nameOf(translation), data))
      .catch(error => log(`The original of ${translation} could not be remembered: ${String(error)}`));
  }

  /** Resolves when all that is to be kept has been written. */
  written(): Promise<void> {
    return this.#writing;
  }
}

function pairOf(translation: string, original: string): string {
  return `${translation}\n${original}`;
}

/** Two hashes, since one of 32 bits would meet another among many files. */
function nameOf(uri: string): string {
  const backwards = [...uri].reverse().join('');
  return `original-${keyOfText(uri)}-${keyOfText(backwards)}.json`.replaceAll('.', '-').replace(/-json$/, '.json');
}
