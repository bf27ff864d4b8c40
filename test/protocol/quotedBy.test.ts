/** From the transcript's side: which turns are quoted, where, and how truly; and what a citation means. */
import assert from 'node:assert/strict';
import type { CodeLens, Hover, Location } from 'vscode-languageserver-types';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///archive/';
const uri = `${root}panel.md`;
const panel = `---
title: The Harbour
---

**Ann Lee:** We lost four drivers in one winter, and I did not expect that to happen.

**Bo Chen:** What did you do about it, when the snow came down on the line?

**Ann Lee:** We waited until somebody came.
`;
const article = `# A hard winter

> We lost five drivers in one winter, and I did not expect that to happen.
>
> — Ann Lee, [the panel](panel.md#L5)

Later: “We lost four drivers in one winter, and I did not expect that to happen,” said Ann Lee ([panel](panel.md#L5)).

See [nothing](gone.md) and [the readme](README.md).
`;
const files = { [uri]: panel, [`${root}article.md`]: article, [`${root}README.md`]: '# Read me\n' };

suite('a transcript that is quoted', () => {
  let client: LanguageClient;
  teardown(() => client.kill());
  const open = async (capabilities: Record<string, object> = {}) => {
    client = await startServer({ folders: [root], files, capabilities });
    client.open(uri, panel);
  };
  const lenses = async () =>
    (await client.ask<CodeLens[]>('textDocument/codeLens', uri)).map(it => [it.range.start.line, it.command?.title]);

  test('says above a turn how often it is quoted, and how many of the quotations are at fault', async () => {
    await open();
    assert.deepEqual(await lenses(), [[4, 'quoted 2 times · 1 altered']]);
  });

  test('says it anew while an article that is open is edited, and tells the client to ask', async () => {
    await open({ workspace: { codeLens: { refreshSupport: true } } });
    await lenses();
    const told = client.notification('workspace/codeLens/refresh');
    client.open(`${root}article.md`, article.replace('five', 'four'));
    await told;
    assert.deepEqual(await lenses(), [[4, 'quoted 2 times']]);
  });

  test('counts the quotations of an article that is deleted no longer', async () => {
    const there: Record<string, string> = { ...files };
    client = await startServer({ folders: [root], files: there });
    client.open(uri, panel);
    await lenses();
    delete there[`${root}article.md`];
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}article.md`, type: 3 }] });
    assert.deepEqual(await lenses(), []);
  });

  test('lists the quotations of a turn as references of its words', async () => {
    await open();
    const position = { line: 4, character: 30 };
    const found = await client.ask<Location[]>('textDocument/references', uri, position, {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(it => [it.uri.slice(root.length), it.range.start.line]),
      [
        ['article.md', 2],
        ['article.md', 6],
      ],
    );
  });

  test('has none where nobody quotes', async () => {
    await open();
    const position = { line: 8, character: 20 };
    const context = { includeDeclaration: true };
    assert.deepEqual(await client.ask('textDocument/references', uri, position, { context }), []);
  });
});

suite('hovering a citation', () => {
  let client: LanguageClient;
  setup(async () => {
    client = await startServer({ folders: [root], files });
    client.open(`${root}article.md`, article);
  });
  teardown(() => client.kill());
  const hover = async (words: string) => {
    const lines = article.split('\n');
    const line = lines.findIndex(it => it.includes(words));
    const character = lines[line]!.indexOf(words) + 2;
    const found = await client.ask<Hover | null>('textDocument/hover', `${root}article.md`, { line, character });
    return found === null ? null : (found.contents as { value: string }).value;
  };

  test('tells the transcript, and who says what at that place', async () => {
    const told = (await hover('[the panel]'))!;
    assert.match(told, /^\*\*The Harbour\*\*/);
    assert.match(told, /\*Ann Lee\*: We lost four drivers in one winter/);
    assert.match(told, /panel\\?\.md, line 5/);
  });

  test('says why there is no such transcript', async () => {
    assert.match((await hover('[nothing]'))!, /There is no file “gone\\?\.md”/);
  });

  test('says nothing of what is no transcript', async () => {
    assert.equal(await hover('[the readme]'), null);
  });
});
