/** The rule turn-empty. */
import { turnEmpty } from '../../server/src/rules/turnEmpty';
import { checkFix, checkRule } from '../support/checkRule';

suite('turn-empty', () => {
  test('a label with nothing under it', () => {
    checkRule(
      turnEmpty,
      `
      **Greta:** Good evening.

      **Nils:**
        ^^^^ “Nils” says nothing here.

      **Greta:** Shall we begin?

      **Nils:**
        ^^^^ “Nils” says nothing here: the label stands twice.

      **Nils:** Yes.
      `,
    );
  });

  test('speech in the next paragraph, a note, or code is something', () => {
    checkRule(
      turnEmpty,
      '**Greta:**\n\nGood evening.\n\n**Nils:** [laughs]\n\n**Greta:** So.\n\n**Nils:**\n\n```\nx\n```\n',
    );
    checkRule(turnEmpty, 'Greta: 00:01\n\nGood evening.\n\nNils: 00:03\nYes.\n\nGreta: 00:04\n\nSo.');
  });

  test('the fix removes the label', () => {
    const text = '**Greta:** One.\n\n**Nils:**\n\n**Greta:** Two.\n\n**Nils:** Three.';
    checkFix(turnEmpty, text, 'Remove the empty turn', text.replace('**Nils:**\n\n', ''));
  });
});
