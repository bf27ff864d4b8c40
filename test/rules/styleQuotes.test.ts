/** The rule style-quotes. */
import { styleQuotes } from '../../server/src/rules/styleQuotes';
import { checkFix, checkRule } from '../support/checkRule';

const habit = '**Ruth:** “Yes,” she said, “I know,” and “so do they.” I don’t, you don’t, they don’t.\n\n';

suite('style-quotes', () => {
  test('straight marks where the file has curly ones are told by the one that opens', () => {
    checkRule(
      styleQuotes,
      `
      **Ruth:** “Yes,” she said, “I know,” and “so do they.”

      **Tom:** She said "no" to me.
                        ^ Most quotation marks here are curly.

      **Ruth:** I see.
      `,
    );
  });

  test('apostrophes', () => {
    checkRule(
      styleQuotes,
      `
      **Ruth:** I don’t, you don’t, they don’t.

      **Tom:** I don't either.
                    ^ Most apostrophes here are curly.

      **Ruth:** I see.
      `,
    );
  });

  test('code, inches, odd marks and plain Markdown are left alone', () => {
    checkRule(styleQuotes, `${habit}**Tom:** It is 5" wide, \`"a"\`, and f("a") too.\n\n**Ruth:** Ah.`);
    checkRule(styleQuotes, `${habit}**Tom:** A " alone.\n\n**Ruth:** Ah.`);
    checkRule(styleQuotes, '“Yes,” she said, “I know,” and “so do they.”\n\nShe said "no" to me.');
  });

  test('the fix turns both marks of a pair', () => {
    checkFix(
      styleQuotes,
      `${habit}**Tom:** She said "no" to me.\n\n**Ruth:** Ah.`,
      'Write quotation marks that are curly',
      `${habit}**Tom:** She said “no” to me.\n\n**Ruth:** Ah.`,
    );
    checkFix(
      styleQuotes,
      `${habit}**Tom:** I don't.\n\n**Ruth:** Ah.`,
      'Write an apostrophe that is curly',
      `${habit}**Tom:** I don’t.\n\n**Ruth:** Ah.`,
    );
  });
});
