/** The rule quote-misattributed. */
import { quoteMisattributed } from '../../server/src/rules/quoteMisattributed';
import { checkArticle, checkArticleFix } from '../support/article';
import { all } from './quotations';

suite('quote-misattributed', () => {
  test('the name of who did not say it', async () => {
    await checkArticle(
      quoteMisattributed,
      `
      > I was in the cellar at the time, and I counted what the water had left us.
      >
      > — Mara Lind, [Town hall](hall.md)
          ^^^^^^^^^ Tobin Ash said this, not Mara Lind.
      `,
    );
  });

  test('a name in the sentence is mended as well', async () => {
    await checkArticleFix(
      all,
      '“We did not complain about that at all,” said Tobin Ash ([hall](hall.md)).',
      'Attribute this to “Mara Lind”',
      '“We did not complain about that at all,” said Mara Lind ([hall](hall.md)).',
    );
  });

  test('a first name, an unknown name and no name are left alone', async () => {
    for (const name of ['Tobin', 'An engineer', 'She'])
      await checkArticle(quoteMisattributed, `“I was in the cellar at the time,” said ${name} ([hall](hall.md)).`);
  });
});
