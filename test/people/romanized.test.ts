/** Names in Chinese characters and in letters that are one person's. */
import assert from 'node:assert/strict';
import * as library from 'pinyin-pro';
import { homophoneSlips, romanizedPairs } from '../../server/src/people/romanized';
import { readingsFrom } from '../../server/src/text/pinyin';

const dictionary = readingsFrom(library);

/** `唐杰 = Tang Jie` for each pair among people who have one name each, or several with `/` between. */
const pairs = (...people: readonly string[]) =>
  romanizedPairs(
    people.map(it => it.split('/')),
    dictionary,
  ).map(it => `${it.characters} = ${it.letters}`);

suite('names in characters and in letters', () => {
  test('letters that spell the characters are the same person, with the surname first or last', () => {
    assert.deepEqual(pairs('陆文清', 'Lu Wenqing', 'He Zhiyuan'), ['陆文清 = Lu Wenqing']);
    assert.deepEqual(pairs('陆文清', 'Wenqing Lu'), ['陆文清 = Wenqing Lu']);
    assert.deepEqual(pairs('陆文清', 'Wen Qing Lu', '贺知远', 'He Zhi-yuan'), [
      '陆文清 = Wen Qing Lu',
      '贺知远 = He Zhi-yuan',
    ]);
  });

  test('traditional characters are read like simplified ones', () => {
    assert.deepEqual(pairs('陸文清', 'Lu Wenqing'), ['陸文清 = Lu Wenqing']);
    assert.deepEqual(pairs('賀知遠', 'Zhiyuan He'), ['賀知遠 = Zhiyuan He']);
  });

  test('a surname is read as a surname, and one of two characters is one', () => {
    assert.deepEqual(pairs('单怀谷', 'Shan Huaigu'), ['单怀谷 = Shan Huaigu']);
    assert.deepEqual(pairs('单怀谷', 'Dan Huaigu'), []);
    assert.deepEqual(pairs('欧阳明', 'Ouyang Ming', '吕文', 'Lyu Wen'), ['欧阳明 = Ouyang Ming', '吕文 = Lyu Wen']);
  });

  test('tones, titles and what stands in parentheses make no difference', () => {
    assert.deepEqual(pairs('陆文清', 'Lù Wénqīng'), ['陆文清 = Lù Wénqīng']);
    assert.deepEqual(pairs('陆文清', 'Dr. Lu Wenqing (Lumen)'), ['陆文清 = Lu Wenqing']);
  });

  test('where two fit, on either side, nobody is taken for anybody', () => {
    assert.deepEqual(pairs('陆文清', '陆文青', 'Lu Wenqing'), []);
    assert.deepEqual(pairs('陆文清', 'Lu Wenqing', 'Wenqing Lu'), []);
  });

  test('who has names in both is known already, and nobody else is', () => {
    assert.deepEqual(pairs('陆文青', 'Lu Wenqing/陆文清'), []);
  });

  test('one syllable amiss, a part of the name or a role is not enough', () => {
    assert.deepEqual(pairs('陆文卿', 'Lu Wenjing'), []);
    assert.deepEqual(pairs('陆文清', 'Wenqing', 'Lu', 'Lu Wen'), []);
    assert.deepEqual(pairs('主持人', 'Zhu Chiren', '陆教授', 'Lu Jiaoshou'), []);
    assert.deepEqual(pairs('陆文清', 'Luwen Qing'), []);
  });
});

suite('names written with another character that sounds the same', () => {
  /** `陆文清 x9 *`: turns, and whether a roster has the name. */
  const slips = (...people: readonly string[]) =>
    homophoneSlips(
      people.map(it => ({
        names: [it.split(' ')[0] ?? ''],
        turns: Number(/x(\d+)/.exec(it)?.[1] ?? 0),
        rostered: it.endsWith('*'),
      })),
      dictionary,
    ).map(it => `${it.written} = ${it.right}`);

  test('a rare one is whoever is frequent or in a roster', () => {
    assert.deepEqual(slips('陆文清 x9 *', '陆文请 x1'), ['陆文请 = 陆文清']);
    assert.deepEqual(slips('陆文清 x20', '陆文请 x2', '贺知远 x20'), ['陆文请 = 陆文清']);
    assert.deepEqual(slips('陸文清 x9 *', '陆文请 x1'), ['陆文请 = 陸文清']);
  });

  test('another sound, another surname, two characters or a name of two are other people', () => {
    assert.deepEqual(slips('陆建国 x9 *', '陆建华 x1'), []);
    assert.deepEqual(slips('陆文清 x9 *', '路文清 x1'), []);
    assert.deepEqual(slips('陆文清 x9 *', '陆闻请 x1'), []);
    assert.deepEqual(slips('陆清 x9 *', '陆请 x1'), []);
  });

  test('who speaks often, stands in a roster, or may be either of two is left alone', () => {
    assert.deepEqual(slips('陆文清 x9 *', '陆文请 x3'), []);
    assert.deepEqual(slips('陆文清 x9', '陆文请 x1'), []);
    assert.deepEqual(slips('陆文清 x9 *', '陆文请 x1 *'), []);
    assert.deepEqual(slips('陆文清 x9 *', '陆文青 x9 *', '陆文请 x1'), []);
  });
});
