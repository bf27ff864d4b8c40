/** The rule style-repeated-word. */
import { styleRepeatedWord } from '../../server/src/rules/styleRepeatedWord';
import { checkFix, checkRule } from '../support/checkRule';

const spoken = (words: string) => `**Ruth:** Good morning.\n\n**Tom:** ${words}\n\n**Ruth:** I see.`;

suite('style-repeated-word', () => {
  test('a small word twice running', () => {
    checkRule(
      styleRepeatedWord,
      `
      **Ruth:** Good morning.

      **Tom:** We went to the the river.
                          ^^^^^^^ “the” stands here twice.

      **Ruth:** I see.
      `,
    );
  });

  test('words that may stand twice, names, notes and code are left alone', () => {
    checkRule(
      styleRepeatedWord,
      spoken(
        'I said that that was all he had had, and what it is is this. What I looked for for years, I came up with with ease.',
      ),
    );
    checkRule(styleRepeatedWord, spoken('A a day, Duran Duran, `the the`, 的的确确.'));
    checkRule(styleRepeatedWord, 'We went to the the river.');
  });

  test('where people stammer all the time, what was said was said', () => {
    checkRule(styleRepeatedWord, spoken('The the a a river of of the the to to and and so.'));
  });

  test('the fix leaves one of them', () => {
    checkFix(styleRepeatedWord, spoken('To the the river.'), 'Leave one “the”', spoken('To the river.'));
    checkFix(styleRepeatedWord, spoken('大的的树。'), 'Leave one “的”', spoken('大的树。'));
  });
});
