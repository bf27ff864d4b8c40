/** Finds where in many documents a quotation may come from: by the sequences of three words that they share. */
import type { PassageCandidate } from '../host';
import { scanSequences } from './passageScanner';
import {
  bucketSize,
  eachPlace,
  longestSegment,
  OpenSegment,
  type Segment,
  type SegmentInMemory,
} from './passageSegment';

/** A text in a segment, or the part of a very long one. */
interface Entry {
  readonly uri: string;
  /** What tells this version of the document from others: its size and its time, for instance. */
  readonly stamp: string;
  /** Parts of one version share a number that no other version has. */
  readonly version: number;
  /** Where the part begins in its document. */
  readonly from: number;
  /** Where it begins among the texts of the segment. */
  readonly base: number;
  readonly length: number;
}

interface Version {
  readonly stamp: string;
  readonly version: number;
}

/** How much text is read before others may have their turn, in UTF-16 units: a few milliseconds. */
const slice = 1 << 18;
/** Sequences of a long quotation that are looked up, spread over the whole of it. */
const mostSequences = 32;
/** Sequences that stand almost everywhere say nothing. */
const commonPlaces = 512;
/** Places that differ by less than this from where the quotation would begin are one place, in powers of two. */
const diagonalBits = 6;
const bias = 1 << 14;
const mostWaste = 0.5;
/** Pieces beyond those that the length of all texts asks for. */
const mostSegments = 24;
/** Length of the texts that are open once most documents are in. */
const settledSegment = 1 << 20;

export class PassageIndex {
  readonly #sealed: Segment[] = [];
  /** By segment, in the order of their bases. */
  readonly #entries: Entry[][] = [[]];
  readonly #live = new Map<string, Version>();
  #versions = 0;
  #longestOpen = longestSegment;
  #open = new OpenSegment();
  #openSorted: SegmentInMemory | undefined;
  /** Votes by diagonal; zero between two queries. */
  readonly #votes = new Uint16Array(((longestSegment + 2 * bias) >> diagonalBits) + 2);

  get documents(): number {
    return this.#live.size;
  }

  /** How many closed segments there are. */
  get segments(): number {
    return this.#sealed.length;
  }

  /** The stamp with which a document was added; `undefined`: it is not in the index. */
  stampOf(uri: string): string | undefined {
    return this.#live.get(uri)?.stamp;
  }

  get uris(): Iterable<string> {
    return this.#live.keys();
  }

  /** Adds a document, or another version of it, at once. */
  add(uri: string, text: string, stamp: string): void {
    for (const _ of this.adding(uri, text, stamp));
  }

  /** The same in slices of some milliseconds; the document counts when the last one is done. */
  *adding(uri: string, text: string, stamp: string): Generator<void> {
    this.remove(uri);
    const version = ++this.#versions;
    for (let from = 0; from < text.length; from += longestSegment - 1) {
      const part = text.length < longestSegment ? text : text.slice(from, from + longestSegment - 1);
      if (this.#open.length > 0 && this.#open.length + part.length >= this.#longestOpen) this.#seal();
      const open = this.#open;
      const base = open.length;
      open.length += part.length;
      this.#openSorted = undefined;
      this.#entries.at(-1)!.push({ uri, stamp, version, from, base, length: part.length });
      for (let at = 0; at < part.length; ) {
        const end = wordBreak(part, Math.min(at + slice, part.length));
        scanSequences(part, at, end, (hash, place) => open.add(hash, base + place));
        at = end;
        if (at < part.length) yield;
      }
    }
    this.#live.set(uri, { stamp, version });
  }

  /** From now on documents come one by one, each to be found at once: what is open is kept small, for it is sorted anew. */
  settle(): void {
    this.#longestOpen = settledSegment;
    if (this.#open.length > settledSegment) this.#seal();
    else if (this.#open.length === 0) this.#open = new OpenSegment();
  }

  /** Its entries stay until the index is made anew; they are never given out. */
  remove(uri: string): void {
    this.#live.delete(uri);
  }

  /** Whether it holds so much that nobody can find any more, or stands in so many pieces, that a new one is worth its while. */
  get isWorn(): boolean {
    return this.waste > mostWaste || this.#sealed.length > mostSegments + 2 * Math.ceil(this.#length / longestSegment);
  }

  get #length(): number {
    return this.#entries.reduce((sum, entries) => sum + entries.reduce((all, entry) => all + entry.length, 0), 0);
  }

  /** The part of all text that belongs to documents no longer there. */
  get waste(): number {
    let all = 0;
    let live = 0;
    for (const entries of this.#entries)
      for (const entry of entries) {
        all += entry.length;
        if (this.#isLive(entry)) live += entry.length;
      }
    return all === 0 ? 0 : 1 - live / all;
  }

  /** The likeliest documents for a quotation, best first. None is certain: compare the words. */
  candidates(quotation: string, limit: number): PassageCandidate[] {
    const sequences: { hash: number; at: number }[] = [];
    scanSequences(quotation, 0, quotation.length, (hash, at) => sequences.push({ hash, at }));
    const step = Math.max(1, Math.ceil(sequences.length / mostSequences));
    const asked = step === 1 ? sequences : sequences.filter((_, n) => n % step === 0);
    const fewest = asked.length < 6 ? 1 : 2;
    const best = new Map<string, PassageCandidate>();
    for (let segment = 0; segment <= this.#sealed.length; segment++) {
      const where = segment < this.#sealed.length ? this.#sealed[segment]! : this.#openSegment();
      for (const { place, votes } of this.#vote(where, asked, fewest)) {
        const entry = entryAt(this.#entries[segment]!, place);
        if (entry === undefined || !this.#isLive(entry)) continue;
        const known = best.get(entry.uri);
        if (known === undefined || known.votes < votes)
          best.set(entry.uri, { uri: entry.uri, at: Math.max(0, place - entry.base) + entry.from, votes });
      }
    }
    return [...best.values()].sort((a, b) => b.votes - a.votes).slice(0, limit);
  }

  /** The diagonals of a segment on which enough sequences agree. */
  #vote(
    segment: Segment,
    asked: readonly { hash: number; at: number }[],
    fewest: number,
  ): { place: number; votes: number }[] {
    const votes = this.#votes;
    const touched: number[] = [];
    for (const { hash, at } of asked) {
      if (bucketSize(segment, hash) > commonPlaces) continue;
      let last = -1;
      eachPlace(segment, hash, place => {
        const diagonal = (place - at + bias) >> diagonalBits;
        if (diagonal === last || diagonal < 0) return;
        last = diagonal;
        if (votes[diagonal]!++ === 0) touched.push(diagonal);
      });
    }
    const found: { place: number; votes: number }[] = [];
    for (const diagonal of touched) {
      const agreed = votes[diagonal]! + Math.max(votes[diagonal - 1] ?? 0, votes[diagonal + 1]!);
      if (agreed >= fewest)
        found.push({ place: (diagonal << diagonalBits) - bias + (1 << (diagonalBits - 1)), votes: agreed });
    }
    for (const diagonal of touched) votes[diagonal] = 0;
    return found.sort((a, b) => b.votes - a.votes).slice(0, 32);
  }

  #openSegment(): SegmentInMemory {
    this.#openSorted ??= this.#open.sorted();
    return this.#openSorted;
  }

  #seal(): void {
    this.#sealed.push(this.#openSegment());
    // While the first texts come in, the next segment will be as long: what it is gathered in is kept.
    if (this.#longestOpen === longestSegment) this.#open.clear();
    else this.#open = new OpenSegment();
    this.#openSorted = undefined;
    this.#entries.push([]);
  }

  #isLive({ uri, version }: Entry): boolean {
    return this.#live.get(uri)?.version === version;
  }

  /** Sorts what is open and closes it. */
  seal(): void {
    if (this.#open.length > 0) this.#seal();
  }

  /** The segment of a number as it is to be kept; `undefined` where `move` has put it elsewhere. */
  bufferOf(segment: number): ArrayBuffer | undefined {
    const there = this.#sealed[segment];
    return there !== undefined && 'buffer' in there ? (there as SegmentInMemory).buffer : undefined;
  }

  /** From now on the segment of a number is read elsewhere: the same one, on disk. */
  move(segment: number, there: Segment): void {
    this.#sealed[segment] = there;
  }

  /** What the closed segments hold. */
  describe(): IndexDescription {
    return {
      version: savedVersion,
      entries: this.#entries.slice(0, this.#sealed.length).map(it => it.filter(entry => this.#isLive(entry))),
    };
  }

  /** What was kept, without reading any text; `undefined` where it is of another version or broken. */
  static restore(description: IndexDescription, segments: readonly (Segment | undefined)[]): PassageIndex | undefined {
    if (description?.version !== savedVersion || description.entries.length !== segments.length) return undefined;
    const index = new PassageIndex();
    index.#entries.length = 0;
    for (const [number, segment] of segments.entries()) {
      if (segment === undefined) return undefined;
      index.#sealed.push(segment);
      index.#entries.push([...description.entries[number]!]);
      for (const { uri, stamp, version } of description.entries[number]!) {
        index.#live.set(uri, { stamp, version });
        index.#versions = Math.max(index.#versions, version);
      }
    }
    index.#entries.push([]);
    return index;
  }
}

const savedVersion = 2;

export interface IndexDescription {
  readonly version: number;
  /** By segment. */
  readonly entries: readonly (readonly Entry[])[];
}

/** The first place at or behind `at` that cuts no word. */
function wordBreak(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/\s/.test(text[end]!) && end < at + 1000) end++;
  return end;
}

function entryAt(entries: readonly Entry[], place: number): Entry | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (entries[middle]!.base <= place) low = middle;
    else high = middle - 1;
  }
  return entries[low];
}
