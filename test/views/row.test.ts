/** How words and times are made to fit a row. */
import assert from 'node:assert/strict';

import { clock, shorten } from '../../client/src/views/row';

suite('rows', () => {
  test('long words are cut at a whole character', () => {
    assert.equal(shorten('𝕊𝕊𝕊𝕊', 3), '𝕊𝕊…');
  });

  test('short words stay, on one line', () => {
    assert.equal(shorten(' two\n lines '), 'two lines');
  });

  test('times read as on a clock', () => {
    assert.deepEqual([0, 65_999, 3_600_000].map(clock), ['0:00', '1:05', '1:00:00']);
  });
});
