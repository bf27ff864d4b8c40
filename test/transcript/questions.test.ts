/** What is counted and shown of a turn is what a reader sees. */
import assert from 'node:assert/strict';
import { firstSpeech } from '../../server/src/features/documentSymbol';
import { wordsOfTurn } from '../../server/src/transcript/questions';
import { readTranscript } from '../../server/src/transcript/transcript';

suite('character references', () => {
  const text = '**Ann:** He said &quot;yes&quot; &amp; &#39;now&#39;.\n\n**Bo:** No.\n\n**Ann:** Why?\n';
  const transcript = readTranscript(text);
  const [turn] = transcript.structure.turns;

  test('are no words', () => assert.equal(wordsOfTurn(transcript, turn!), 4));

  test('are shown as what they stand for', () =>
    assert.equal(firstSpeech(transcript, turn!), `He said "yes" & 'now'.`));
});
