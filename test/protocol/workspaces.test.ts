/** The same texts in workspaces of every kind say the same: one folder, several, none, virtual ones, and texts that were never saved. */
import assert from 'node:assert/strict';
import { desk } from '../support/desk';
import { type LanguageClient, startServer } from '../support/languageClient';
import { twiceTheSame } from '../support/twiceTheSame';

const names = Object.keys(desk).filter(it => it.endsWith('.md'));

/** All that is said of each text, without where it stands. */
async function said(client: LanguageClient, base: string, texts = names): Promise<Record<string, unknown>> {
  for (const name of texts) client.open(base + name, desk[name]!);
  const all = await twiceTheSame(() => answersOf(client, base, texts));
  await client.kill();
  assert.doesNotMatch(client.errors, /uncaught|unhandled/i);
  return all;
}

async function answersOf(client: LanguageClient, base: string, texts: readonly string[]) {
  const all: Record<string, unknown> = {};
  for (const name of texts) {
    const uri = base + name;
    const answers = [
      await client.ask('textDocument/documentSymbol', uri),
      await client.ask('textDocument/foldingRange', uri),
      await client.ask('textDocument/codeLens', uri),
      await client.ask('textDocument/documentLink', uri),
      await client.ask('textDocument/hover', uri, { line: 4, character: 4 }),
      await client.ask('verbatim/overview', uri),
      await settled(client, uri),
    ];
    all[name] = JSON.parse(
      JSON.stringify(answers)
        .replaceAll(base, 'desk:')
        .replace(/"resultId":"[^"]*"/g, '""'),
    );
  }
  return all;
}

async function settled(client: LanguageClient, uri: string): Promise<unknown> {
  for (;;) {
    try {
      return await client.diagnostics(uri);
    } catch (error) {
      if ((error as { code?: number }).code !== -32802) throw error;
    }
  }
}

const filesAt = (base: string) => Object.fromEntries(Object.entries(desk).map(([name, text]) => [base + name, text]));

suite('workspaces of every kind', () => {
  let usual: Record<string, unknown>;
  suiteSetup(async () => {
    const base = 'file:///desk/';
    usual = await said(await startServer({ folders: [base], files: filesAt(base) }), base);
    assert.match(JSON.stringify(usual['article.md']), /citation-moved|quote-/);
  });

  const bases = [
    'vscode-vfs://github/ann/talks/',
    'memfs:/talks/',
    'vscode-remote://wsl+debian/home/ann/talks/',
    'file:///c%3A/Users/Ann%20Lee/%E5%94%90/',
  ];
  for (const base of bases)
    test(`in ${base}`, async () => {
      assert.deepEqual(await said(await startServer({ folders: [base], files: filesAt(base) }), base), usual);
    });

  test('in one of several folders', async () => {
    const base = 'file:///second/desk/';
    const others = { 'file:///first/panel.md': '**Zoe Orr:** Nothing of that.\n', 'file:///third/a.md': '# A\n' };
    const folders = ['file:///first/', 'file:///second/', 'file:///third/'];
    assert.deepEqual(await said(await startServer({ folders, files: { ...filesAt(base), ...others } }), base), usual);
  });

  test('that nobody trusts: no setting of ours runs anything, so that all is as it is', async () => {
    const base = 'file:///desk/';
    assert.deepEqual(
      await said(await startServer({ folders: [base], files: filesAt(base), settings: { verbatim: {} } }), base),
      usual,
    );
  });

  test('without a folder the open texts are read, and what they cite beside them', async () => {
    const base = 'file:///desk/';
    const alone = await said(await startServer({ folders: [], files: filesAt(base) }), base);
    for (const name of ['panel.md', 'article.md']) assert.deepEqual(alone[name], usual[name], name);
  });

  test('texts that were never saved are read by themselves', async () => {
    const base = 'untitled:';
    const client = await startServer({ folders: [] });
    const all = await said(client, base, ['panel.md']);
    const [symbols] = all['panel.md'] as [readonly { name: string }[]];
    const [usualSymbols] = usual['panel.md'] as [readonly { name: string }[]];
    assert.deepEqual(symbols, usualSymbols);
  });

  test('an earlier state of a file that is open beside it is no text of the workspace', async () => {
    const uri = 'file:///desk/panel.md';
    const panel = '**Ann Lee:** We waited.\n\n**Bo Chen:** For what?\n\n**Ann Lee:** For you.\n';
    const client = await startServer({ folders: ['file:///desk/'], files: { [uri]: panel } });
    client.open(uri, panel);
    client.open('git:/desk/panel.md?%7B%22ref%22%3A%22HEAD%22%7D', panel);
    const found = await client.request<readonly { name: string }[]>('workspace/symbol', { query: 'Ann Lee' });
    assert.deepEqual(
      found.map(it => it.name),
      ['Ann Lee'],
    );
    await client.kill();
  });
});
