/** The rule note-spacing. */
import { noteSpacing } from '../../server/src/rules/noteSpacing';
import { checkFix, checkRule } from '../support/checkRule';

const spoken = (words: string) =>
  `**Ruth:** Good morning to all.\n\n**Tom:** ${words}\n\n**Ruth:** I see.\n\n**Tom:** Yes.`;

suite('note-spacing', () => {
  test('a note that sticks to a word', () => {
    checkRule(
      noteSpacing,
      `
      **Ruth:** Good morning to all.

      **Tom:** I was there[laughs] and left.
                          ^^^^^^^^ There is no space before this note.

      **Ruth:** I was there [laughs]and left.
                            ^^^^^^^^ There is no space behind this note.

      **Tom:** I was there [laughs ] and left.
                           ^^^^^^^^^ A space stands inside these brackets.
      `,
    );
  });

  test('notes with their spaces, inserted letters, marks behind and Chinese are left alone', () => {
    checkRule(noteSpacing, spoken('I was there [laughs], and [laughs]—no. We act[ually] met. [U]ltimately […]no.'));
    checkRule(noteSpacing, spoken('[laughs][applause] Thanks.'));
    checkRule(noteSpacing, spoken('我去了[笑声]然后走了，后来[笑声]回来。'));
    checkRule(noteSpacing, 'I was there[laughs] and nobody speaks.');
  });

  test('the fixes', () => {
    checkFix(noteSpacing, spoken('I left.[laughs] So.'), 'Put a space before the note', spoken('I left. [laughs] So.'));
    checkFix(noteSpacing, spoken('I left. [laughs]So.'), 'Put a space behind the note', spoken('I left. [laughs] So.'));
    checkFix(
      noteSpacing,
      spoken('I left. [ laughs ] So.'),
      'Remove the space inside the brackets',
      spoken('I left. [laughs] So.'),
    );
  });
});
