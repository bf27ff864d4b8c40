/** A part of the index of passages: some megabytes of text as one sorted array of places. */

/** Bits of the hash that choose a bucket, and that are kept in an entry beside its place. */
const bucketBits = 17;
const checkBits = 9;
const checkMask = (1 << checkBits) - 1;
/** Places are numbers below this: the texts of a segment, one behind the other, are no longer. */
export const longestSegment = 1 << (32 - checkBits);

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

  /** The entries of all buckets, one behind the other, as they are searched; itself it stays open. */
  sorted(): Segment {
    const directory = new Uint32Array((1 << bucketBits) + 1);
    const shift = 32 - bucketBits;
    const count = this.#count;
    const hashes = this.#hashes;
    for (let n = 0; n < count; n++) directory[(hashes[n]! >>> shift) + 1]!++;
    for (let n = 1; n < directory.length; n++) directory[n]! += directory[n - 1]!;
    const next = directory.slice();
    const entries = new Uint32Array(count);
    for (let n = 0; n < count; n++) {
      const hash = hashes[n]!;
      const bucket = hash >>> shift;
      entries[next[bucket]!++] = (this.#places[n]! << checkBits) | ((hash >>> (shift - checkBits)) & checkMask);
    }
    return { directory, entries };
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

/** Where in `entries` each bucket begins; an entry is a place and some bits of its hash. Nothing in it is ever changed. */
export interface Segment {
  readonly directory: Uint32Array;
  readonly entries: Uint32Array;
}

/** How many entries the bucket of a hash has. */
export function bucketSize({ directory }: Segment, hash: number): number {
  const bucket = hash >>> (32 - bucketBits);
  return directory[bucket + 1]! - directory[bucket]!;
}

/** Calls `onPlace` for the places whose hash is this one, as far as the kept bits tell. */
export function eachPlace({ directory, entries }: Segment, hash: number, onPlace: (place: number) => void): void {
  const bucket = hash >>> (32 - bucketBits);
  const check = (hash >>> (32 - bucketBits - checkBits)) & checkMask;
  for (let n = directory[bucket]!; n < directory[bucket + 1]!; n++) {
    const entry = entries[n]!;
    if ((entry & checkMask) === check) onPlace(entry >>> checkBits);
  }
}
