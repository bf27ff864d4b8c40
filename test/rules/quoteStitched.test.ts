/** The rule quote-stitched. */
import { quoteStitched } from '../../server/src/rules/quoteStitched';
import { checkArticle } from '../support/article';

suite('quote-stitched', () => {
  test('an omission that jumps over another speaker', async () => {
    await checkArticle(
      quoteStitched,
      `
      > We carried them up two floors instead. […] After that the archive had no lift for most of the year.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These are Mara Lind’s words, from places that are not one passage.
      >
      > — Mara Lind, [Town hall](hall.md)
      `,
    );
  });

  test('an omission within a turn is left alone', async () => {
    await checkArticle(
      quoteStitched,
      '> We moved 340 boxes by hand. […] We carried them up two floors instead.\n>\n> — Mara Lind, [Town hall](hall.md)\n',
    );
  });
});
