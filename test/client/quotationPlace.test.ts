/** A quotation that is pasted or dropped fits its place: in the line, or as a block with air around it. */
import assert from 'node:assert/strict';

import { fitted, formAt, type Surroundings } from '../../client/src/reading/quotationPlace';

const nowhere: Surroundings = { before: '', behind: '', lineAbove: '', lineBelow: '', eol: '\n' };
const block = '> It was dark.\n>\n> — Tomo Abe, [Harbour](harbour.md#L9)\n';
const inline = '“It was dark.” (Tomo Abe, [Harbour](harbour.md#L9))';

suite('the place of a quotation', () => {
  test('in a sentence it is words in marks, on a line of its own whatever the house format is', () => {
    assert.equal(formAt({ ...nowhere, before: 'He said ' }), 'inline');
    assert.equal(formAt(nowhere), undefined);
    assert.equal(formAt({ ...nowhere, before: '  ' }), undefined);
  });

  test('words in the line are put in as they are', () => {
    assert.equal(fitted(inline, { ...nowhere, before: 'He said ', lineBelow: 'Then' }), inline);
    assert.equal(fitted(inline, { ...nowhere, lineAbove: 'Then' }), inline);
  });

  test('a block between empty lines needs no more of them', () => {
    assert.equal(fitted(block, nowhere), block.trimEnd());
  });

  test('a block below a paragraph is set apart from it', () => {
    assert.equal(fitted(block, { ...nowhere, lineAbove: 'And then:' }), `\n${block.trimEnd()}`);
  });

  test('text below does not become part of the attribution', () => {
    assert.equal(fitted(block, { ...nowhere, lineBelow: 'He went on.' }), block);
    assert.equal(fitted(block, { ...nowhere, behind: 'He went on.' }), `${block}\n`);
  });

  test('line ends are those of the article', () => {
    const dos = block.replaceAll('\n', '\r\n');
    assert.equal(fitted(dos, { ...nowhere, lineAbove: 'And then:', eol: '\r\n', lineBelow: 'On.' }), `\r\n${dos}`);
  });
});
