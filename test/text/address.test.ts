/** Words of any kind become addresses, and addresses of any kind words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decoded, encoded, encodedAddress, fileNameOf } from '../../server/src/text/address';
import { anyText } from '../support/pieces';
import { runs } from '../support/seeds';

suite('addresses', () => {
  test('lead back to the words, but for halves of pairs', () => {
    fc.assert(
      fc.property(anyText(10), words => {
        assert.equal(decoded(encoded(words)), words.toWellFormed());
        encodedAddress(words);
      }),
      runs(200),
    );
  });

  test('what is not encoded is left as it is', () => {
    assert.equal(fileNameOf('file:///talks/100%.md'), '100%.md');
    assert.equal(fileNameOf('file:///talks/%E5%94%90.md'), '唐.md');
  });
});
