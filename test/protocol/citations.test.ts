/** Citations over the wire: completed while typing, followed as links, and kept true when files move. */
import assert from 'node:assert/strict';
import type { CompletionItem, DocumentLink, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { readMarked } from '../support/fixture';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///house/';
const panel = `---
key: bridge2026
---
# The old bridge

**Ann Lee:** We rebuilt it ourselves.

**Bo Lind:** Did you think so?

**Ann Lee:** Yes.

**Bo Lind:** Good.
`;

/** Opens an article beside the panel and hands over what was answered at its cursor. */
async function withArticle(
  marked: string,
  work: (client: LanguageClient, uri: string, position: object) => Promise<void>,
) {
  const { text, cursors } = readMarked(marked);
  const client = await startServer({
    folders: [root],
    files: {
      [`${root}talks/panel.md`]: panel,
      [`${root}article.md`]: text,
      [`${root}works.bib`]:
        '@misc{lee26, title = {A panel}, url = {talks/panel.md}}\n@book{novel, title = {A Novel}}\n',
      [`${root}more.json`]: '[{ "id": "lind26", "title": "The old bridge" }]',
    },
  });
  try {
    const uri = `${root}article.md`;
    client.open(uri, text);
    const before = text.slice(0, cursors[0] ?? 0).split('\n');
    await work(client, uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
    assert.equal(await client.stop(), 0);
  } finally {
    await client.kill();
  }
}

const completions = (client: LanguageClient, uri: string, position: object) =>
  client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position });

suite('citations over the wire', () => {
  test('behind [@ stand the keys of the transcripts', () =>
    withArticle('So she said [@<|>', async (client, uri, position) => {
      const items = await completions(client, uri, position);
      assert.deepEqual(
        items.map(it => [it.label, it.detail]),
        [['bridge2026', 'The old bridge']],
      );
    }));

  test('in the target of a link stand their paths', () =>
    withArticle('So [she said](<|>', async (client, uri, position) => {
      const items = await completions(client, uri, position);
      assert.deepEqual(
        items.map(it => it.label),
        ['talks/panel.md'],
      );
    }));

  test('and behind # the turns of the file', () =>
    withArticle('So [she said](talks/panel.md#<|>', async (client, uri, position) => {
      const items = await completions(client, uri, position);
      assert.deepEqual(
        items.map(it => it.label.replace(/^#L\d+ /, '')),
        ['Ann Lee', 'Bo Lind', 'Ann Lee', 'Bo Lind'],
      );
    }));

  test('a key can be followed to its transcript', () =>
    withArticle('As said [@bridge2026, 00:01:00].', async (client, uri) => {
      const links = await client.ask<DocumentLink[]>('textDocument/documentLink', uri);
      assert.deepEqual(
        links.map(it => it.target),
        [`${root}talks/panel.md`],
      );
    }));

  test('a key of the bibliography leads to the transcript that it names', () =>
    withArticle(
      '---\nbibliography: [works.bib, more.json]\n---\n\nAs said [@lee26], and [@lind26]; see [@novel].',
      async (client, uri) => {
        const links = await client.ask<DocumentLink[]>('textDocument/documentLink', uri);
        assert.deepEqual(
          links.map(it => it.target),
          [`${root}talks/panel.md`, `${root}talks/panel.md`],
        );
      },
    ));

  test('code is no citation', () =>
    withArticle('Write `[@bridge2026]` in your text.', async (client, uri) => {
      assert.deepEqual(await client.ask<DocumentLink[]>('textDocument/documentLink', uri), []);
    }));

  test('a citation follows its transcript when that is renamed, and keeps its anchor', () =>
    withArticle('So [she said](talks/panel.md#L6), and [more](other.md).', async (client, uri) => {
      const files = [{ oldUri: `${root}talks/panel.md`, newUri: `${root}talks/2026/bridge.md` }];
      const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
      const [change] = edit.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      assert.equal(change.textDocument.uri, uri);
      assert.deepEqual(
        change.edits.map(it => ('newText' in it ? it.newText : '')),
        ['talks/2026/bridge.md'],
      );
    }));

  test('an article that moves keeps its citations', () =>
    withArticle('So [she said](talks/panel.md#L6).', async (client, uri) => {
      const files = [{ oldUri: uri, newUri: `${root}drafts/article.md` }];
      const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
      const [change] = edit.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      assert.deepEqual(
        change.edits.map(it => ('newText' in it ? it.newText : '')),
        ['../talks/panel.md'],
      );
    }));

  test('a file that nobody cites moves without edits', () =>
    withArticle('No links here.', async client => {
      const files = [{ oldUri: `${root}talks/panel.md`, newUri: `${root}talks/bridge.md` }];
      assert.equal(await client.request('workspace/willRenameFiles', { files }), null);
    }));
});
