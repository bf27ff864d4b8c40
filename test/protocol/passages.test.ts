/** Quotations are found over a large folder on disk, by a thread beside the server, in this session and in the next one. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LanguageClient, startServer } from '../support/languageClient';

interface Diagnostic {
  readonly code: string;
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string } }[];
}

suite('passages of a folder on disk', () => {
  let folder: string;
  let client: LanguageClient | undefined;
  const uri = (name: string) => pathToFileURL(join(folder, 'talks', name)).href;
  const said = (n: number) =>
    `Nobody had counted the ${n} lamps in the lower hall before the winter came to ${n} towns.`;
  const talk = (n: number) =>
    `# Talk ${n}\n\n**Ann Lee:** ${said(n)}\n\n**Bo Lind:** Indeed.\n\n**Ann Lee:** Yes.\n\n**Bo Lind:** Good.\n`;
  const article = `> ${said(41)}\n>\n> — Ann Lee\n`;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'passages-'));
    mkdirSync(join(folder, 'talks'));
    for (let n = 0; n < 60; n++) writeFileSync(join(folder, 'talks', `talk-${n}.md`), talk(n));
    writeFileSync(join(folder, 'talks', 'article.md'), article);
  });

  teardown(async () => {
    await client?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<LanguageClient> {
    const initializationOptions = { storage: pathToFileURL(join(folder, 'storage')).href };
    client = await startServer({ folders: [pathToFileURL(join(folder, 'talks')).href], initializationOptions });
    return client;
  }

  async function sources(server: LanguageClient): Promise<string[]> {
    const found = await server.ask<{ readonly items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      uri('article.md'),
    );
    return found.items.map(it => `${it.code} ${it.relatedInformation?.[0]?.location.uri.replace(/.*\//, '')}`);
  }

  test('are found, in open documents as they are there', async () => {
    const server = await start();
    server.open(uri('article.md'), article);
    assert.deepEqual(await sources(server), ['quote-uncited talk-41.md']);
    server.open(uri('talk-41.md'), talk(7));
    server.open(uri('talk-12.md'), talk(41));
    assert.deepEqual(await sources(server), ['quote-uncited talk-12.md']);
    assert.equal(await server.stop(), 0);
  });

  test('are found in the next session as well, what has changed meanwhile among them', async () => {
    const before = await start();
    before.open(uri('article.md'), article);
    assert.deepEqual(await sources(before), ['quote-uncited talk-41.md']);
    assert.equal(await before.stop(), 0);
    assert.ok(existsSync(join(folder, 'storage', 'passages.json')));
    rmSync(join(folder, 'talks', 'talk-41.md'));
    writeFileSync(join(folder, 'talks', 'talk-99.md'), talk(41));
    const server = await start();
    server.open(uri('article.md'), article);
    assert.deepEqual(await sources(server), ['quote-uncited talk-99.md']);
    assert.equal(await server.stop(), 0);
  });
});
