/** Lines and columns in UTF-8, UTF-16 and UTF-32: there and back, against counting by hand. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Encoding, Positions } from '../../server/src/lsp/convert';
import { splitText } from '../../server/src/syntax/splitter';
import { anyText } from '../support/pieces';
import { runs } from '../support/seeds';

const widths: Readonly<Record<Encoding, (character: string) => number>> = {
  'utf-8': it => (/^[\ud800-\udfff]$/.test(it) ? 3 : Buffer.byteLength(it)),
  'utf-16': it => it.length,
  'utf-32': () => 1,
};

let tried = 0;

suite('positions', () => {
  suiteTeardown(() => console.log(`      ${tried} round trips`));

  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
    test(`in ${encoding} are what counting by hand gives, and lead back`, () => {
      const positions = new Positions(encoding);
      fc.assert(
        fc.property(anyText(30), text => {
          const blocks = splitText(text);
          let line = 0;
          let character = 0;
          let offset = 0;
          for (const it of text) {
            const inLineEnd = it === '\n' && text[offset - 1] === '\r';
            // Between \r and \n nobody can stand.
            if (!inLineEnd) {
              assert.deepEqual(positions.positionAt(blocks, offset), { line, character });
              assert.equal(positions.offsetAt(blocks, { line, character }), offset);
              tried++;
            }
            offset += it.length;
            if (it === '\n' || (it === '\r' && text[offset] !== '\n')) {
              line++;
              character = 0;
            } else if (it !== '\r') character += widths[encoding](it);
          }
          assert.deepEqual(positions.positionAt(blocks, text.length), { line, character });
        }),
        runs(200),
      );
    });

    test(`in ${encoding} behind the end of a line or of the text come to that end`, () => {
      const positions = new Positions(encoding);
      const blocks = splitText('**Ann:** 😀 好\nno\n');
      assert.equal(positions.offsetAt(blocks, { line: 0, character: 9999 }), 13);
      assert.equal(positions.offsetAt(blocks, { line: 9999, character: 0 }), 17);
    });
  }
});
