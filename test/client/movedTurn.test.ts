/** A turn that moves takes all of itself along and leaves everything else behind. */
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { movedTurn } from '../../client/src/reading/movedTurn';

suite('moving a turn', () => {
  test('two turns change places, the space between stays', () => {
    const up = movedTurn('A: one', '\n\n', 'B: two', 'second');
    assert.deepEqual(up, { text: 'B: two\n\nA: one', start: 0 });
    const down = movedTurn('A: one', '\n\n', 'B: two', 'first');
    assert.deepEqual(down, { text: 'B: two\n\nA: one', start: 8 });
  });

  test('up, past a title: into the section above', () => {
    const { text, start } = movedTurn('A: one', '\n\n## Then\n\n', 'B: two', 'second');
    assert.equal(text, 'A: one\n\nB: two\n\n## Then');
    assert.equal(text.slice(start, start + 6), 'B: two');
  });

  test('down, past a title: into the section below', () => {
    const { text, start } = movedTurn('A: one', '\n\n## Then\n\n', 'B: two', 'first');
    assert.equal(text, '## Then\n\nA: one\n\nB: two');
    assert.equal(text.slice(start, start + 6), 'A: one');
  });

  test('there and back is where it was', () => {
    const down = movedTurn('A: one', '\r\n\r\n', 'B: two', 'first');
    assert.equal(movedTurn('B: two', '\r\n\r\n', 'A: one', 'second').text, 'A: one\r\n\r\nB: two');
    assert.equal(down.text, 'B: two\r\n\r\nA: one');
  });

  test('no character is lost or made, wherever it moves', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '话', ' ', '\n', '#', ':'), maxLength: 12 });
    const sorted = (it: string) => [...it].sort().join('');
    fc.assert(
      fc.property(text, text, text, fc.constantFrom('first', 'second'), (first, between, second, moving) => {
        const moved = movedTurn(first, between, second, moving);
        assert.equal(sorted(moved.text), sorted(first + between + second));
        const own = moving === 'first' ? first : second;
        assert.equal(moved.text.slice(moved.start, moved.start + own.length), own);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
