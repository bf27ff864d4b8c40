/** The rule name-romanization. */
import * as library from 'pinyin-pro';
import { nameRomanization } from '../../server/src/rules/nameRomanization';
import { characterReadings, providePinyin } from '../../server/src/text/pinyin';
import { checkFix, checkRule } from '../support/checkRule';

suite('name-romanization', () => {
  setup(async () => {
    providePinyin(async () => library);
    await characterReadings();
  });

  test('one syllable amiss', () => {
    checkRule(
      nameRomanization,
      `
      We met Lu Wenjing 陆文卿 and He Zhiyuan 贺知远 there.
             ^^^^^^^^^^ The characters “陆文卿” are read “Lu Wenqing”, not “Lu Wenjing”.
      `,
    );
  });

  test('half in one system and half in another', () => {
    checkRule(
      nameRomanization,
      `
      Zhang Po 张博 spoke.
      ^^^^^^^^ The characters “张博” are read “Zhang Bo”, not “Zhang Po”.
      `,
    );
  });

  test('a surname read as the common word', () => {
    checkRule(
      nameRomanization,
      `
      Dan Huaigu (单怀谷) spoke.
      ^^^^^^^^^^ The characters “单怀谷” are read “Shan Huaigu”, not “Dan Huaigu”.
      `,
    );
  });

  test('surnames that are read in two ways are right in both', () => {
    for (const text of [
      'Le Jia 乐嘉, Yue Jia 樂嘉',
      'Chong Shu 种书',
      'Di Li 翟丽, Zhai Li 翟丽',
      'Gai Liang 盖亮, Ge Liang 蓋亮',
    ])
      checkRule(nameRomanization, `${text} spoke.`);
    checkRule(
      nameRomanization,
      `
      Qiu Jing 仇静, Zeng Yining 曾以寧, Xie Tao 解濤 and Chou Jing 仇静 spoke.
                                                          ^^^^^^^^^ The characters “仇静” are read “Qiu Jing”, not “Chou Jing”.
      `,
    );
  });

  test('two letters in the wrong order', () => {
    checkRule(
      nameRomanization,
      `
      Shen Roulan [沈若岚] spoke.
      ^^^^^^^^^^^ The characters “沈若岚” are read “Shen Ruolan”, not “Shen Roulan”.
      `,
    );
  });

  test('right names are left alone: in either order, with titles, tones, ü, and two-syllable surnames', () => {
    for (const text of [
      'Lu Wenqing 陆文卿 spoke.',
      'Wenqing Lu 陸文卿 spoke.',
      'Director Shan Huaigu 单怀谷 spoke.',
      'Ouyang Lan 欧阳澜 spoke.',
      'Lǚ Lán 吕岚, Lü Lan 吕岚, Lu Lan 吕岚 and Lyu Lan 吕岚.',
      '单怀谷（Shan Huaigu）说',
      "Xi'an Li Ning 李宁",
      'Zeng Yi Ning 曾以宁',
    ]) {
      checkRule(nameRomanization, text);
    }
  });

  test('other ways to write Chinese in letters, and other names, are left alone', () => {
    for (const text of [
      'Chiang Ching-kuo 蒋经国',
      'Chang Hsueh-liang 张学良',
      'Lu Wen-ching 陆文卿',
      'Ho Chih Yuan 贺知远',
      'Lee Kai-Fu 李开复',
      'Wang Leehom 王力宏',
      'Wong Kar-wai 王家卫',
      'Jack Ma 马云',
      'Lu Wenqing 机器学习',
      'Seed Library 种子库',
      'the Hangzhou Xiaoshan 萧山 district',
    ]) {
      checkRule(nameRomanization, text);
    }
  });

  test('the fix writes the name as the characters have it, in the order it was in', () => {
    checkFix(nameRomanization, 'Lu Wenjing 陆文卿 spoke.', 'Change to “Lu Wenqing”', 'Lu Wenqing 陆文卿 spoke.');
    checkFix(nameRomanization, 'Wenjing Lu 陆文卿 spoke.', 'Change to “Wenqing Lu”', 'Wenqing Lu 陆文卿 spoke.');
    checkFix(nameRomanization, 'Ouyang Nan 欧阳澜 spoke.', 'Change to “Ouyang Lan”', 'Ouyang Lan 欧阳澜 spoke.');
  });
});
