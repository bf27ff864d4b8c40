/** The rule speaker-variant. */
import { speakerVariant } from '../../server/src/rules/speakerVariant';
import { checkFix, checkRule } from '../support/checkRule';

const talk = (...labels: readonly string[]) => labels.map(it => `**${it}:** Good evening to all.`).join('\n\n');
const often = (label: string, other: string) => Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? label : other));

suite('speaker-variant', () => {
  test('accents, capitals and apostrophes that differ', () => {
    checkRule(
      speakerVariant,
      `
      **René O’Dowd:** Good evening.

      **Nils:** Good evening.

      **René O’Dowd:** Shall we begin?

      **Nils:** Yes.

      **René O’Dowd:** Good.

      **Rene O'Dowd:** Then let us.
        ^^^^^^^^^^^ Elsewhere this speaker is “René O’Dowd” (3 times).
      `,
    );
  });

  test('a first name once among many full names', () => {
    checkRule(
      speakerVariant,
      `${talk(...often('Greta Ekholm', 'Nils'), ...often('Greta Ekholm', 'Nils'))}

**Greta:** Good evening.
  ^^^^^ Elsewhere this speaker is “Greta Ekholm” (12 times).`,
    );
  });

  test('a label that says what the initials after it mean is left alone', () => {
    const text = 'Greta Ekholm (GE): Good evening.\n\nNils Holm (NH): Good evening.\n\n';
    checkRule(
      speakerVariant,
      text +
        often('GE', 'NH')
          .map(it => `${it}: I see.`)
          .join('\n\n'),
    );
  });

  test('one affiliation written in two ways', () => {
    checkRule(
      speakerVariant,
      `
      Greta Ek (Lumen Labs): Good evening.

      Nils Holm (Fjord): Good evening.

      Greta Ek (Lumen): Shall we begin?
                ^^^^^ Elsewhere this affiliation is “Lumen Labs”.

      Nils Holm (Harbour University): Yes.

      Greta Ek (Lumen Labs): Good.
      `,
    );
  });

  test('the fix writes the usual affiliation, here and wherever it is written so', () => {
    const often = Array.from({ length: 3 }, () => 'Greta Ek (Lumen Labs): Yes.\n\nNils Holm (Fjord): No.').join('\n\n');
    const before = `${often}\n\nGreta Ek (Lumen): Yes.\n\nNils Holm (Fjord): No.\n\nGreta Ek (Lumen): Yes.`;
    checkFix(
      speakerVariant,
      before,
      'Change “Lumen” to “Lumen Labs” behind all 2 labels',
      before.replaceAll('(Lumen)', '(Lumen Labs)'),
    );
    const one = before.slice(0, before.lastIndexOf('\n\nNils'));
    checkFix(speakerVariant, one, 'Change to “Lumen Labs”', one.replaceAll('(Lumen)', '(Lumen Labs)'));
  });

  test('first names throughout are a habit', () => {
    checkRule(speakerVariant, talk('Greta Ekholm', ...often('Greta', 'Nils')));
  });

  test('the fix writes the usual form', () => {
    const before = talk('René', 'Nils', 'René', 'Nils', 'René', 'Rene');
    checkFix(speakerVariant, before, 'Change to “René”', before.replace('**Rene:', '**René:'));
  });
});
