/** Commands of the view Corpus: stop reading, and read on. */
import type { Command } from './command';

export const readCorpus: readonly Command[] = [
  { id: 'verbatim.stopReading', run: async ({ corpus }) => corpus.stop() },
  { id: 'verbatim.readOn', run: async ({ corpus }) => corpus.readOn() },
];
