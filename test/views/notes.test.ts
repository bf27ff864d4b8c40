/** What the view Notes says. */
import assert from 'node:assert/strict';

import { noteRowAt, noteRows } from '../../client/src/views/notes';
import { note, panel } from './panel';

const overview = panel({
  notes: [
    note('nonverbal', '[laughs]', 3),
    note('gap', '[inaudible]', 6, { time: 71_000 }),
    note('gloss', '[渡口, “ferry landing”]', 9, { term: '渡口', rendering: 'ferry landing' }),
    note('nonverbal', '[laughs]', 10),
  ],
});

suite('view of notes', () => {
  test('kinds stand in the order of what is to be done about them', () => {
    assert.deepEqual(
      noteRows(overview).map(it => `${it.label} ${it.description}`),
      ['Gaps to fill 1', 'Glosses 1', 'Sounds and gestures 2'],
    );
  });

  test('a gloss reads as a line of a glossary', () => {
    const gloss = noteRows(overview)[1]?.children?.[0];
    assert.equal(`${gloss?.label} – ${gloss?.description}`, '渡口 – ferry landing · line 10');
  });

  test('a gap says where in the recording it is', () => {
    assert.equal(noteRows(overview)[0]?.children?.[0]?.description, '1:11');
  });

  test('a gap in a recording that the front matter names can be listened to', () => {
    const recording = 'https://example.org/talk.mp3#t=71';
    const rows = noteRows(panel({ notes: [note('gap', '[inaudible]', 6, { time: 71_000, recording })] }));
    assert.equal(rows[0]?.children?.[0]?.recording, recording);
    assert.equal(rows[0]?.children?.[0]?.context, 'recordedNote');
  });

  test('notes with the same words are rows of their own', () => {
    const ids = noteRows(overview).flatMap(it => it.children?.map(child => child.id) ?? []);
    assert.equal(new Set(ids).size, overview.notes.length);
  });

  test('the row at the cursor is that of the note', () => {
    const ids = noteRows(overview)[2]?.children?.map(it => it.id);
    assert.equal(noteRowAt(overview, { line: 10, character: 2 }), ids?.[1]);
  });

  test('a kind that the view does not know is shown under its own name', () => {
    assert.equal(noteRows(panel({ notes: [note('music', '[♪]', 1)] }))[0]?.label, 'music');
  });

  test('no notes, no rows', () => {
    assert.deepEqual(noteRows(panel()), []);
  });
});
