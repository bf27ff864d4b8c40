/** What the view Speakers says. */
import assert from 'node:assert/strict';

import { percent, speakerRowAt, speakerRows } from '../../client/src/views/speakers';
import { panel, turn } from './panel';

const labels = (overview = panel()) => speakerRows(overview).map(it => `${it.label} (${it.description})`);

suite('view of speakers', () => {
  test('a speaker has turns and a share of the words', () => {
    assert.deepEqual(labels(), ['Mara Lind (2 turns · 67 %)', 'Tomo Abe (1 turn · 33 %)']);
  });

  test('turns stand below their speaker with their first words', () => {
    const [mara] = speakerRows(panel());
    assert.deepEqual(
      mara?.children?.map(it => it.label),
      ['Shall we begin?', 'Then tell us about the harbour.'],
    );
  });

  test('a turn shows its time in the recording, where it has one', () => {
    const descriptions = speakerRows(panel()).flatMap(it => it.children?.map(child => child.description) ?? []);
    assert.deepEqual(descriptions, [undefined, undefined, '1:05']);
  });

  test('a Chinese transcript counts characters and says so', () => {
    assert.match(speakerRows(panel({ unit: 'characters' }))[1]?.tooltip ?? '', /10 characters/);
  });

  test('role and other names are in the tooltip', () => {
    assert.equal(speakerRows(panel())[0]?.tooltip, 'Mara Lind – Moderator\n2 turns, 20 words, 67 %\nAlso: Mara');
  });

  test('turns of nobody known come last', () => {
    const overview = panel();
    const withStranger = { ...overview, turns: [...overview.turns, turn(11, '', 'May I ask something?')] };
    assert.equal(labels(withStranger).at(-1), 'Speaker not known (1 turn)');
  });

  test('the row at the cursor is that of the turn', () => {
    assert.equal(speakerRowAt(panel(), { line: 6, character: 0 }), 'speaker:Tomo Abe/turn:1');
  });

  test('before the first turn there is no row', () => {
    assert.equal(speakerRowAt(panel(), { line: 0, character: 0 }), undefined);
  });

  test('every row at a cursor is one that is shown', () => {
    const ids = new Set(speakerRows(panel()).flatMap(it => it.children?.map(child => child.id) ?? []));
    for (const line of [2, 5, 8]) assert.ok(ids.has(speakerRowAt(panel(), { line, character: 0 }) ?? ''));
  });

  test('a small share is not shown as none', () => {
    assert.deepEqual([0, 0.001, 0.5, 1].map(percent), ['0', '<1', '50', '100']);
  });
});
