/** Where an inserted quotation needs a blank line around it. */
import assert from 'node:assert/strict';

import { setApart } from '../../client/src/commands/setApart';

const quotation = '> We shall.\n>\n> — Tomo Abe\n';

suite('a quotation set apart', () => {
  test('between blank lines it stays as it is', () => {
    assert.equal(setApart(quotation, { before: '', behind: ' ', eol: '\n' }), quotation);
  });

  test('below text it gets a blank line above, above text one below', () => {
    assert.equal(setApart(quotation, { before: 'She said:', behind: '', eol: '\n' }), `\n${quotation}`);
    assert.equal(setApart(quotation, { before: '', behind: 'And so on.', eol: '\r\n' }), `${quotation}\r\n`);
  });

  test('words in the line need no room', () => {
    assert.equal(setApart('“We shall.”', { before: 'She said:', behind: 'he said', eol: '\n' }), '“We shall.”');
  });
});
