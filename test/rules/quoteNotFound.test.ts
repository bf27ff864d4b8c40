/** The rule quote-not-found. */
import { quoteNotFound } from '../../server/src/rules/quoteNotFound';
import { checkArticle } from '../support/article';

suite('quote-not-found', () => {
  test('words that the cited file does not have', async () => {
    await checkArticle(
      quoteNotFound,
      `
      > The harbour masters voted against every proposal of the committee.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody in “hall.md” says this.
      >
      > — Mara Lind, [Town hall](hall.md)
      `,
    );
  });

  test('other people’s words, another language and short phrases are left alone', async () => {
    await checkArticle(quoteNotFound, '> To be, or not to be, that is the question.\n>\n> — Hamlet\n');
    await checkArticle(
      quoteNotFound,
      '> 我们用手搬了三百四十个箱子，没有人抱怨。\n>\n> — Mara Lind, [Town hall](hall.md)\n',
    );
    await checkArticle(quoteNotFound, 'They call it the “new normal”, she said.');
  });

  test('a missing file is not a missing quotation', async () => {
    await checkArticle(
      quoteNotFound,
      '> Nobody knows where these words come from.\n>\n> — Mara Lind, [Gone](gone.md)\n',
    );
  });
});
