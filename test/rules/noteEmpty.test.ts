/** The rule note-empty. */
import { noteEmpty } from '../../server/src/rules/noteEmpty';
import { checkFix, checkRule } from '../support/checkRule';

const spoken = (words: string) =>
  `**Ruth:** Good morning to all.\n\n**Tom:** ${words}\n\n**Ruth:** I see.\n\n**Tom:** Yes.`;

suite('note-empty', () => {
  test('brackets that hold nothing', () => {
    checkRule(
      noteEmpty,
      `
      **Ruth:** Good morning to all.

      **Tom:** I was [ ] there.
                     ^^^ These brackets hold nothing.

      **Ruth:** I was \\[\\] too.
                      ^^^^ These brackets hold nothing.

      **Tom:** Yes.
      `,
    );
  });

  test('brackets that are spoken of, code, lists to tick off and links are left alone', () => {
    checkRule(noteEmpty, spoken('What stands in brackets [ ] is ours.'));
    checkRule(noteEmpty, spoken('An array [] is empty, and `[]` too, and list[] as well.'));
    checkRule(noteEmpty, spoken('So:\n\n- [ ] ask her\n- [x] ask him'));
    checkRule(noteEmpty, spoken('See [](a.md) there.'));
    checkRule(noteEmpty, 'It was [ ] there, and nobody speaks.');
  });

  test('the fix removes them, and one of the spaces around', () => {
    checkFix(noteEmpty, spoken('I was [ ] there.'), 'Remove the brackets', spoken('I was there.'));
    checkFix(noteEmpty, spoken('I was there [].'), 'Remove the brackets', spoken('I was there.'));
  });
});
