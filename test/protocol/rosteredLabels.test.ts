/** Labels of a translation over the protocol: kept in the roster from one pair of files, used in another. */
import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import type { NewTranslationResult } from '../../server/src/protocol';
import { newTranslationRequest } from '../../server/src/protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///desk/';
const roster = `${root}.verbatim/speakers.yaml`;
const english = `---
lang: en
---

**Moderator:** The orchard of Brenna has 340 trees this year; how many of them bear fruit in the cold of the north?

**Ada Lind:** Nearly all, though the deer of Mr. Lindqvist ate the youngest ones in the first winter we had them here.

**Moderator:** And does the University of Uppsala still send its biologists to count the bees every single autumn?

**Ada Lind:** Two of them come, and they sleep in a tent beside Margareta, our oldest tree, for the whole week.
`;
const chinese = `---
lang: zh
translation_of: orchard.md
---

**主持人：** 布伦纳果园今年有340棵树，在寒冷的北方，其中有多少棵能结果？

**Ada Lind：** 几乎全部，不过第一个冬天，Lindqvist先生的鹿吃掉了最小的几棵。

**主持人：** 乌普萨拉大学每年秋天还派生物学家来数蜜蜂吗？

**Ada Lind：** 来两位，整个星期都睡在我们最老的树Margareta旁边的帐篷里。
`;
/** In this one the label is wrong once of two times, so that the file itself cannot tell which. */
const harbour = english.replaceAll('Ada Lind', 'Nils Holm');
const harbourInChinese = chinese
  .replace('orchard.md', 'harbour.md')
  .replaceAll('Ada Lind', 'Nils Holm')
  .replace('主持人', '嘉宾');

suite('labels that the roster keeps, over the protocol', () => {
  let client: LanguageClient;
  const files: Record<string, string> = {
    [`${root}orchard.md`]: english,
    [`${root}orchard.zh.md`]: chinese,
    [`${root}harbour.md`]: harbour,
    [`${root}harbour.zh.md`]: harbourInChinese,
  };
  suiteSetup(async () => {
    client = await startServer({
      files,
      folders: [root],
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
    });
  });
  suiteTeardown(() => client.kill());

  const labelFaults = async (name: string) =>
    (await client.diagnostics(`${root}${name}`)).filter(it => it.code === 'translation-speaker').map(it => it.message);

  const keeping = async (): Promise<CodeAction | undefined> => {
    const at = { line: 5, character: 3 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: `${root}orchard.zh.md` },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    return actions.find(it => it.title.startsWith('Keep '));
  };

  test('what one translation calls a speaker is told to the roster, and known in all others', async () => {
    client.open(`${root}orchard.zh.md`, chinese);
    client.open(`${root}harbour.zh.md`, harbourInChinese);
    assert.deepEqual(await labelFaults('harbour.zh.md'), []);

    const action = await keeping();
    assert.equal(action?.title, 'Keep “主持人” as “Moderator” in the speakers of this workspace');
    const [make, write] = action.edit?.documentChanges ?? [];
    assert.deepEqual(make, { kind: 'create', uri: roster, options: { ignoreIfExists: true } });
    files[roster] = (write as TextDocumentEdit).edits.map(it => ('newText' in it ? it.newText : '')).join('');
    assert.equal(files[roster], 'people:\n  - name: Moderator\n    aliases: [主持人]\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: roster, type: 1 }] });

    assert.deepEqual(await labelFaults('harbour.zh.md'), [
      'The original gives these words to “Moderator”, here “主持人”, not to “嘉宾”.',
    ]);
    assert.equal(await keeping(), undefined, 'it is kept already');
  });

  test('a new translation begins with the labels that the roster knows', async () => {
    const made = await client.request<NewTranslationResult>(newTranslationRequest, {
      uri: `${root}harbour.md`,
      language: 'zh',
      comments: false,
    });
    assert.equal(made, null, 'it is open alone of which one is begun');
    client.open(`${root}harbour.md`, harbour);
    const begun = await client.request<NewTranslationResult>(newTranslationRequest, {
      uri: `${root}harbour.md`,
      language: 'zh',
      comments: false,
    });
    assert.deepEqual(begun?.markdown.match(/^\*\*.*/gm), [
      '**主持人:**',
      '**Nils Holm:**',
      '**主持人:**',
      '**Nils Holm:**',
    ]);
  });
});
