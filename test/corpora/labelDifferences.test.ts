/** Every label on which we and the scoring tool differ is listed in the documentation, with the reason. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/commandLine';
import { compare, type Difference, differencesPage, scoreOf, styles, tableOf } from './labelDifferences';

suite('labels that the scoring tool has not', () => {
  const page = readFileSync(join(root, 'docs', 'label-differences.md'), 'utf8');

  test('the page that lists them is up to date: npm run label-differences', async () => {
    assert.equal(await differencesPage(), page);
  });

  for (const { style, corpus } of styles) {
    test(`${style}: something says of each that it is a turn, and with these F1 and labels are at least 0.998`, async () => {
      const compared = await compare(style, corpus);
      assert.deepEqual(
        compared.differences.filter(it => it.evidence === undefined).map(it => `${it.file}:${it.lines[0]} ${it.label}`),
        [],
      );
      // What counts is the list that a person has looked at, not what was read just now.
      const listed = (it: Difference) => (page.includes(rowOf(it)) ? it.lines.length : 0);
      const rowOf = (it: Difference) => tableOf({ ...compared, differences: [it] }).split('\n')[2] as string;
      const { f1, labels } = scoreOf(compared, listed);
      assert.ok(compared.hits > 1000 && f1 >= 0.998 && labels >= 0.998, `F1 ${f1}, labels ${labels}`);
    });
  }
});
