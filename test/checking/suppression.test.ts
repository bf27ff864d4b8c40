/** Comments that silence rules. */
import assert from 'node:assert/strict';
import { suppressionsOf } from '../../server/src/checking/suppression';
import { readTranscript } from '../../server/src/transcript/transcript';
import { readMarked } from '../support/fixture';

/** Whether a finding of `code` at the cursor is silenced. */
function silenced(code: string, marked: string): boolean {
  const { text, cursors } = readMarked(marked);
  return suppressionsOf(readTranscript(text))?.(code, cursors[0] ?? 0) ?? false;
}

suite('suppression', () => {
  test('a comment silences one rule in the next line', () => {
    assert.equal(silenced('note-empty', '<!-- verbatim-disable-next-line note-empty -->\n\nA [<|>] note.'), true);
  });

  test('and no other rule', () => {
    assert.equal(silenced('note-spacing', '<!-- verbatim-disable-next-line note-empty -->\n\nA [<|>] note.'), false);
  });

  test('and no later line', () => {
    assert.equal(silenced('note-empty', '<!-- verbatim-disable-next-line note-empty -->\nOne.\nA [<|>] note.'), false);
  });

  test('a stretch lasts until it is ended', () => {
    assert.equal(silenced('note-empty', '<!-- verbatim-disable note-empty -->\n\nOne.\n\nA [<|>] note.'), true);
    const ended =
      '<!-- verbatim-disable note-empty -->\n\nOne.\n\n<!-- verbatim-enable note-empty -->\n\nA [<|>] note.';
    assert.equal(silenced('note-empty', ended), false);
  });

  test('a comment without a rule silences all', () => {
    assert.equal(silenced('quote-altered', '<!-- verbatim-disable-next-line -->\nA <|>note.'), true);
  });
});
