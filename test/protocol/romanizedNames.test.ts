/** One person in characters and in letters, over the protocol: linked by the dictionary, with the reason, and never where two fit. */
import assert from 'node:assert/strict';
import type { CodeAction, Hover, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { eventually } from '../support/eventually';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///desk/';
const talk = `${root}talk.md`;
const original = `${root}panel.zh.md`;
const translation = `${root}panel.md`;

const said = (names: readonly string[]) => names.map((it, at) => `**${it}:** Line number ${at}.\n`).join('\n');

const chinese = `**陸文清:** 我们昨天晚上把所有的箱子都搬到了新的大厅里。

**贺知远:** 谁拿着钥匙？

**陸文清:** 钥匙在我这里，我一直带在身上。

**贺知远:** 那我们可以开始了。
`;
const english = `---
translation_of: panel.zh.md
---

**Wenqing Lu:** We moved all the boxes to the new hall last night.

**Zhiyuan He:** Who has the keys?

**Wenqing Lu:** I have the keys, I always carry them with me.

**Zhiyuan He:** Then we can begin.
`;

suite('names in two scripts over the protocol', () => {
  const clients: LanguageClient[] = [];
  teardown(async () => {
    for (const client of clients.splice(0)) await client.kill();
  });

  async function start(files: Readonly<Record<string, string>>): Promise<LanguageClient> {
    const client = await startServer({ files, folders: [root] });
    clients.push(client);
    for (const [uri, text] of Object.entries(files)) client.open(uri, text);
    return client;
  }

  async function hoverOn(client: LanguageClient, line: number): Promise<string> {
    const hover = await client.ask<Hover | null>('textDocument/hover', talk, { line, character: 3 });
    return (hover?.contents as { value?: string })?.value ?? '';
  }

  test('the hover on a label in letters names the person of the characters, and says why', async () => {
    const names = ['陸文清', 'He Zhiyuan', '陸文清', 'He Zhiyuan', 'Lu Wenqing', '陆文清'];
    const client = await start({ [talk]: said(names) });
    await eventually('the dictionary has been asked', async () => (await hoverOn(client, 8)).includes('陸文清'));
    assert.match(
      await hoverOn(client, 8),
      /^\*\*陸文清\*\*[\s\S]*“陸文清” is read “Lu Wenqing”, and nobody else here fits/,
    );
    assert.match(
      await hoverOn(client, 10),
      /^\*\*陸文清\*\*[\s\S]*one name in traditional and in simplified characters/,
    );
    const places = await client.ask<Location[]>(
      'textDocument/references',
      talk,
      { line: 8, character: 3 },
      { context: { includeDeclaration: true } },
    );
    assert.deepEqual(
      places.map(it => it.range.start.line),
      [0, 4, 8, 10],
    );
  });

  test('where the letters may be either of two, they are neither’s', async () => {
    const names = ['陆文清', '陆文青', '陆文清', '陆文青', 'Lu Wenqing', 'Lu Wenqing', '贺知远', 'He Zhiyuan'];
    const client = await start({ [talk]: said(names) });
    // He who fits alone shows that the dictionary has been asked.
    await eventually('the dictionary has been asked', async () => (await hoverOn(client, 14)).includes('贺知远'));
    assert.match(await hoverOn(client, 8), /^\*\*Lu Wenqing\*\*\n\n2 turns/);
  });

  test('the references of a person go on in the other language, where a rename changes nothing', async () => {
    const client = await start({ [original]: chinese, [translation]: english });
    const position = { line: 4, character: 4 };
    const places = await client.ask<Location[]>('textDocument/references', translation, position, {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      places.map(it => `${it.uri.slice(root.length)} ${it.range.start.line}`),
      ['panel.md 4', 'panel.md 8', 'panel.zh.md 0', 'panel.zh.md 4'],
    );
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', translation, position, { newName: 'Wen Lu' });
    const changed = (edit.documentChanges as TextDocumentEdit[]).filter(it => it.edits.length > 0);
    assert.deepEqual(
      changed.map(it => it.textDocument.uri),
      [translation],
    );
  });

  test('where the two files alone cannot tell which of two labels is right, the dictionary can', async () => {
    const swapped = english.replace('**Wenqing Lu:** I', '**Guest:** I');
    const client = await start({ [original]: chinese, [translation]: swapped });
    const found = (await client.diagnostics(translation)).filter(it => it.code === 'translation-speaker');
    assert.deepEqual(
      found.map(it => it.range.start.line),
      [8],
    );
  });

  test('a character that sounds like the right one is a misspelt label, which is mended', async () => {
    const names = ['陆文清', '贺知远', '陆文清', '贺知远', '陆文请', '贺知远'];
    const client = await start({ [talk]: `---\nspeakers: [陆文清, 贺知远]\n---\n\n${said(names)}` });
    const misspelled = async () => (await client.diagnostics(talk)).filter(it => it.code === 'speaker-misspelled');
    await eventually('the dictionary has been asked', async () => (await misspelled()).length > 0);
    const [report] = await misspelled();
    assert.equal(report?.message, '“陆文请” is close to “陆文清”, who speaks 2 times here.');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: talk },
      range: report?.range,
      context: { diagnostics: [report], only: ['quickfix'] },
    });
    assert.equal(actions[0]?.title, 'Change to “陆文清”');
    assert.match(await hoverOn(client, 12), /“陆文请” sounds like 陆文清 and is written with another character/);
  });
});
