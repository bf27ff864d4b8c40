/** The rule style-space. */
import { styleSpace } from '../../server/src/rules/styleSpace';
import { checkFix, checkRule } from '../support/checkRule';

const spoken = (words: string) => `**Ruth:** Good morning.\n\n**Tom:** ${words}\n\n**Ruth:** I see.`;

suite('style-space', () => {
  test('spaces too many', () => {
    checkRule(
      styleSpace,
      `
      **Ruth:** Good morning.

      **Tom:** We went  there and left , then came back.
                      ^^ More than one space stands between two words.
                                      ^ A space stands before the mark.

      **Ruth:** I see.
      `,
    );
  });

  test('between scripts and sentences the rest of the file decides', () => {
    checkRule(
      styleSpace,
      `
      **Ruth:** 用 GPU 的，用 CPU 的。

      **Tom:** 用GPU 的。
               ^^^ Between Chinese and Latin letters there is a space elsewhere here.

      **Ruth:** One. Two. Three. Four.  Five.
                                      ^^ Behind a full stop stands one space here.
      `,
    );
  });

  test('two spaces behind every full stop, line ends, tables, lists, code and plain Markdown are left alone', () => {
    checkRule(styleSpace, spoken('One.  Two.  Three.  Four.'));
    checkRule(styleSpace, spoken('One two  \nthree.'));
    checkRule(styleSpace, spoken('Yes.\n\n| a   | b |\n|-----|---|\n| cc  | d |'));
    checkRule(styleSpace, spoken('See `a  b` and . . . that.'));
    checkRule(styleSpace, 'We went  there , and left.');
  });

  test('the space that programs leave before a time, and courts behind the number of a line, is left alone', () => {
    checkRule(styleSpace, 'Silva, Ana   0:03\nOne.\n\nHolm, Nils   0:05\nTwo.\n\nSilva, Ana   0:09\nThree.\n');
    checkRule(
      styleSpace,
      '1   THE COURT: One.\n\n2   MR. HOLM: Two.\n\n3   THE COURT: Three.\n\n4   MR. HOLM: Four.\n',
    );
  });

  test('the fixes', () => {
    checkFix(styleSpace, spoken('We went  there.'), 'Leave one space', spoken('We went there.'));
    checkFix(styleSpace, spoken('BIP\t148 it is.'), 'Leave one space', spoken('BIP 148 it is.'));
    checkFix(styleSpace, spoken('We left , then.'), 'Remove the space', spoken('We left, then.'));
    checkFix(
      styleSpace,
      spoken('用 GPU 的，用 CPU 的，用TPU 的。'),
      'Put a space between them',
      spoken('用 GPU 的，用 CPU 的，用 TPU 的。'),
    );
  });
});
