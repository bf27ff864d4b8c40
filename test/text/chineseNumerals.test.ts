/** Chinese numerals: what each form is worth, and what is no number at all. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findChineseNumerals, parseChineseNumeral } from '../../server/src/text/chineseNumerals';
import { slice } from '../../server/src/text/span';

suite('Chinese numerals: value', () => {
  const values: readonly (readonly [string, number])[] = [
    ['零', 0],
    ['三', 3],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['九十九', 99],
    ['一百零三', 103],
    ['一百一十', 110],
    ['两百', 200],
    ['两百三', 230],
    ['二百三十五', 235],
    ['三千五', 3500],
    ['三千零五', 3005],
    ['三千零五十', 3050],
    ['一万', 10_000],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['十二万', 120_000],
    ['三百五十万', 3_500_000],
    ['一亿三千万', 130_000_000],
    ['三亿五', 350_000_000],
    ['一万亿', 1e12],
    ['两万五千亿', 2.5e12],
    ['二〇二五', 2025],
    ['二零二五', 2025],
    ['一九九八', 1998],
    ['三点五', 3.5],
    ['零点零八', 0.08],
    ['三点五万', 35_000],
    ['一点二亿', 120_000_000],
    ['3万', 30_000],
    ['1.1万', 11_000],
    ['3.5亿', 350_000_000],
    ['1,200万', 12_000_000],
    ['300百万', 300_000_000],
    ['负五', -5],
    ['貳佰', 200],
    ['兩萬', 20_000],
  ];
  for (const [text, value] of values) {
    test(`${text} is ${value}`, () => assert.equal(parseChineseNumeral(text), value));
  }

  test('guesses and nonsense are no number', () => {
    for (const text of [
      '',
      '两三',
      '七八',
      '两三百',
      '几十',
      '百千',
      '三三百',
      '十十',
      '万',
      '亿三',
      '点五',
      '三点',
      '二两',
      '一百个',
      '1,20万',
    ]) {
      assert.equal(parseChineseNumeral(text), undefined, text);
    }
  });

  test('every number up to a hundred million is read as it is written', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), number => {
        assert.equal(parseChineseNumeral(written(number)), number);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

/** The textbook's way to write a number below a hundred million. */
function written(number: number): string {
  const figures = '零一二三四五六七八九';
  if (number === 0) return '零';
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${written(Math.floor(number / 10_000))}万${gap}${rest === 0 ? '' : written(rest)}`;
  }
  let out = '';
  let zero = false;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const figure = Math.floor(number / unit) % 10;
    if (figure === 0) zero = out !== '';
    else {
      out += `${zero ? '零' : ''}${figures[figure]}${sign}`;
      zero = false;
    }
  }
  return out;
}

suite('Chinese numerals: in a text', () => {
  /** Each number as `written=value`, with `?` where it may be none and `%` where it counts hundredths. */
  function found(text: string): string {
    return findChineseNumerals(text)
      .map(it => `${slice(text, it.span)}=${it.value}${it.percent ? '%' : ''}${it.certain ? '' : '?'}`)
      .join(' ');
  }

  test('in sentences, with their place', () => {
    assert.equal(found('我们有两百三十个样点，花了3.5亿元。'), '两百三十=230 3.5亿=350000000');
    assert.equal(found('从二〇一九年开始，共有十二万只鸟。'), '二〇一九=2019 十二万=120000');
  });

  test('per cent and tenths', () => {
    assert.equal(found('百分之二十的人，三成的地，百分之零点五。'), '百分之二十=20% 三成=30% 百分之零点五=0.5%');
    assert.equal(found('这是三成果园。'), '三=3?');
  });

  test('a lone figure counts with its measure word and is doubtful without', () => {
    assert.equal(found('三个人来了'), '三=3');
    assert.equal(found('一个人来了，张三没来'), '一=1? 三=3?');
    assert.equal(found('第三个，每三年，星期五'), '三=3? 三=3? 五=5?');
  });

  test('words made of numerals are doubtful', () => {
    assert.equal(found('千万别去，万一下雨，十分好'), '十=10?');
  });

  test('months, days and hours are doubtful, for another language says them otherwise', () => {
    assert.equal(found('十二月二十号下午三点'), '十二=12? 二十=20? 三=3?');
  });

  test('guesses are left out', () => {
    assert.equal(found('二十多万，十几个，几百人，两三百只，七八成'), '');
  });

  test('figures alone are left to who reads figures', () => {
    assert.equal(found('2025年的12个，A3万'), '');
  });

  test('a long run costs no more than its length', () => {
    const before = performance.now();
    findChineseNumerals('一'.repeat(100_000));
    findChineseNumerals('1点'.repeat(100_000));
    assert.ok(performance.now() - before < 1000);
  });
});
