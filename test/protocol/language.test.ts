/** A server that was given a bundle speaks the user's language: in diagnostics, their fixes, and hovers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const uri = 'file:///talks/bridge.md';
const text = `**Ann Lee:** We rebuilt it ourselves. [laughs]

**Bo Lind:** Did you [smiling think so?

**Ann Lee:** Yes.

**Bo Lind:** Good.
`;

suite('the server in Chinese', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    const words = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
    client = await startServer({ initializationOptions: { words, locale: 'zh-cn' } });
    client.open(uri, text);
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  const diagnostics = async () =>
    ((await client.ask('textDocument/diagnostic', uri)) as { items: readonly Diagnostic[] }).items;

  test('says what is wrong in Chinese', async () => {
    assert.deepEqual(
      (await diagnostics()).map(it => it.message),
      ['这个方括号没有闭合。'],
    );
  });

  test('offers the fix in Chinese', async () => {
    const [diagnostic] = await diagnostics();
    const more = { range: diagnostic!.range, context: { diagnostics: [diagnostic] } };
    const actions = (await client.ask('textDocument/codeAction', uri, undefined, more)) as CodeAction[];
    assert.ok(actions.some(it => it.title === '闭合方括号'));
  });

  test('says what a note is in Chinese', async () => {
    const position = { line: 0, character: text.indexOf('laughs') };
    const { contents } = (await client.ask('textDocument/hover', uri, position)) as Hover;
    assert.equal((contents as { value: string }).value, '听到的声音，但不是话语。');
  });
});
