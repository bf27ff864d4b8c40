/** Terms over the protocol: files that the user names, hover, completion, and what changes when a file does. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, type CompletionItem, DiagnosticSeverity, type Hover } from 'vscode-languageserver-protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const english = [
  '**Ruth:** They keep a seed bank there, onchain.',
  '',
  '**Tom:** A “vault” [种子库] is a seed bank [',
  '',
  '**Ruth:** Yes, that is what it is.',
  '',
].join('\n');
const chinese = '**露丝：**他们在那里有一个种子库。\n\n**汤姆：**种子库很冷。\n';

suite('terms', () => {
  let client: LanguageClient;
  let folder: string;
  let uri: string;
  const at = (name: string) => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  suiteSetup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-terms-'));
    mkdirSync(join(folder, '.verbatim'));
    mkdirSync(join(folder, 'talks'));
    write('.verbatim/terms.csv', 'zh,en,en (avoid),notes\n种子库,seed bank,gene bank,botany\n');
    write('STYLE.md', "| Use | Don't use |\n|-|-|\n| onchain | on-chain |\n");
    write('talks/valley.en.md', english);
    uri = at('talks/valley.en.md');
    client = await startServer({
      folders: [pathToFileURL(folder).href],
      settings: { verbatim: { terms: { files: ['.verbatim/terms.csv', 'STYLE.md', '../../outside.csv'] } } },
    });
    client.open(uri, english);
    client.open(at('talks/valley.zh.md'), chinese);
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  async function hoverOver(words: string, text = english, document = uri): Promise<string | undefined> {
    const before = text.slice(0, text.indexOf(words) + 1).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const hover = (await client.ask('textDocument/hover', document, position)) as Hover | null;
    return (hover?.contents as { value: string } | undefined)?.value;
  }

  test('a hover on a term shows it in the other language, what not to say, and who says so', async () => {
    const said = await hoverOver('seed bank');
    assert.match(
      said ?? '',
      /^\*\*种子库\*\* \(zh\)\n\nNot “gene bank”\.\n\nbotany\n\n\[terms\\\.csv, line 2\]\(file:.*#L2\)/u,
    );
    assert.match((await hoverOver('种子库', chinese, at('talks/valley.zh.md'))) ?? '', /^\*\*seed bank\*\* \(en\)/u);
  });

  test('a hover on a word that glosses explain shows the term, and where it is glossed', async () => {
    assert.match((await hoverOver('vault')) ?? '', /\*\*种子库\*\*\n\nGlossed in \[valley\\\.en\\\.md, line 3\]\(/u);
  });

  test('a hover on a word of the house style says what it is for', async () => {
    assert.match((await hoverOver('onchain')) ?? '', /^Not “on\\-chain”\.\n\n\[STYLE\\\.md, line 3\]/u);
    assert.equal(await hoverOver('there'), undefined);
  });

  test('an opened bracket offers the term of the file first', async () => {
    const line = english.split('\n')[2]!;
    const items = await client.ask<CompletionItem[]>('textDocument/completion', uri, {
      line: 2,
      character: line.length,
    });
    assert.deepEqual(
      items.map(it => [it.label, it.detail]),
      [['种子库', 'seed bank']],
    );
  });

  test('a word to be avoided is a diagnostic with a fix, and gone once the table allows it', async () => {
    const other = at('talks/hall.en.md');
    const text = english.replace('onchain', 'on-chain').replace('seed bank [', 'seed bank');
    client.open(other, text);
    const [found] = await client.diagnostics(other);
    assert.deepEqual([found?.code, found?.severity], ['style-term', DiagnosticSeverity.Hint]);
    assert.match(String(found?.message), /^Here one writes “onchain”, not “on-chain” \(STYLE\.md, line 3\)\.$/u);
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', other, undefined, {
      range: found?.range,
      context: { diagnostics: [found], only: ['quickfix'] },
    });
    assert.deepEqual(
      actions.map(it => it.title),
      ['Change to “onchain”'],
    );
    write('STYLE.md', "| Use | Don't use |\n|-|-|\n| on chain | on.chain |\n");
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('STYLE.md'), type: 2 }] });
    assert.deepEqual(await client.diagnostics(other), []);
    client.close(other);
  });

  test('a file that changes says something else at once, one that goes nothing', async () => {
    const changed = () =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('.verbatim/terms.csv'), type: 2 }] });
    write('.verbatim/terms.csv', 'es,en\nbanco de semillas,seed bank\n');
    changed();
    assert.match((await hoverOver('seed bank')) ?? '', /^\*\*banco de semillas\*\* \(es\)/u);
    rmSync(join(folder, '.verbatim/terms.csv'));
    changed();
    assert.equal(await hoverOver('seed bank there'), undefined);
  });
});
