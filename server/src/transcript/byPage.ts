/**
 * What pages and chapters of a transcript come to: kept as long as a page and its turns are what they were, wherever edits
 * elsewhere move them.
 */
import type { Label } from '../model/label';
import type { Turn } from '../model/turn';
import type { Chapter, Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import type { Structure } from './structure';
import type { Transcript } from './transcript';

/** A turn as far as it stands in a page; blocks count from the first one of the page. */
export interface TurnInPage {
  readonly label: Label;
  readonly speakers: readonly string[];
  /** -1 where the turn begins ahead of the page. */
  readonly block: number;
  /** At most the number of blocks of the page. */
  readonly endBlock: number;
  readonly until: number | undefined;
}

/** A page and the turns in it. Equal ones are the same object: what is known of it holds as long as it is asked for. */
export interface VoicedPage {
  readonly page: Page;
  /** Whether somebody speaks in the document at all. */
  readonly isTranscript: boolean;
  /** In order, with the one that goes on from the page before. */
  readonly turns: readonly TurnInPage[];
}

/** All pages of a transcript. */
export interface VoicedPages {
  readonly pages: readonly VoicedPage[];
  /** For each page, the index of the first of its `turns` in those of the transcript. */
  readonly turns: readonly number[];
}

interface Known {
  readonly voiced: VoicedPage;
  /** Of the structure: as long as only blocks elsewhere move, the same turns stand in the page. */
  readonly kin: object;
  readonly turn: number;
}

const lastOf = new WeakMap<Page, Known>();

export const voicedPages = remember(({ blocks, structure }: Transcript): VoicedPages => {
  const pages: VoicedPage[] = [];
  const turns: number[] = [];
  let first = 0;
  let turn = 0;
  for (const page of blocks.pages) {
    let known = lastOf.get(page);
    if (known?.kin === structure.kin) turn = known.turn;
    else {
      while (turn < structure.turns.length && endOf(structure.turns[turn] as Turn) <= first) turn++;
      const still = known !== undefined && isStill(known.voiced, structure, first, turn);
      known = { voiced: still ? known!.voiced : voiced(page, structure, first, turn), kin: structure.kin, turn };
      lastOf.set(page, known);
    }
    pages.push(known.voiced);
    turns.push(turn);
    first += page.blocks.length;
  }
  return { pages, turns };
});

/** A turn without a block of its own, overtaken at once, still has its label there. */
function endOf({ block, endBlock }: Turn): number {
  return Math.max(endBlock, block + 1);
}

function voiced(page: Page, { turns, isTranscript }: Structure, first: number, from: number): VoicedPage {
  const end = first + page.blocks.length;
  const found: TurnInPage[] = [];
  for (let n = from; n < turns.length; n++) {
    const { label, speakers, block, endBlock, until } = turns[n] as Turn;
    if (block >= end) break;
    found.push({
      label,
      speakers,
      block: Math.max(block - first, -1),
      endBlock: Math.min(endBlock, end) - first,
      until: endBlock > end ? undefined : until,
    });
  }
  return { page, isTranscript, turns: found };
}

/** Whether the structure still says the same of the page. */
function isStill({ page, isTranscript, turns: known }: VoicedPage, structure: Structure, first: number, from: number) {
  const { turns } = structure;
  const end = first + page.blocks.length;
  if (isTranscript !== structure.isTranscript) return false;
  const next = turns[from + known.length];
  if (next !== undefined && next.block < end) return false;
  for (let n = 0; n < known.length; n++) {
    const was = known[n] as TurnInPage;
    const is = turns[from + n];
    if (
      is === undefined ||
      is.label !== was.label ||
      Math.max(is.block - first, -1) !== was.block ||
      Math.min(is.endBlock, end) - first !== was.endBlock ||
      (is.endBlock > end ? undefined : is.until) !== was.until ||
      !sameSpeakers(is.speakers, was.speakers)
    )
      return false;
  }
  return true;
}

function sameSpeakers(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}

interface KnownChapter<V> {
  readonly pages: readonly VoicedPage[];
  readonly value: V;
}

/** What the pages of each chapter come to, chapter by chapter. */
export function rememberByChapter<P, V>(
  ofPage: (page: VoicedPage) => P,
  together: (parts: readonly P[]) => V,
): (transcript: Transcript) => readonly V[] {
  const inPage = remember(ofPage);
  const known = new WeakMap<Chapter, KnownChapter<V>>();
  return transcript => {
    const { pages } = voicedPages(transcript);
    let first = 0;
    return transcript.blocks.chapters.map(chapter => {
      const from = first;
      first += chapter.pages.length;
      const before = known.get(chapter);
      if (before?.pages.every((it, n) => it === pages[from + n])) return before.value;
      const here = pages.slice(from, first);
      const value = together(here.map(inPage));
      known.set(chapter, { pages: here, value });
      return value;
    });
  };
}

/**
 * What all chapters come to together, kept as long as each of them is the same: an edit that changes nothing of what
 * `samePart` compares costs a comparison. `together` may only use what it compares; the rest is for the caller to look up in
 * the parts, which are always those of the text as it is.
 */
export function rememberTogether<P, V>(
  partsOf: (transcript: Transcript) => readonly P[],
  samePart: (a: P, b: P) => boolean,
  together: (parts: readonly P[]) => V,
): (transcript: Transcript) => { readonly parts: readonly P[]; readonly value: V } {
  const known = new WeakMap<object, { parts: readonly P[]; value: V }>();
  return transcript => {
    const parts = partsOf(transcript);
    const before = known.get(transcript.lineage);
    const same =
      before !== undefined &&
      before.parts.length === parts.length &&
      parts.every((it, n) => it === before.parts[n] || samePart(it, before.parts[n] as P));
    const now = { parts, value: same ? before.value : together(parts) };
    known.set(transcript.lineage, now);
    return now;
  };
}
