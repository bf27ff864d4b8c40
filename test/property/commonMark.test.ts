/** What the splitter takes for code and HTML is what CommonMark takes for it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceIn } from '../support/commonMark';
import { pieces } from '../support/pieces';
import { runs } from '../support/seeds';

suite('code and HTML', () => {
  test('are the same for us and for CommonMark’s own parser', () => {
    // Left out: a row of a table, which is a line of its own for us and prose for CommonMark without extensions; what
    // defines a link, whose target and title may stand in the next line; `2)` behind indented code, which the parser
    // takes for text where CommonMark has a list.
    const plain = pieces.filter(it => !it.includes('|') && !['[x]: y\n', '[^1]: ', '2) '].includes(it));
    const text = fc.array(fc.constantFrom(...plain), { maxLength: 24, size: 'max' }).map(it => it.join(''));
    // A byte order mark at the very start is taken off before anybody reads.
    const read = text.map(it => it.replace(/^\uFEFF+/, ''));
    fc.assert(
      fc.property(read, it => assert.equal(differenceIn(it), undefined)),
      runs(500),
    );
  });
});
