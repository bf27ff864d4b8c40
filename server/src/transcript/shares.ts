/** How much of a transcript each speaker says. */
import type { Turn } from '../model/turn';
import type { Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { blockOfTurn, languageOf, wordsOf } from './questions';
import type { Structure } from './structure';
import type { Transcript } from './transcript';

export interface Share {
  /** Indexes of the speaker's turns. */
  readonly turnIndexes: readonly number[];
  readonly turns: number;
  readonly words: number;
  /** Of all that is said, 0 to 1. Notes, labels and times do not count. */
  readonly share: number;
  /** Chinese and Japanese are counted in characters. */
  readonly unit: 'words' | 'characters';
}

/** By person id, in the order in which they first speak. After an edit only the touched page is counted again. */
export const speakerShares = remember((transcript: Transcript): ReadonlyMap<string, Share> => {
  const spoken = new Map<string, number>();
  let all = 0;
  let first = 0;
  for (const page of transcript.blocks.pages) {
    const { sums, words } = pageWords(transcript.structure, page, first);
    for (const [id, sum] of sums) spoken.set(id, (spoken.get(id) ?? 0) + sum);
    all += words;
    first += page.blocks.length;
  }
  const unit = unitOf(transcript);
  const shares = new Map<string, Share>();
  for (const [id, turnIndexes] of turnsByPerson(transcript.structure)) {
    const words = spoken.get(id) ?? 0;
    shares.set(id, { turnIndexes, turns: turnIndexes.length, words, share: all === 0 ? 0 : words / all, unit });
  }
  return shares;
});

const turnsByPerson = remember((structure: Structure): ReadonlyMap<string, readonly number[]> => {
  const turns = new Map<string, number[]>();
  for (const [index, { speakers }] of structure.turns.entries())
    for (const id of speakers) {
      const list = turns.get(id);
      if (list === undefined) turns.set(id, [index]);
      else list.push(index);
    }
  return turns;
});

interface PageWords {
  /** Index of the page's first block: with the structure, it says who speaks in which block. */
  readonly first: number;
  /** Words by person id; what two say together counts for both. */
  readonly sums: ReadonlyMap<string, number>;
  readonly words: number;
}

const pagesOf = remember((_: Structure) => new WeakMap<Page, PageWords>());

function pageWords(structure: Structure, page: Page, first: number): PageWords {
  const pages = pagesOf(structure);
  const known = pages.get(page);
  if (known?.first === first) return known;
  const counted = countPage(structure, page, first);
  pages.set(page, counted);
  return counted;
}

function countPage({ turns }: Structure, page: Page, first: number): PageWords {
  const sums = new Map<string, number>();
  let words = 0;
  let at = firstTurnBehind(turns, first);
  for (const [n, block] of page.blocks.entries()) {
    const index = first + n;
    while (at < turns.length && (turns[at] as Turn).endBlock <= index) at++;
    for (let n = at; n < turns.length; n++) {
      const turn = turns[n] as Turn;
      if (turn.block > index) break;
      const count = wordsOf(blockOfTurn(block, index, turn), index === turn.block ? turn.label.marked.end : 0);
      words += count;
      for (const id of turn.speakers) sums.set(id, (sums.get(id) ?? 0) + count);
    }
  }
  return { first, sums, words };
}

/** The first turn that ends behind block `block`. */
function firstTurnBehind(turns: readonly Turn[], block: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as Turn).endBlock <= block) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function unitOf(transcript: Transcript): Share['unit'] {
  const language = languageOf(transcript);
  return language !== undefined && /^(?:zh|ja)\b/.test(language) ? 'characters' : 'words';
}
