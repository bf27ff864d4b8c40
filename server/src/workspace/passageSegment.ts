/** A part of the index of passages: some megabytes of text as one sorted array of places. */
import type { StoredPiece } from '../host';

/** Bits of the hash that choose a bucket, and that are kept in an entry beside its place. */
const bucketBits = 16;
const checkBits = 9;
const checkMask = (1 << checkBits) - 1;
/** Places are numbers below this: the texts of a segment, one behind the other, are no longer. */
export const longestSegment = 1 << (32 - checkBits);

const directoryLength = (1 << bucketBits) + 1;

/** Entries that are still to be sorted. */
export class OpenSegment {
  /** UTF-16 units of all texts in it. */
  length = 0;
  #count = 0;
  #hashes = new Uint32Array(1 << 14);
  #places = new Uint32Array(1 << 14);

  get count(): number {
    return this.#count;
  }

  add(hash: number, place: number): void {
    if (this.#count === this.#hashes.length) this.#grow();
    this.#hashes[this.#count] = hash;
    this.#places[this.#count++] = place;
  }

  /** Takes it empty again, with the room that it has. */
  clear(): void {
    this.length = 0;
    this.#count = 0;
  }

  /** The entries of all buckets, one behind the other, as they are searched; itself it stays open. */
  sorted(): SegmentInMemory {
    const shift = 32 - bucketBits;
    const count = this.#count;
    const segment = emptySegment(new ArrayBuffer((directoryLength + count) * 4));
    const { directory } = segment;
    const entries = segment.entries(0, count);
    const hashes = this.#hashes;
    for (let n = 0; n < count; n++) directory[(hashes[n]! >>> shift) + 1]!++;
    for (let n = 1; n < directory.length; n++) directory[n]! += directory[n - 1]!;
    const next = directory.slice();
    for (let n = 0; n < count; n++) {
      const hash = hashes[n]!;
      const bucket = hash >>> shift;
      entries[next[bucket]!++] = (this.#places[n]! << checkBits) | ((hash >>> (shift - checkBits)) & checkMask);
    }
    return segment;
  }

  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    const places = new Uint32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    places.set(this.#places);
    this.#hashes = hashes;
    this.#places = places;
  }
}

/** Entries by bucket; an entry is a place and some bits of its hash. Nothing in it is ever changed. */
export interface Segment {
  /** Where in the entries each bucket begins, and how many there are. */
  readonly directory: Uint32Array;
  /** The entries from one number to another; they hold until the next call. */
  entries(from: number, to: number): Uint32Array;
}

/** A segment in memory; directory and entries stand one behind the other, as they are kept on disk. */
export interface SegmentInMemory extends Segment {
  readonly buffer: ArrayBuffer;
}

/** Reads a segment where it stands; `undefined` where it is none. */
export function segmentIn(buffer: ArrayBuffer): SegmentInMemory | undefined {
  if (buffer.byteLength < directoryLength * 4 || buffer.byteLength % 4 !== 0) return undefined;
  const segment = emptySegment(buffer);
  return isWhole(segment.directory, buffer.byteLength) ? segment : undefined;
}

function emptySegment(buffer: ArrayBuffer): SegmentInMemory {
  const all = new Uint32Array(buffer, directoryLength * 4);
  return {
    buffer,
    directory: new Uint32Array(buffer, 0, directoryLength),
    entries: (from, to) => all.subarray(from, to),
  };
}

/** A segment that stays on disk but for its directory: one is read in a few microseconds. `undefined` where it is none. */
export function segmentOnDisk(piece: StoredPiece): Segment | undefined {
  if (piece.length < directoryLength * 4) return undefined;
  const directory = new Uint32Array(directoryLength);
  piece.read(new Uint8Array(directory.buffer), 0);
  if (!isWhole(directory, piece.length)) return undefined;
  let room = new Uint32Array(1024);
  return {
    directory,
    entries(from, to) {
      if (to - from > room.length) room = new Uint32Array(to - from);
      if (to > from) piece.read(new Uint8Array(room.buffer, 0, (to - from) * 4), (directoryLength + from) * 4);
      return room.subarray(0, to - from);
    },
  };
}

function isWhole(directory: Uint32Array, bytes: number): boolean {
  return (directoryLength + directory[directoryLength - 1]!) * 4 === bytes;
}

/** How many entries the bucket of a hash has. */
export function bucketSize({ directory }: Segment, hash: number): number {
  const bucket = hash >>> (32 - bucketBits);
  return directory[bucket + 1]! - directory[bucket]!;
}

/** Calls `onPlace` for the places whose hash is this one, as far as the kept bits tell. */
export function eachPlace(segment: Segment, hash: number, onPlace: (place: number) => void): void {
  const bucket = hash >>> (32 - bucketBits);
  const check = (hash >>> (32 - bucketBits - checkBits)) & checkMask;
  for (const entry of segment.entries(segment.directory[bucket]!, segment.directory[bucket + 1]!))
    if ((entry & checkMask) === check) onPlace(entry >>> checkBits);
}
