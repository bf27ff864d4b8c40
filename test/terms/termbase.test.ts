/** Where a text uses the words of a termbase. */
import assert from 'node:assert/strict';
import { Termbase } from '../../server/src/terms/termbase';

const termbase = (...words: readonly string[]) =>
  new Termbase(words.map((text, line) => ({ words: [{ text, use: 'preferred' }], uri: 'file:///terms.csv', line })));
const found = (text: string, ...words: readonly string[]) =>
  termbase(...words)
    .find(text)
    .map(it => text.slice(it.span.start, it.span.end));

suite('termbase', () => {
  test('words stand as words, whatever their case', () => {
    assert.deepEqual(found('The Seed bank and the seedbank.', 'seed bank'), ['Seed bank']);
    assert.deepEqual(found('A wordless word.', 'word'), ['word']);
    assert.deepEqual(found('A seed vase, a seed vault.', 'seed bank', 'seed vast'), []);
  });

  test('a line break is a space', () => assert.deepEqual(found('the seed\nbank', 'seed bank'), ['seed\nbank']));

  test('a plural is told with its ending', () => {
    const [match] = termbase('seed bank').find('Two seed banks.');
    assert.equal(match?.ending, 's');
    assert.deepEqual(found('two taxes, one tax', 'tax'), ['taxes', 'tax']);
  });

  test('a part of a longer name is not the word', () => {
    assert.deepEqual(found('anti-fee-sniping', 'fee-sniping'), []);
    assert.deepEqual(found('bitcoin_core and #core and core/src and core-dev', 'core'), []);
    assert.deepEqual(found('Core’s code, (core), core.', 'core'), ['Core', 'core', 'core']);
  });

  test('marks are part of a word that has them', () => {
    assert.deepEqual(found('We wrote C++ and C.', 'C++'), []);
    assert.deepEqual(found('The .onion address', '.onion'), ['.onion']);
    assert.deepEqual(found('OP_RETURN is there', 'OP_RETURN'), ['OP_RETURN']);
  });

  test('the longest word of a script without spaces, and none of one character', () => {
    assert.deepEqual(found('具身智能很难', '具身', '具身智能', '难'), ['具身智能']);
    assert.deepEqual(found('用GPU训练', 'GPU'), ['GPU']);
  });

  test('letters without a lower case of their own length keep their places', () =>
    assert.deepEqual(found('İİ seed bank', 'seed bank'), ['seed bank']));

  test('no word, no match', () => assert.deepEqual(found('anything', '', ' ', '—'), []));
});
