/** What the status bar says at a place. */
import assert from 'node:assert/strict';

import { statusOf } from '../../client/src/statusBar';
import { panel, quotation } from '../views/panel';

suite('status bar', () => {
  test('in a turn: who speaks, which turn, of how many', () => {
    const status = statusOf(panel(), { line: 6, character: 0 });
    assert.equal(status?.text, '$(comment-discussion) Tomo Abe 2/3');
    assert.equal(status?.spoken, 'Tomo Abe, turn 2 of 3');
  });

  test('before the first turn: how many there are', () => {
    assert.equal(statusOf(panel(), { line: 0, character: 0 })?.spoken, 'Before the first of 3 turns');
  });

  test('with quotations: how many are verified', () => {
    const quotations = [quotation('verbatim', 'We shall.', 20), quotation('altered', 'We should.', 22)];
    assert.equal(statusOf(panel({ turns: [], quotations }), undefined)?.text, '$(quote) 1/2');
  });

  test('an article without quotations is no business of ours', () => {
    assert.equal(statusOf(panel({ turns: [] }), undefined), undefined);
  });
});
