/** The rule note-unbalanced. */
import { noteUnbalanced } from '../../server/src/rules/noteUnbalanced';
import { checkFix, checkRule } from '../support/checkRule';

const turns = (...lines: readonly string[]) =>
  ['**Ruth:** Good morning to all.', ...lines.flatMap(it => ['', `**Tom:** ${it}`, '', '**Ruth:** I see.'])].join('\n');

suite('note-unbalanced', () => {
  test('a note left open is told up to the end of its phrase', () => {
    checkRule(
      noteUnbalanced,
      `
      **Ruth:** Good morning to all.

      **Tom:** Oh [laughter and then she left.
                  ^^^^^^^^^ This bracket is never closed.

      **Ruth:** I see.

      **Tom:** Oh \\[laughs\\[ yes.
                  ^^^^^^^^^^ This bracket is never closed.
      `,
    );
  });

  test('closed notes, links, intervals and code are left alone', () => {
    checkRule(
      noteUnbalanced,
      turns('Oh [laughs], see [this](a.md), `a[0` and (0, 1] and [0, 1) and list[i] and :-] too.', 'It is “[”.'),
    );
  });

  test('a note closed and never opened', () => {
    checkRule(
      noteUnbalanced,
      `
      **Ruth:** Good morning to all.

      **Tom:** Oh laughs] yes.
                        ^ This bracket is never opened.

      **Ruth:** I see.

      **Tom:** Well.
      `,
    );
  });

  test('ordinary Markdown is not a transcript', () => {
    checkRule(noteUnbalanced, 'Oh [laughter and then she left.\n\nOh laughs] yes.');
  });

  test('the fix closes the note where it ends', () => {
    checkFix(noteUnbalanced, turns('Oh [laughter and then.'), 'Close the bracket', turns('Oh [laughter] and then.'));
  });

  test('the fix takes the place of a mistyped bracket, and keeps the way brackets are escaped', () => {
    checkFix(noteUnbalanced, turns('Oh \\[laughs\\[ yes.'), 'Close the bracket', turns('Oh \\[laughs\\] yes.'));
    checkFix(noteUnbalanced, turns('Oh [laughs} yes.'), 'Close the bracket', turns('Oh [laughs] yes.'));
    checkFix(noteUnbalanced, turns('Oh \\[laughs\\\\ yes.'), 'Close the bracket', turns('Oh \\[laughs\\] yes.'));
  });

  test('the fix opens a note before its phrase', () => {
    checkFix(noteUnbalanced, turns('Oh laughs] yes.'), 'Open the bracket before “laughs”', turns('Oh [laughs] yes.'));
  });

  test('a bracket nobody can place is removed', () => {
    checkFix(
      noteUnbalanced,
      turns('It costs half a cent] now.'),
      'Remove the bracket',
      turns('It costs half a cent now.'),
    );
  });
});
