/** What the view Translation says. */
import assert from 'node:assert/strict';

import { openParagraphs, translationRowAt, translationRows } from '../../client/src/views/translation';
import type { ParagraphRow, ParagraphState } from '../../server/src/protocol';
import { panel } from './panel';

const row = (state: ParagraphState, line: number, firstWords: string, label?: string): ParagraphRow => ({
  state,
  range: { start: { line, character: 0 }, end: { line, character: state === 'missing' ? 0 : 20 } },
  heading: false,
  firstWords,
  findings: state === 'done' ? 0 : 1,
  ...(label === undefined ? {} : { label }),
});

const overview = {
  ...panel({}),
  translation: {
    original: { uri: 'file:///talk.md', language: 'en' },
    language: 'es',
    progress: 0.629,
    rows: [
      row('done', 0, 'El puerto'),
      row('differs', 2, 'Movió 4.300 contenedores', 'Mira'),
      row('missing', 2, 'My grandfather repaired the cranes', 'Tomas'),
      row('done', 4, 'Sí.', 'Mira'),
      row('done', 6, 'Sí.', 'Mira'),
    ],
  },
};

suite('view of a translation', () => {
  test('what is to be done comes first, what is done last with its share', () => {
    assert.deepEqual(
      translationRows(overview).map(it => `${it.label} ${it.description}`),
      ['Missing 1', 'Differs 1', 'Done 3 · 62 %'],
    );
  });

  test('a missing turn is shown in the original’s words, at the line where it belongs', () => {
    const [missing] = translationRows(overview)[0]?.children ?? [];
    assert.equal(`${missing?.label} – ${missing?.description}`, 'My grandfather repaired the cranes – Tomas · line 3');
  });

  test('paragraphs with the same words are rows of their own', () => {
    const ids = translationRows(overview).flatMap(it => it.children?.map(child => child.id) ?? []);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('the row at the cursor is that of the paragraph', () => {
    const ids = translationRows(overview)[1]?.children?.map(it => it.id);
    assert.equal(translationRowAt(overview, { line: 2, character: 5 }), ids?.[0]);
  });

  test('the badge counts what waits for the translator', () => assert.equal(openParagraphs(overview), 2));

  test('a document that is no translation has no rows', () => assert.deepEqual(translationRows(panel({})), []));
});
