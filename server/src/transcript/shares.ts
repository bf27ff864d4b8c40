/** How much of a transcript each speaker says. */
import { remember } from '../text/memo';
import { type TurnInPage, type VoicedPage, voicedPages } from './byPage';
import { blockOfTurn, languageOf, wordsOf } from './questions';
import { rememberForKin, type Structure } from './structure';
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
  for (const it of voicedPages(transcript).pages) {
    const { sums, words } = pageWords(it);
    for (const [id, sum] of sums) spoken.set(id, (spoken.get(id) ?? 0) + sum);
    all += words;
  }
  const unit = unitOf(transcript);
  const shares = new Map<string, Share>();
  for (const [id, turnIndexes] of turnsByPerson(transcript.structure)) {
    const words = spoken.get(id) ?? 0;
    shares.set(id, { turnIndexes, turns: turnIndexes.length, words, share: all === 0 ? 0 : words / all, unit });
  }
  return shares;
});

const turnsByPerson = rememberForKin((structure: Structure): ReadonlyMap<string, readonly number[]> => {
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
  /** Words by person id; what two say together counts for both. */
  readonly sums: ReadonlyMap<string, number>;
  readonly words: number;
}

const pageWords = remember(({ page, turns }: VoicedPage): PageWords => {
  const sums = new Map<string, number>();
  let words = 0;
  let at = 0;
  for (const [index, block] of page.blocks.entries()) {
    while (at < turns.length && (turns[at] as TurnInPage).endBlock <= index) at++;
    for (let n = at; n < turns.length; n++) {
      const turn = turns[n] as TurnInPage;
      if (turn.block > index) break;
      const count = wordsOf(blockOfTurn(block, index, turn), index === turn.block ? turn.label.marked.end : 0);
      words += count;
      for (const id of turn.speakers) sums.set(id, (sums.get(id) ?? 0) + count);
    }
  }
  return { sums, words };
});

export function unitOf(transcript: Transcript): Share['unit'] {
  const language = languageOf(transcript);
  return language !== undefined && /^(?:zh|ja)\b/.test(language) ? 'characters' : 'words';
}
