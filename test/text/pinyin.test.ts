/** How characters sound, names above all, and when the dictionary is loaded. */
import assert from 'node:assert/strict';
import * as library from 'pinyin-pro';
import { characterReadingsNow, pinyinOf, providePinyin, readingsFrom } from '../../server/src/text/pinyin';

const dictionary = readingsFrom(library);

suite('pinyin', () => {
  test('a term with its tones; what is not Chinese stays', () => {
    assert.equal(dictionary.spell('超级智能'), 'chāo jí zhì néng');
    assert.equal(dictionary.spell('这就是AI最大的魅力'), 'zhè jiù shì AI zuì dà de mèi lì');
    assert.equal(dictionary.spell('更像是一个渐变，不是突变'), 'gèng xiàng shì yí gè jiàn biàn， bú shì tū biàn');
  });

  test('a surname is read as a surname, in simplified and traditional characters', () => {
    for (const [name, reading] of [
      ['单怀谷', 'shan huai gu'],
      ['單懷谷', 'shan huai gu'],
      ['曾以宁', 'zeng yi ning'],
      ['欧阳澜', 'ou yang lan'],
      ['歐陽瀾', 'ou yang lan'],
      ['仇静', 'qiu jing'],
      ['吕岚', 'lv lan'],
    ] as const) {
      assert.equal(dictionary.ofName(name).join(' '), reading, name);
    }
  });

  test('the dictionary is loaded when somebody first asks, and once', async () => {
    let loads = 0;
    providePinyin(async () => {
      loads++;
      return library;
    });
    assert.equal(characterReadingsNow(), undefined);
    assert.equal(loads, 0);
    assert.equal(await pinyinOf('种子'), 'zhǒng zi');
    assert.equal(await pinyinOf('手艺'), 'shǒu yì');
    assert.notEqual(characterReadingsNow(), undefined);
    assert.equal(loads, 1);
  });

  test('a dictionary that cannot be loaded is none', async () => {
    providePinyin(() => Promise.reject(new Error('not there')));
    assert.equal(await pinyinOf('种子'), undefined);
  });
});
