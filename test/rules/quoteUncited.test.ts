/** The rule quote-uncited. */
import { quoteUncited } from '../../server/src/rules/quoteUncited';
import { checkArticle, checkArticleFix } from '../support/article';
import { all } from './quotations';

suite('quote-uncited', () => {
  test('a quotation that is found and cites nothing', async () => {
    await checkArticle(
      quoteUncited,
      `
      Mara Lind said: “We did not complain about that at all.”
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This quotation of Mara Lind has no citation.
      `,
    );
  });

  test('the fix adds a link before the end of the sentence', async () => {
    await checkArticleFix(
      all,
      '“We did not complain about that at all,” said Mara Lind. So it went.',
      'Add a citation',
      '“We did not complain about that at all,” said Mara Lind ([Town hall](hall.md#L9)). So it went.',
    );
  });

  test('and never into a link that stands before that end', async () => {
    await checkArticleFix(
      all,
      '“We did not complain about that at all,” said Mara Lind ([hall](hall.md#L\t)). So it went.',
      'Add a citation',
      '“We did not complain about that at all,” ([Town hall](hall.md#L9)) said Mara Lind ([hall](hall.md#L\t)). So it went.',
    );
  });

  test('the fix adds a link to the attribution line, or an attribution line', async () => {
    const after = '> We did not complain about that at all.\n>\n> — Mara Lind, [Town hall](hall.md#L9)\n';
    await checkArticleFix(all, '> We did not complain about that at all.\n>\n> — Mara Lind\n', 'Add a citation', after);
    await checkArticleFix(all, '> We did not complain about that at all.\n', 'Add a citation', after);
  });

  test('a house that cites in footnotes gets one, under a number that is free', async () => {
    await checkArticleFix(
      all,
      'Old.[^1]\n\n“We did not complain about that at all,” said Mara Lind.\n\n[^1]: Nothing.\n',
      'Add a citation',
      'Old.[^1]\n\n“We did not complain about that at all,”[^2] said Mara Lind.\n\n[^1]: Nothing.\n\n[^2]: [Town hall](hall.md#L9)\n',
      { settings: { 'citation.form': 'footnote' } },
    );
  });

  test('below a lead-in the fix adds it behind the passage, where it is no word of it', async () => {
    const passage = 'We did not complain about that at all.';
    await checkArticleFix(
      all,
      `Mara Lind:\n\n${passage}\n`,
      'Add a citation',
      `Mara Lind:\n\n${passage} ([Town hall](hall.md#L9))\n`,
    );
    await checkArticle(quoteUncited, `Mara Lind:\n\n${passage} ([Town hall](hall.md#L9))\n`);
  });

  test('a footnote is no word of a passage or of a block either', async () => {
    const note = '[^1]: [Town hall](hall.md#L9)\n';
    for (const before of ['Mara Lind:\n\n', '> ']) {
      const cited = `${before}We did not complain about that at all.[^1]\n\n${note}`;
      await checkArticleFix(all, `${before}We did not complain about that at all.\n`, 'Add a citation', cited, {
        settings: { 'citation.form': 'footnote' },
      });
      await checkArticle(quoteUncited, cited);
    }
  });

  test('a citation that is there is enough', async () => {
    await checkArticle(quoteUncited, '“We did not complain about that at all,” said Mara Lind ([hall](hall.md)).');
  });
});
