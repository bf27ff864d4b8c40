/** What the preview knows of a transcript: its labels and its bracket notes, by their words. */
import type { Overview } from '../../../server/src/protocol';

export interface Look {
  /** Labels as written, each with the place of its speaker among the speakers; -1 for several in one label, or nobody. */
  readonly labels: ReadonlyMap<string, number>;
  /** Kinds of notes by their text, brackets included, as `noteKey` has it. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * By words and not by place, for the preview may show a text that the server has not read yet:
 * what is written as before then still looks as before.
 */
export const lookOf = (overview: Overview): Look => {
  const places = new Map(overview.speakers.map(({ id }, index) => [id, index]));
  const labels = new Map<string, number>();
  for (const { label, speakers } of overview.turns) {
    const place = speakers.length === 1 ? places.get(speakers[0]!) : undefined;
    if (label !== '' && !labels.has(label)) labels.set(label, place ?? -1);
  }
  return { labels, notes: new Map(overview.notes.map(({ text, kind }) => [noteKey(text), kind])) };
};

/** The text of a note without what the preview does not show of it (markup) or shows otherwise (quotes, dots, spaces). */
export const noteKey = (text: string): string =>
  text
    .replace(/[\\*_`~]/g, '')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('...', '…')
    .replace(/\s+/g, ' ');
