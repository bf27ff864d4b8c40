/** The rule style-width. */
import { styleWidth } from '../../server/src/rules/styleWidth';
import { checkFix, checkRule } from '../support/checkRule';

const habit = '甲：水来了，我们走了，后来，又回来了。\n\n';

suite('style-width', () => {
  test('a half-width mark in Chinese, a full-width one in English', () => {
    checkRule(
      styleWidth,
      `
      **Ruth:** 水来了，我们走了，后来，又回来了。

      **Tom:** 堤没有坏,人都在。
                       ^ The marks of Chinese text here are full-width.

      **Ruth:** The water came to the village， and then we left.
                                             ^^ The marks of Latin text are half-width.
      `,
    );
  });

  test('no habit, marks behind figures and letters, and plain Markdown are left alone', () => {
    checkRule(styleWidth, '**Ruth:** 水来了，我们走了,又回来了\n\n**Tom:** 是\n\n**Ruth:** 好');
    checkRule(styleWidth, `${habit}**Tom:** 一共12,000人，GPT-4.5，见 a.md, b.md。\n\n**Ruth:** 好。\n\n**Tom:** 是。`);
    checkRule(styleWidth, '水来了，我们走了，后来，又回来了。\n\n堤没有坏,人都在。');
  });

  test('the fix takes the space behind the mark with it, and leaves one where letters follow', () => {
    const chinese = '**Ruth:** 水来了，我们走了，后来，又回来了。\n\n';
    checkFix(
      styleWidth,
      `${chinese}**Tom:** 堤没有坏, 人都在。\n\n**Ruth:** 好。`,
      'Make the mark full-width',
      `${chinese}**Tom:** 堤没有坏，人都在。\n\n**Ruth:** 好。`,
    );
    checkFix(
      styleWidth,
      `${chinese}**Tom:** The water came to the village，then we left.\n\n**Ruth:** 好。`,
      'Make the mark half-width',
      `${chinese}**Tom:** The water came to the village, then we left.\n\n**Ruth:** 好。`,
    );
  });
});
