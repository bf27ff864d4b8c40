/** Which labels are offered for a new turn, and in which order. */
import assert from 'node:assert/strict';
import { labelsAt } from '../../server/src/features/labels';
import { readTranscript } from '../../server/src/transcript/transcript';

const offered = (marked: string): string[] =>
  labelsAt(readTranscript(marked.replace('<|>', '')), marked.indexOf('<|>')).map(it => it.head);

const talk = '**Greta:** One.\n\n**Nils:** Two.\n\n**Inga:** Three.\n\n**Greta:** Four.\n\n';

suite('labels for a new turn', () => {
  test('who spoke before the last one comes first, and who spoke last comes last', () => {
    assert.deepEqual(offered(`${talk}<|>`), ['**Inga:** ', '**Nils:** ', '**Greta:** ']);
  });

  test('inside a turn its own speaker comes last', () => {
    assert.deepEqual(offered(talk.replace('Two', 'Tw<|>o')).at(-1), '**Nils:** ');
  });

  test('where nobody speaks there are none', () => {
    assert.deepEqual(offered('# Boats\n\n<|>'), []);
  });
});
