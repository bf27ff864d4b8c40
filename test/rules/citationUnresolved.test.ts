/** The rule citation-unresolved. */
import { citationUnresolved } from '../../server/src/rules/citationUnresolved';
import { checkArticle, checkArticleFix } from '../support/article';
import { all } from './quotations';

suite('citation-unresolved', () => {
  test('a file that is not there', async () => {
    await checkArticle(
      citationUnresolved,
      `
      > We did not complain about that at all.
      >
      > — Mara Lind, [Town hall](gone.md)
                     ^^^^^^^^^^^^^^^^^^^^ There is no file “gone.md”.
      `,
    );
  });

  test('a footnote and a key that are not there', async () => {
    await checkArticle(
      citationUnresolved,
      `
      “We did not complain about that at all,” said Mara Lind.[^4]
                                                              ^^^^ There is no footnote “[^4]” in this file.
      `,
    );
    await checkArticle(
      citationUnresolved,
      `
      “We did not complain about that at all,” said Mara Lind [@hall2025, 00:12:34].
                                                              ^^^^^^^^^^^^^^^^^^^^^ No transcript has the key “hall2025”.
      `,
    );
  });

  test('what is there is left alone: a file, a footnote with a link, a key in front matter', async () => {
    const said = '“We did not complain about that at all,” said Mara Lind';
    await checkArticle(citationUnresolved, `${said} ([hall](hall.md#L9)).`);
    await checkArticle(citationUnresolved, `${said}.[^4]\n\n[^4]: See [the hall](hall.md).\n`);
    const files = {
      'hall.md': '---\ncitation_key: hall2025\n---\n\n**Mara Lind:** We did not complain about that at all.\n',
    };
    await checkArticle(citationUnresolved, `${said} [@hall2025, 00:12:34].`, { files });
  });

  test('a file that has the words is cited instead', async () => {
    await checkArticleFix(
      all,
      '“We did not complain about that at all,” said Mara Lind ([hall](gone.md)).',
      'Cite “Town hall”',
      '“We did not complain about that at all,” said Mara Lind ([Town hall](hall.md#L9)).',
    );
  });
});
