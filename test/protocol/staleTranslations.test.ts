/** Originals that change after they were translated, in one session and between two. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver-protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const english = [
  '**Ada:** We planted apple trees in the valley of Brenna, and the deer ate them.',
  '**Bo:** The forester told us that a fence would cost more than the estate.',
  '**Ada:** So we asked the school of Uppsala what it thought of that.',
];
const spanish = [
  '**Ada:** Plantamos manzanos en el valle de Brenna, y los ciervos se los comieron.',
  '**Bo:** El guarda forestal nos dijo que una valla costaría más que la finca.',
  '**Ada:** Así que preguntamos a la escuela de Uppsala qué pensaba de eso.',
];
const text = (paragraphs: readonly string[]) => `${paragraphs.join('\n\n')}\n`;
const replaced = (paragraphs: readonly string[], from: string, to: string) => text(paragraphs).replace(from, to);

suite('originals that change', () => {
  let folder: string;
  let client: LanguageClient | undefined;
  const at = (name: string) => pathToFileURL(join(folder, 'talks', name)).href;
  const write = (name: string, words: string) => writeFileSync(join(folder, 'talks', name), words);

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'originals-'));
    mkdirSync(join(folder, 'talks'));
    write('orchard.md', text(english));
    write('orchard.es.md', text(spanish));
  });
  teardown(async () => {
    await client?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(translation = text(spanish)): Promise<LanguageClient> {
    const initializationOptions = { storage: pathToFileURL(join(folder, 'storage')).href };
    client = await startServer({ folders: [at('').replace(/\/$/, '')], initializationOptions });
    client.open(at('orchard.es.md'), translation);
    return client;
  }
  const stale = async (server: LanguageClient) =>
    (await server.diagnostics(at('orchard.es.md'))).filter(it => it.code === 'translation-stale').map(it => it.message);
  const end = async (server: LanguageClient) => assert.equal(await server.stop(), 0);

  test('are noticed in the next session, with the words', async () => {
    const first = await start();
    assert.deepEqual(await stale(first), []);
    await end(first);
    write('orchard.md', replaced(english, 'a fence', 'a wall'));
    const next = await start();
    assert.deepEqual(await stale(next), ['The original has changed since this was translated: “fence” became “wall”.']);
    const hover = await next.ask<Hover>('textDocument/hover', at('orchard.es.md'), { line: 2, character: 3 });
    assert.match((hover.contents as { value: string }).value, /Changed since .* that a ~~fence~~ ?\*\*wall\*\* would/);
    await end(next);
    assert.equal((await stale(await start())).length, 1, 'nobody has seen to it yet');
  });

  test('a translation that follows them is the measure once it is saved', async () => {
    const first = await start();
    await stale(first);
    write('orchard.md', replaced(english, 'a fence', 'a wall'));
    first.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('orchard.md'), type: 2 }] });
    assert.equal((await stale(first)).length, 1);
    const followed = replaced(spanish, 'una valla', 'un muro');
    first.change(at('orchard.es.md'), { text: followed });
    assert.deepEqual(await stale(first), []);
    write('orchard.es.md', followed);
    first.notify('textDocument/didSave', { textDocument: { uri: at('orchard.es.md') }, text: followed });
    await stale(first);
    await end(first);
    write('orchard.md', replaced(english, 'a fence', 'a hedge'));
    assert.deepEqual(await stale(await start(followed)), [
      'The original has changed since this was translated: “wall” became “hedge”.',
    ]);
  });
});
