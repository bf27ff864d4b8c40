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

  for (const [name, text] of [
    ['indented code in a list item', '1.     code\n'],
    ['a fence in a list item', '* ~~~\ncode\n'],
    ['a fence behind an empty list item', '- \n\n  ```\n<!-- code -->\n'],
    ['a fence that a list item does not hold', '1. a\n \n ~~~\n\ncode'],
    ['white space that is none', '\u00a0<pre>a\n'],
    ['a byte order mark in the midst', '***\n\uFEFF```\n'],
    ['a comment that goes on', '](<!-- a\n-->'],
    ['an attribute that goes on', '<a href="</div>\n"> '],
    ['a numbered list under a quotation', '> a\n1. b\n\n    c'],
    ['HTML under an empty quotation', '> \n</pre>\n* a'],
    ['HTML under a rule in a list', '1. ***\n</pre>\n- '],
  ] as const) {
    test(`found once: ${name}`, () => assert.equal(differenceIn(text), undefined));
  }
});
