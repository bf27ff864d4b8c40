/** Rows by the words that the user looks for. */
import assert from 'node:assert/strict';
import { filtered } from '../../client/src/views/filter';
import type { Row } from '../../client/src/views/row';

const rows: readonly Row[] = [
  {
    id: 'mara',
    label: 'Mara Lind',
    description: '2 turns',
    children: [
      { id: 'mara/0', label: 'Shall we begin?' },
      { id: 'mara/2', label: 'Then tell us about the harbour.' },
    ],
  },
  { id: 'tomo', label: 'Tomo Ábe', children: [{ id: 'tomo/1', label: 'The harbour was dark.' }] },
];
const shape = (all: readonly Row[]) => all.map(it => [it.label, it.children?.map(child => child.label)]);

suite('filter of a view', () => {
  test('no words leave everything as it is', () => {
    assert.equal(filtered(rows, '  '), rows);
  });

  test('a name keeps the speaker with all turns', () => {
    assert.deepEqual(shape(filtered(rows, 'lind')), [
      ['Mara Lind', ['Shall we begin?', 'Then tell us about the harbour.']],
    ]);
  });

  test('words of turns keep these turns, and their speakers open', () => {
    const kept = filtered(rows, 'the HARBOUR');
    assert.deepEqual(shape(kept), [
      ['Mara Lind', ['Then tell us about the harbour.']],
      ['Tomo Ábe', ['The harbour was dark.']],
    ]);
    assert.ok(kept.every(it => it.open));
    // VS Code remembers by id what the user has closed.
    assert.ok(kept.every(it => rows.every(row => row.id !== it.id)));
  });

  test('letters are found without their marks', () => {
    assert.deepEqual(
      filtered(rows, 'abe').map(it => it.id),
      ['tomo'],
    );
  });

  test('what nobody says leaves nothing', () => {
    assert.deepEqual(filtered(rows, 'ferry'), []);
  });
});
