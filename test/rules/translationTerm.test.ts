/** Terms of an original that the translation renders otherwise than a table has them. */
import assert from 'node:assert/strict';
import { runRules } from '../../server/src/checking/runRules';
import type { Host } from '../../server/src/host';
import { translationTerm } from '../../server/src/rules/translationTerm';
import { defaults } from '../../server/src/settings/schema';
import { applyEdits } from '../../server/src/text/edit';
import { viewOf } from '../../server/src/workspace/viewing';
import { Workspace } from '../../server/src/workspace/workspace';

const chinese = `# 山谷

**露丝：** 我们在山谷里建了一个种子库，里面有三百种苹果。

**汤姆：** 谁来照看种子库？

**露丝：** 村里的孩子们，每个孩子照看一棵树。

**汤姆：** 那手艺呢？谁还会这门手艺？
`;
const english = `# The valley

**Ruth:** We built a seed bank in the valley, with three hundred kinds of apples in it.

**Tom:** Who looks after the seed bank?

**Ruth:** The children of the village, every child looks after one tree.

**Tom:** And the craft? Who still knows this craft?
`;
const csv = 'zh,en,en (avoid)\n种子库,seed bank; seed vault,gene bank\n手艺,craft,handiwork\n';

async function check(translation: string, terms = csv) {
  const files: Readonly<Record<string, string>> = {
    'file:///desk/valley.md': chinese,
    'file:///desk/valley.en.md': translation,
    'file:///desk/.verbatim/terms.csv': terms,
  };
  const host: Host = {
    readFile: async uri => files[uri],
    findTranscripts: async () => Object.keys(files).filter(it => it.endsWith('.md')),
    breathe: async () => undefined,
    log: () => undefined,
  };
  const workspace = new Workspace(host);
  const document = await workspace.document('file:///desk/valley.en.md');
  const view = await viewOf(document!, workspace, defaults, async () => undefined);
  return runRules(view, [translationTerm], (_, error) => {
    throw error;
  });
}
const said = async (translation: string, terms?: string) =>
  (await check(translation, terms)).map(
    it => `${translation.slice(it.span.start, it.span.end)}: ${it.message} (${it.severity})`,
  );

suite('translation-term', () => {
  test('a translation with the words of the termbase is left alone', async () => {
    assert.deepEqual(await said(english), []);
    assert.deepEqual(await said(english.replace('after the seed bank', 'after the seed vaults')), []);
  });

  test('a word to be avoided, with the original and a fix for each good word', async () => {
    const wrong = english.replace('after the seed bank', 'after the gene bank');
    assert.deepEqual(await said(wrong), [
      'gene bank: “种子库” is “seed bank”, not “gene bank” (terms.csv, line 2). (information)',
    ]);
    const [report] = await check(wrong);
    const [first, second] = report?.fixes?.() ?? [];
    assert.equal(second?.title, 'Change to “seed vault”');
    assert.equal(applyEdits(wrong, first?.edits ?? []), english);
    const [related] = report?.related ?? [];
    assert.equal(chinese.slice(related?.span.start, related?.span.end), '种子库');
  });

  test('a paragraph without any of the words is a hint at its head', async () => {
    assert.deepEqual(await said(english.replace('after the seed bank', 'after the granary')), [
      'Tom: “种子库” is “seed bank” (terms.csv, line 2); here it is rendered otherwise. (hint)',
    ]);
  });

  test('a form of the word is the word', async () => {
    assert.deepEqual(await said(english.replace('the craft? Who still knows this craft', 'crafting? Who does it')), []);
  });

  test('the term kept as the original has it is rendered', async () =>
    assert.deepEqual(await said(english.replace('after the seed bank', 'after the zhongziku [种子库]')), []));

  test('a word to be avoided is good where the original says another term', async () =>
    assert.deepEqual(await said(english.replace('one tree', 'one tree of the gene bank')), []));

  test('words in quotation marks and notes are somebody else’s', async () =>
    assert.deepEqual(
      await said(english.replace('after the seed bank', 'after the seed bank, or “gene bank” [gene bank]')),
      [],
    ));

  test('a table of one language says nothing of translations', async () =>
    assert.deepEqual(await said(english, 'use,avoid\ntree,apple\n'), []));
});
