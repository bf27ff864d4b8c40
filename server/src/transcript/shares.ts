/** How much of a transcript each speaker says. */
import { remember } from '../text/memo';
import { languageOf, wordsOfTurn } from './questions';
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

/** By person id, in the order in which they first speak. */
export const speakerShares = remember((transcript: Transcript): ReadonlyMap<string, Share> => {
  const sums = new Map<string, { turnIndexes: number[]; words: number }>();
  let all = 0;
  for (const [index, turn] of transcript.structure.turns.entries()) {
    const words = wordsOfTurn(transcript, turn);
    all += words;
    for (const id of turn.speakers) {
      const sum = sums.get(id) ?? { turnIndexes: [], words: 0 };
      sum.turnIndexes.push(index);
      sum.words += words;
      sums.set(id, sum);
    }
  }
  const unit = unitOf(transcript);
  const shares = new Map<string, Share>();
  for (const [id, { turnIndexes, words }] of sums)
    shares.set(id, { turnIndexes, turns: turnIndexes.length, words, share: all === 0 ? 0 : words / all, unit });
  return shares;
});

export function unitOf(transcript: Transcript): Share['unit'] {
  const language = languageOf(transcript);
  return language !== undefined && /^(?:zh|ja)\b/.test(language) ? 'characters' : 'words';
}
