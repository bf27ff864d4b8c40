/** Selections that grow with each key. */
import assert from 'node:assert/strict';
import { selectionsAt } from '../../server/src/features/selectionRange';
import { readTranscript } from '../../server/src/transcript/transcript';
import { withCursor } from '../support/fixture';

/** The texts that are selected one after the other. */
function selections(marked: string): string[] {
  const { text, offset } = withCursor(marked);
  return selectionsAt(readTranscript(text), offset).map(it => text.slice(it.start, it.end));
}

const rest = '\n\n**Bo:** Yes.\n\n**Ann:** No.\n\n**Bo:** Maybe.';

suite('selection ranges', () => {
  test('word, sentence, paragraph, turn, everything', () => {
    assert.deepEqual(selections(`**Ann:** One is. Two <|>are not.\n\nThree.${rest}`), [
      'are',
      'Two are not.',
      '**Ann:** One is. Two are not.',
      '**Ann:** One is. Two are not.\n\nThree.',
      `**Ann:** One is. Two are not.\n\nThree.${rest}`,
    ]);
  });

  test('a Chinese sentence ends without a space', () => {
    assert.equal(selections('我们开始。大<|>家好。')[1], '大家好。');
  });

  test('in an empty text nothing is selected', () => assert.deepEqual(selectionsAt(readTranscript(''), 0), []));
});
