/** The rule style-ellipsis. */
import { styleEllipsis } from '../../server/src/rules/styleEllipsis';
import { checkFix, checkRule } from '../support/checkRule';

const habit = '**Ruth:** Well… yes… no… so…\n\n';

suite('style-ellipsis', () => {
  test('three dots where the file has the one character', () => {
    checkRule(
      styleEllipsis,
      `
      **Ruth:** Well… yes… no… so… and… then…

      **Tom:** I don’t... know.
                      ^^^ Most ellipses here are written “…”.

      **Ruth:** I . . . see.
                  ^^^^^ Most ellipses here are written “…”.
      `,
    );
  });

  test('no habit, one form, elisions, code and plain Markdown are left alone', () => {
    checkRule(styleEllipsis, '**Ruth:** Well… yes.\n\n**Tom:** I don’t... know.\n\n**Ruth:** Ah.');
    checkRule(styleEllipsis, `${habit}**Tom:** I…\n\n**Ruth:** Yes…`);
    checkRule(styleEllipsis, `${habit}**Tom:** It was [...] there, \`a...b\`, ../..\n\n**Ruth:** Yes.`);
    checkRule(styleEllipsis, 'Well… yes… no… so…\n\nI don’t... know.');
  });

  test('the fix writes the usual form, twice as wide behind Chinese', () => {
    checkFix(
      styleEllipsis,
      `${habit}**Tom:** I... know.\n\n**Ruth:** Ah.`,
      'Write “…”',
      `${habit}**Tom:** I… know.\n\n**Ruth:** Ah.`,
    );
    checkFix(
      styleEllipsis,
      `${habit}**Tom:** 我...不知道。\n\n**Ruth:** Ah.`,
      'Write “…”',
      `${habit}**Tom:** 我……不知道。\n\n**Ruth:** Ah.`,
    );
  });
});
