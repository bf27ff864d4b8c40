/** The rule quote-altered. */
import { quoteAltered } from '../../server/src/rules/quoteAltered';
import { checkArticle, checkArticleFix } from '../support/article';
import { all } from './quotations';

const quoted = (words: string) => `> ${words}\n>\n> — Mara Lind, [Town hall](hall.md)\n`;

suite('quote-altered', () => {
  test('the gravest difference is named where it stands', async () => {
    await checkArticle(
      quoteAltered,
      `
      > We moved 304 boxes by hand before the new hall was ready for them.
                 ^^^ The transcript says “340”, not “304”.
      >
      > — Mara Lind, [Town hall](hall.md)
      `,
    );
  });

  test('the right words are left alone, whatever their marks and their case', async () => {
    await checkArticle(
      quoteAltered,
      quoted('“we moved *340* boxes by hand – before the new hall was ready for them!”'),
    );
    await checkArticle(quoteAltered, quoted('We moved 340 boxes [of letters] by hand before [it] was ready for them.'));
  });

  test('Bluebook wants a changed letter in brackets', async () => {
    const setting = { settings: { houseStyle: 'bluebook' } };
    await checkArticleFix(
      all,
      quoted('We Did not complain about that at all.'.replace('We Did', 'we did')),
      'Put the changed words in brackets',
      quoted('[w]e did not complain about that at all.'),
      setting,
    );
  });

  test('the fix uses the transcript’s words', async () => {
    const right = quoted('We moved 340 boxes by hand before the new hall was ready for them.');
    for (const wrong of ['We moved 304 boxes by', 'We never moved 340 boxes by', 'We shifted 340 old boxes by'])
      await checkArticleFix(all, right.replace('We moved 340 boxes by', wrong), 'Use the transcript’s words', right);
  });

  test('the fix brings a “not” back', async () => {
    await checkArticleFix(
      all,
      quoted('We did complain about that at all.'),
      'Use the transcript’s words',
      quoted('We did not complain about that at all.'),
    );
  });

  test('the other fix says that the words are the quoter’s', async () => {
    await checkArticleFix(
      all,
      quoted('We moved 340 crates by hand before the new hall was ready for them.'),
      'Put the changed words in brackets',
      quoted('We moved 340 [crates] by hand before the new hall was ready for them.'),
    );
  });
});
