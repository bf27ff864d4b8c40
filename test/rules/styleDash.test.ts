/** The rule style-dash. */
import { styleDash } from '../../server/src/rules/styleDash';
import { checkFix, checkRule } from '../support/checkRule';

const habit = '**Ruth:** The river — you know it — rises — as ever — in May.\n\n';

suite('style-dash', () => {
  test('another dash than the usual one', () => {
    checkRule(
      styleDash,
      `
      **Ruth:** The river — you know it — rises — as ever — in May.

      **Tom:** It does—every year.
                      ^ Most dashes here are written “ — ”.

      **Ruth:** I see.
      `,
    );
  });

  test('ranges, hyphens, titles, broken speech, code and plain Markdown are left alone', () => {
    checkRule(
      styleDash,
      `${habit}**Tom:** From 10–20, in north–south, well-known, \`a -- b\`, I was—\n\n**Ruth:** Ah.`,
    );
    checkRule(styleDash, `${habit}- Bees - a talk\n\n**Tom:** No.\n\n**Ruth:** Ah.`);
    checkRule(styleDash, 'The river — you know it — rises — as ever — in May.\n\nIt does—every year.');
  });

  test('the fix writes the usual one', () => {
    checkFix(
      styleDash,
      `${habit}**Tom:** It does--every year.\n\n**Ruth:** Ah.`,
      'Write “ — ”',
      `${habit}**Tom:** It does — every year.\n\n**Ruth:** Ah.`,
    );
  });
});
