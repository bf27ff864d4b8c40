/** The rule quote-elided. */
import { quoteElided } from '../../server/src/rules/quoteElided';
import { checkArticle, checkArticleFix } from '../support/article';
import { all } from './quotations';

const first = 'We moved 340 boxes by hand before the new hall was ready for them.';
const last = 'We carried them up two floors instead.';
const quoted = (words: string) => `> ${words}\n>\n> — Mara Lind, [Town hall](hall.md)\n`;

suite('quote-elided', () => {
  test('what is left out is told at the gap', async () => {
    await checkArticle(
      quoteElided,
      `
      > Boxes by hand before the new hall was ready for them. We carried them up two floors instead.
                                                            ^^ 8 words are left out without a mark: “We did not complain about that at all”.
      >
      > — Mara Lind, [Town hall](hall.md)
      `,
    );
  });

  test('a marked omission is none of its business', async () => {
    for (const mark of ['…', '...', '[…]', '. . .'])
      await checkArticle(quoteElided, quoted(`${first} ${mark} ${last}`));
  });

  test('the fixes mark the omission or bring the words back', async () => {
    await checkArticleFix(all, quoted(`${first} ${last}`), 'Mark the omission', quoted(`${first} […] ${last}`));
    await checkArticleFix(
      all,
      quoted(`${first} ${last}`),
      'Restore the words left out',
      quoted(`${first} We did not complain about that at all. ${last}`),
    );
  });

  test('paragraphs quoted one below the other are one quotation', async () => {
    await checkArticle(
      quoteElided,
      `
      > We moved 340 boxes by hand before the new hall was ready for them.
                                                                         ^… 8 words are left out without a mark: “We did not complain about that at all”.
      >
      > We carried them up two floors instead.
      >
      > — Mara Lind, [Town hall](hall.md)
      `,
    );
  });
});
