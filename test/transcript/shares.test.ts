/** The share of words that each speaker has, after edits as from scratch. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit';
import { speakerShares } from '../../server/src/transcript/shares';
import { editTranscript, readTranscript } from '../../server/src/transcript/transcript';
import { plain } from '../support/fixture';
import { Random } from '../support/seeds';

const text = plain(`
  **Ann Lee:** One two three. [laughs]

  Four.

  **Bo Lind:** Five six.

  **Ann Lee:** Eight.
`);

suite('shares of speakers', () => {
  test('count words, and neither labels nor notes', () => {
    const shares = speakerShares(readTranscript(text));
    assert.deepEqual(
      [...shares].map(([id, { turns, words, share }]) => ({ id, turns, words, share })),
      [
        { id: 'Ann Lee', turns: 2, words: 5, share: 5 / 7 },
        { id: 'Bo Lind', turns: 1, words: 2, share: 2 / 7 },
      ],
    );
  });

  test('after edits are what they are from scratch', () => {
    const random = new Random(1);
    let written = Array.from({ length: 60 }, () => text).join('\n');
    let transcript = readTranscript(written);
    for (let i = 0; i < 50; i++) {
      const start = random.below(written.length);
      const newText = random.pick(['word ', '\n\n**Bo Lind:** New. ', '[', '', 'x']);
      const edit = { span: { start, end: Math.min(start + random.below(4), written.length) }, newText };
      written = applyEdits(written, [edit]);
      transcript = editTranscript(transcript, edit);
      assert.deepEqual([...speakerShares(transcript)], [...speakerShares(readTranscript(written))]);
    }
  });
});
