/** Where the index of passages stands between sessions: a description, and a piece for each segment. */
import type { Host, StoredPiece } from '../host';
import { type IndexDescription, PassageIndex } from './passageIndex';
import { type Segment, segmentIn, segmentOnDisk } from './passageSegment';

/** The piece that says what the others hold. */
export const descriptionName = 'passages.json';
const segmentName = (segment: number) => `passages-${segment}.bin`;

export class PassageShelf {
  readonly #host: Pick<Host, 'storage' | 'log'>;
  /** Segments that stand here already: they never change. */
  #kept = 0;
  #pieces: StoredPiece[] = [];
  /** Nothing can be stored: told once. */
  #failed = false;

  constructor(host: Pick<Host, 'storage' | 'log'>) {
    this.#host = host;
  }

  /** What the last session left; `undefined` where that is nothing, or cannot be read. */
  async restore(): Promise<PassageIndex | undefined> {
    const { storage } = this.#host;
    const written = await storage?.load(descriptionName);
    if (storage === undefined || written === undefined) return undefined;
    try {
      const description = JSON.parse(new TextDecoder().decode(written)) as IndexDescription;
      const segments = await Promise.all(description.entries.map((_, n) => this.#load(n)));
      const index = PassageIndex.restore(description, segments);
      if (index !== undefined) this.#kept = index.segments;
      else this.clear();
      return index;
    } catch {
      // What cannot be read is made anew.
      this.clear();
      return undefined;
    }
  }

  /** Stores the closed segments that do not stand here yet, and takes them out of memory where they can be read in part. */
  async keep(index: PassageIndex): Promise<void> {
    const { storage } = this.#host;
    if (storage === undefined || this.#failed) return;
    try {
      // Until the new description is there, none is: the old one would speak of other segments.
      if (this.#kept === 0 && index.segments > 0) await storage.store(descriptionName, new ArrayBuffer(0));
      for (; this.#kept < index.segments; this.#kept++) {
        const buffer = index.bufferOf(this.#kept);
        if (buffer === undefined) continue;
        await storage.store(segmentName(this.#kept), buffer);
        const there = storage.open === undefined ? undefined : await this.#load(this.#kept);
        if (there !== undefined) index.move(this.#kept, there);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Says what the segments hold; comes last, so that no session finds a description of what is not there. */
  async describe(index: PassageIndex): Promise<void> {
    const { storage } = this.#host;
    if (storage === undefined || this.#failed || this.#kept < index.segments) return;
    try {
      await storage.store(descriptionName, new TextEncoder().encode(JSON.stringify(index.describe())).buffer);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** From now on another index is kept here; the one before must not be asked any more. */
  clear(): void {
    for (const piece of this.#pieces) piece.close();
    this.#pieces = [];
    this.#kept = 0;
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.#host.log(`The index of passages could not be kept: ${String(error)}`);
  }

  async #load(segment: number): Promise<Segment | undefined> {
    const { storage } = this.#host;
    const piece = storage?.open?.(segmentName(segment));
    if (piece !== undefined) {
      this.#pieces.push(piece);
      return segmentOnDisk(piece);
    }
    const buffer = storage?.open === undefined ? await storage?.load(segmentName(segment)) : undefined;
    return buffer === undefined ? undefined : segmentIn(buffer);
  }
}
