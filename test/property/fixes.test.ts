/** Every fix that the server offers fits the text that it was made for, names its version, and leaves no more findings than there were. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-types';
import { splitText } from '../../server/src/syntax/splitter';
import { applyEdits } from '../../server/src/text/edit';
import { desk, on } from '../support/desk';
import { holds } from '../support/law';
import { anyEdit, type RandomEdit } from '../support/pieces';
import { type ServerHere, serveHere } from '../support/serverHere';

const files = new Map(Object.entries(desk).map(([name, text]) => [on(name), text]));
let applied = 0;

suite('fixes', () => {
  suiteTeardown(() => console.log(`      ${applied} fixes applied`));

  test('fit the text, name its version, and leave no more findings than there were', async function () {
    this.timeout(3_600_000);
    const server = await serveHere({ files });
    const name = fc.constantFrom('panel.md', 'article.md', 'series/first.md', 'day.en.md');
    const edits = fc.array(anyEdit, { maxLength: 6 });
    await holds(
      'fixes',
      fc.asyncProperty(name, edits, (it, all) => mended(server, it, all)),
      12,
    );
    assert.deepEqual(server.logged, []);
  });
});

async function mended(server: ServerHere, name: string, random: readonly RandomEdit[]): Promise<void> {
  const uri = on(name);
  let text = desk[name]!;
  for (const { at, removed, newText } of random) {
    const start = Math.floor((at * (text.length + 1)) / 1000);
    text = text.slice(0, start) + newText + text.slice(start + removed);
  }
  const before = await found(server, uri, text, 7);
  const blocks = splitText(text);
  const range = { start: { line: 0, character: 0 }, end: blocks.positionAt(text.length) };
  const actions = await server.ask<readonly CodeAction[]>('textDocument/codeAction', uri, {
    range,
    context: { diagnostics: [], only: ['quickfix', 'source.fixAll'] },
  });
  server.close(uri);
  for (const { title, diagnostics, edit } of actions.slice(0, 12)) {
    const changes = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
    const [only] = changes;
    if (changes.length !== 1 || only?.textDocument?.uri !== uri) continue;
    assert.equal(only.textDocument.version, 7, title);
    const edits = only.edits.map(it => {
      const span = { start: blocks.offsetAt(it.range.start), end: blocks.offsetAt(it.range.end) };
      return { span, newText: 'newText' in it ? it.newText : '' };
    });
    const after = await found(server, uri, applyEdits(text, edits), 8);
    server.close(uri);
    applied++;
    // A fix may uncover what its finding stood before: who said a line, then what they said.
    // In a translation that was damaged, a label or a paragraph that is put right may set others side by side.
    const inTranslation = diagnostics?.some(it => String(it.code).startsWith('translation-')) === true;
    assert.ok(inTranslation || sum(after) <= sum(before), `${title}: ${sum(before)} findings, then ${sum(after)}`);
  }
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}

/** How often each rule speaks of the text. */
async function found(server: ServerHere, uri: string, text: string, version: number): Promise<Map<string, number>> {
  server.open(uri, text, version);
  // Rosters beside it are read after it is opened.
  for (let n = 0; n < 6; n++) await new Promise(done => setImmediate(done));
  const counts = new Map<string, number>();
  for (const { code } of (await server.diagnostics(uri)) as readonly Diagnostic[])
    counts.set(String(code), (counts.get(String(code)) ?? 0) + 1);
  return counts;
}
