/** What holds of bracket notes whatever the text: places, order, and a cost that grows with the length. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanNotes } from '../../../server/src/syntax/notes/scan';
import { slice } from '../../../server/src/text/span';

const pieces = fc.constantFrom(
  ...[
    '[',
    ']',
    '\\',
    '[laughs]',
    '\\[',
    '\\]',
    '(',
    ')',
    ':',
    ' ',
    '\n',
    '\n\n',
    'word',
    'Word',
    '种子',
    '“',
    '”',
    '—',
  ],
  ...['[^1]', '[ ]', '- ', '…', '?', '00:01:02', '𝕊', 'a\u0301', '`', '[[', ']]', 'Note:', 'AB: ', '\r\n', '.', ','],
);
const texts = fc.array(pieces, { maxLength: 40 }).map(it => it.join(''));
const seed = 20_260_110;

suite('bracket notes: laws', () => {
  test('notes stand in order, apart, within the text, and begin with a bracket', () => {
    fc.assert(
      fc.property(texts, text => {
        let covered = 0;
        for (const note of scanNotes(text, [], {})) {
          assert.ok(note.span.start >= covered && note.span.end <= text.length && note.span.end > note.span.start);
          assert.match(slice(text, note.span), /^\\?\[/u);
          assert.match(note.text, note.closed ? /^\[[\s\S]*\]$/u : /^\[/u);
          covered = note.span.end;
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('what is opaque holds no note', () => {
    fc.assert(
      fc.property(texts, text => {
        assert.deepEqual(scanNotes(text, [{ start: 0, end: text.length }], {}), []);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('a quarter of a million marks takes no time to speak of', () => {
    for (const mark of ['[', '[ ', ' ', ']', '\\[', '\\', '[laughs ', '[a', '“[', '\n[', '[种 ', '[9:', '[[']) {
      const text = `[${mark.repeat(Math.floor(256_000 / mark.length))}`;
      const before = performance.now();
      scanNotes(text, [], {});
      const took = performance.now() - before;
      assert.ok(took < 1500, `${JSON.stringify(mark)} took ${took} ms`);
    }
  });
});
