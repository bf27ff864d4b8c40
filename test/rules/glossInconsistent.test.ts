/** The rule gloss-inconsistent. */
import type { GlossUse } from '../../server/src/model/glossary';
import { glossInconsistent } from '../../server/src/rules/glossInconsistent';
import { checkRule } from '../support/checkRule';

suite('gloss-inconsistent', () => {
  test('one term rendered two ways in a file', () => {
    checkRule(
      glossInconsistent,
      `
      **Ruth:** They wrote letters of self-criticism [检讨].

      **Tom:** You have four confessions [检讨] of mine.
                                         ^^^^^^ “检讨” is “four confessions” here and “self-criticism” elsewhere in this file.

      **Ruth:** Some “self-criticism” [检讨] it was.
      `,
    );
  });

  test('two meanings word for word', () => {
    checkRule(
      glossInconsistent,
      `
      **Ruth:** It is shallow [走过场 — literally, “walking across the stage”].

      **Tom:** Very shallow [走过场 — literally, “counting sheep”].
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “走过场” is “counting sheep” here and “walking across the stage” elsewhere in this file.

      **Ruth:** Yes.
      `,
    );
  });

  test('words of one root, other terms, and terms without words before them are left alone', () => {
    checkRule(
      glossInconsistent,
      `
      **Ruth:** They are burning money [烧钱], and the seed bank [种子库] is cold.

      **Tom:** To burn a pile of money [烧钱] is easy. [种子库] Seeds are not.

      **Ruth:** The money burns [烧钱].
      `,
    );
  });

  test('another transcript renders it otherwise: told once, at the first gloss', () => {
    const other: GlossUse & { uri: string } = {
      term: '检讨',
      rendering: 'confession',
      span: { start: 7, end: 11 },
      uri: 'file:///other.md',
    };
    checkRule(
      glossInconsistent,
      `
      **Ruth:** They wrote a “self-criticism” [检讨].
                                              ^^^^^^ “检讨” is “self-criticism” here and “confession” in another transcript.

      **Tom:** I wrote my self-criticism [检讨] that year.

      **Ruth:** Yes.
      `,
      { surroundings: { glossesOf: term => (term === other.term ? [other] : []) } },
    );
  });
});
