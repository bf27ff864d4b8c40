/** Edits of a text. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit';

suite('applyEdits', () => {
  test('takes edits in any order', () => {
    const edits = [
      { span: { start: 4, end: 7 }, newText: 'three' },
      { span: { start: 0, end: 3 }, newText: 'One' },
    ];
    assert.equal(applyEdits('one two.', edits), 'One three.');
  });

  test('refuses edits that overlap', () => {
    const edits = [
      { span: { start: 0, end: 3 }, newText: '' },
      { span: { start: 2, end: 4 }, newText: '' },
    ];
    assert.throws(() => applyEdits('one two.', edits), RangeError);
  });
});
