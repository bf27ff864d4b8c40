/** The rule citation-moved. */
import { citationMoved } from '../../server/src/rules/citationMoved';
import { checkArticle, checkArticleFix, hall } from '../support/article';
import { all } from './quotations';

suite('citation-moved', () => {
  test('a line that has other words', async () => {
    await checkArticle(
      citationMoved,
      `
      “We did not complain about that at all,” said Mara Lind ([hall](hall.md#L11)).
                                                               ^^^^^^^^^^^^^^^^^^^ These words are in “hall.md#L9”, not in “hall.md#L11”.
      `,
    );
  });

  test('the line of the words, a stretch around it and a heading above it are right', async () => {
    for (const anchor of ['', '#L9', '#L8-L10', '#town-hall'])
      await checkArticle(
        citationMoved,
        `“We did not complain about that at all,” said Mara Lind ([hall](hall.md${anchor})).`,
      );
  });

  test('a text fragment means the turn in which its words stand', async () => {
    const cite = (words: string) =>
      `“We did not complain about that at all,” said Mara Lind ([hall](hall.md#:~:text=${words})).`;
    await checkArticle(citationMoved, cite('before%20the%20new%20hall'));
    await checkArticleFix(
      all,
      cite('I%20was%20in%20the%20cellar'),
      'Point the citation at “hall.md#L9”',
      cite('x').replace('#:~:text=x', '#L9'),
    );
  });

  test('the fix points the citation at the words, in another file too', async () => {
    const cite = (target: string) => `“We did not complain about that at all,” said Mara Lind ([hall](${target})).`;
    await checkArticleFix(all, cite('hall.md#L11'), 'Point the citation at “hall.md#L9”', cite('hall.md#L9'));
    const files = { 'old.md': '**Mara Lind:** I said nothing.\n\n**Tobin Ash:** True.\n', 'talks/hall.md': hall };
    await checkArticleFix(all, cite('old.md'), 'Point the citation at “talks/hall.md#L9”', cite('talks/hall.md#L9'), {
      files,
    });
  });
});
