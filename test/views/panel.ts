/** A small panel as the server describes it: what the tests of the views show. */
import type { NoteRow, Overview, QuotationRow, Range, TurnRow } from '../../server/src/protocol';

/** A stretch of whole lines, first to last. */
export const lines = (first: number, last = first): Range => ({
  start: { line: first, character: 0 },
  end: { line: last, character: 80 },
});

export const turn = (line: number, speaker: string, firstWords: string, more: Partial<TurnRow> = {}): TurnRow => ({
  speakers: speaker === '' ? [] : [speaker],
  label: speaker,
  range: lines(line, line + 1),
  labelRange: { start: { line, character: 0 }, end: { line, character: speaker.length } },
  words: 10,
  firstWords,
  ...more,
});

export const note = (kind: string, text: string, line: number, more: Partial<NoteRow> = {}): NoteRow => ({
  kind,
  text,
  range: lines(line),
  ...more,
});

export const quotation = (verdict: QuotationRow['verdict'], text: string, line: number): QuotationRow => ({
  range: lines(line),
  text,
  verdict,
  reason: 'These are the words of the transcript.',
  cited: true,
});

export const panel = (more: Partial<Overview> = {}): Overview => ({
  uri: 'file:///panel.md',
  version: 1,
  kind: 'transcript',
  unit: 'words',
  speakers: [
    {
      id: 'Mara Lind',
      name: 'Mara Lind',
      aliases: ['Mara'],
      role: 'Moderator',
      placeholder: false,
      words: 20,
      share: 2 / 3,
      turns: [0, 2],
    },
    { id: 'Tomo Abe', name: 'Tomo Abe', aliases: [], placeholder: false, words: 10, share: 1 / 3, turns: [1] },
  ],
  turns: [
    turn(2, 'Mara Lind', 'Shall we begin?'),
    turn(5, 'Tomo Abe', 'We shall.', { time: 65_000 }),
    turn(8, 'Mara Lind', 'Then tell us about the harbour.'),
  ],
  notes: [],
  quotations: [],
  ...more,
});
