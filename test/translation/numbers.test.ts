/** Numbers are read in every way they can be meant. */
import assert from 'node:assert/strict';
import { numbersIn, sameNumber } from '../../server/src/translation/numbers';

const values = (text: string, language: string) => numbersIn(text, language).map(it => it.values);
const meet = (a: [string, string], b: [string, string]) => {
  const [left] = numbersIn(...a);
  const [right] = numbersIn(...b);
  assert.ok(left !== undefined && right !== undefined, 'both have a number');
  return sameNumber(left, right);
};

suite('numbers across languages', () => {
  test('digits with a decimal point', () => assert.deepEqual(values('It fell to 3.14 then.', 'en'), [[3.14]]));

  test('one separator and three digits may be thousands or a fraction', () => {
    assert.deepEqual(values('1.900', 'es'), [[1900, 1.9]]);
    assert.deepEqual(values('0.125', 'en'), [[0.125]]);
  });

  test('thousands and a fraction together leave no doubt', () => {
    assert.deepEqual(values('1,234.56', 'en'), [[1234.56]]);
    assert.deepEqual(values('1.234,56', 'es'), [[1234.56]]);
  });

  test('scale words of two languages meet', () => {
    assert.ok(meet(['$1.9 billion', 'en'], ['1.900 millones', 'es']));
    assert.ok(meet(['1.9 billion', 'en'], ['1,9 mil millones', 'es']));
    assert.ok(meet(['1.9 billion', 'en'], ['19 亿', 'zh']));
    assert.ok(meet(['350,000', 'en'], ['三十五万', 'zh']));
    assert.ok(meet(['21 million', 'en'], ['21 milhões', 'pt']));
    assert.ok(meet(['21 million', 'en'], ['2100 万', 'zh']));
  });

  test('ten times as much is another number', () => {
    assert.ok(!meet(['1.9 billion', 'en'], ['1,9 亿', 'zh']));
    assert.ok(!meet(['350,000', 'en'], ['三万五千', 'zh']));
  });

  test('spelled-out numbers', () => {
    assert.deepEqual(values('two hundred and fifty thousand', 'en'), [[250000]]);
    assert.deepEqual(values('twenty-one', 'en'), [[21]]);
    assert.deepEqual(values('mil novecientos ochenta y cuatro', 'es'), [[1984]]);
    assert.deepEqual(values('vinte e um', 'pt'), [[21]]);
    assert.deepEqual(values('两百', 'zh'), [[200]]);
    assert.deepEqual(values('二〇二五年', 'zh'), [[2025]]);
  });

  test('two number words that make no number stay two', () => assert.deepEqual(values('two three', 'en'), [[2], [3]]));

  test('decades meet with and without the century', () => {
    assert.ok(meet(['the 1980s', 'en'], ['80年代', 'zh']));
    assert.ok(meet(['the 80s', 'en'], ['1980', 'es']));
  });

  test('percentages are numbers', () => assert.ok(meet(['30%', 'en'], ['treinta por ciento', 'es'])));

  test('digits in names, dates and times are not demanded', () => {
    for (const text of ['RFC2119', '2017-09-05', '12:30', 'v0.16.1']) {
      assert.ok(
        numbersIn(text, 'en').every(it => it.form === 'joined'),
        text,
      );
    }
  });

  test('an ordinal is its number', () => assert.ok(meet(['the 32nd', 'en'], ['32.º', 'es'])));

  test('a long row of digits takes no time to speak of', () => {
    const began = performance.now();
    numbersIn('1,'.repeat(100_000), 'en');
    numbersIn('百万'.repeat(50_000), 'zh');
    numbersIn('two million '.repeat(20_000), 'en');
    assert.ok(performance.now() - began < 2000);
  });
});
