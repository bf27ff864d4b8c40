/** The disk under the server: files that come, go, turn into something else or cannot be read. It says what a server says that has just started. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver-types';
import { desk } from '../support/desk';
import { type LanguageClient, startServer } from '../support/languageClient';

const anyBytes = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7) % 256);
const open = ['article.md', 'day.en.md', 'series/second.md'];

suite('the world outside', () => {
  let folder: string;
  let client: LanguageClient;
  const path = (name: string) => join(folder, name);
  const uri = (name: string) => pathToFileURL(path(name)).href;
  const write = (name: string, text: string | Uint8Array = desk[name]!) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };

  setup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'outside-'));
    for (const name of Object.keys(desk)) write(name);
    client = await serve();
    for (const name of open) await client.diagnostics(uri(name));
  });
  teardown(async () => {
    await client.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A server on the folder, with the articles open in it. */
  async function serve(): Promise<LanguageClient> {
    const server = await startServer({ folders: [pathToFileURL(folder).href] });
    for (const name of open) server.open(uri(name), desk[name]!);
    return server;
  }

  async function said(server: LanguageClient): Promise<Record<string, unknown>> {
    const all: Record<string, unknown> = {};
    for (const name of open) {
      const symbols = await server.ask('textDocument/documentSymbol', uri(name));
      const lenses = await server.ask('textDocument/codeLens', uri(name));
      // That an original has changed since it was first seen, only who saw it knows.
      const found = (await settledDiagnostics(server, uri(name))).filter(it => it.code !== 'translation-stale');
      all[name] = { symbols, lenses, found };
    }
    return all;
  }

  function tell(...names: readonly string[]): void {
    client.notify('workspace/didChangeWatchedFiles', { changes: names.map(it => ({ uri: uri(it), type: 2 })) });
  }

  /** What the server says after the files of these names have changed is what one says that has just started. */
  async function toldEqualsAnew(...names: readonly string[]): Promise<void> {
    tell(...names);
    const anew = await serve();
    try {
      // Rosters and originals are read in the background: what counts is what it comes to.
      const until = performance.now() + 10_000;
      let [now, then] = [await said(client), await said(anew)];
      while (!isDeepStrictEqual(now, then) && performance.now() < until) {
        await delay(50);
        [now, then] = [await said(client), await said(anew)];
      }
      assert.deepEqual(now, then);
      assert.doesNotMatch(client.errors + anew.errors, /uncaught|unhandled/i);
    } finally {
      await anew.kill();
    }
  }

  /** What happens, how, and the names of which the server is told. */
  const changes: readonly [string, () => void, ...string[]][] = [
    ['a transcript is renamed', () => move('panel.md', 'talk.md'), 'panel.md', 'talk.md'],
    ['only the case of its name changes', () => move('panel.md', 'Panel.md'), 'panel.md', 'Panel.md'],
    ['a transcript is deleted', () => remove('panel.md'), 'panel.md'],
    ['the original of a translation is deleted', () => remove('day.zh.md'), 'day.zh.md'],
    ['a folder stands where the transcript stood', () => makeFolder('panel.md'), 'panel.md', 'panel.md/inside.md'],
    ['a folder goes with all that is in it, and of the folder alone is told', () => remove('series'), 'series'],
    ['a folder is renamed, and of the folder alone is told', () => move('series', 'days'), 'series', 'days'],
    ['the roster goes with its folder', () => remove('.verbatim'), '.verbatim'],
    ['a transcript becomes a link to itself', () => link('panel.md', 'panel.md'), 'panel.md'],
    ['two links lead to each other', () => linkInCircle('panel.md', 'other.md'), 'panel.md', 'other.md'],
    ['a folder holds a link to itself', () => link('series/loop', '.'), 'series/loop'],
    ['a link leads to the folder above all', () => link('series/up', '/'), 'series/up'],
    ['a transcript becomes a link out of the folder', () => link('panel.md', '/etc/hostname'), 'panel.md'],
    ['a transcript becomes a link to a sound one', () => moveAndLink('panel.md', 'real.md'), 'panel.md', 'real.md'],
    ['a file is cut off', () => truncateSync(path('panel.md'), 300), 'panel.md'],
    ['a file is emptied', () => truncateSync(path('panel.md'), 0), 'panel.md'],
    ['a file becomes binary', () => write('panel.md', anyBytes), 'panel.md'],
    ['the roster becomes rubbish', () => write('.verbatim/speakers.yaml', '[[[{{{'), '.verbatim/speakers.yaml'],
    ['a transcript is larger than any', () => writeHuge('panel.md'), 'panel.md'],
  ];

  for (const [name, change, ...told] of changes)
    test(name, () => {
      change();
      return toldEqualsAnew(...told);
    });

  test('a link whose target changes is read again', async () => {
    moveAndLink('panel.md', 'real.md');
    await toldEqualsAnew('panel.md', 'real.md');
    write('real.md', desk['panel.md']!.replace('twelve days', 'thirteen days'));
    await toldEqualsAnew('panel.md', 'real.md');
  });

  test('what is no file, such as a pipe without a writer, is not waited for', async function () {
    if (process.platform === 'win32') return;
    rmSync(path('panel.md'));
    execFileSync('mkfifo', [path('panel.md')]);
    this.timeout(10_000);
    await toldEqualsAnew('panel.md');
  });

  test('ten thousand changes at once', async function () {
    this.timeout(120_000);
    const talk = (n: number) => desk['panel.md']!.replaceAll('1998', String(n)).replaceAll('twelve', `the ${n}`);
    const names = Array.from({ length: 2_000 }, (_, n) => `many/talk-${n}.md`);
    for (const [n, name] of names.entries()) write(name, talk(n));
    const told = Array.from({ length: 10_000 }, (_, n) => names[n % names.length]!);
    for (const [n, name] of names.entries()) if (n % 3 === 0) rmSync(path(name));
    renameSync(path('panel.md'), path('many/talk-0.md'));
    tell(...told);
    const started = performance.now();
    await client.ask('textDocument/documentSymbol', uri('article.md'));
    const took = performance.now() - started;
    await toldEqualsAnew('panel.md', ...names.slice(0, 10));
    console.log(`      the next question was answered after ${Math.round(took)} ms`);
    assert.ok(took < 2_000, `It answered after ${took} ms.`);
  });

  test('files that change while they are read end as they are', async function () {
    this.timeout(60_000);
    const whole = desk['panel.md']!;
    for (let n = 0; n < 60; n++) {
      write('panel.md', n % 3 === 0 ? '' : whole.slice(0, (n * 37) % whole.length));
      tell('panel.md');
      void client.diagnostics(uri('article.md')).catch(() => undefined);
      if (n % 5 === 0) rmSync(path('panel.md'));
    }
    write('panel.md');
    await toldEqualsAnew('panel.md');
  });

  test('a transcript of 100 MB and a binary one are said to be such, and cost no memory', async function () {
    this.timeout(60_000);
    writeHuge('huge.md');
    write(
      'sound.md',
      Uint8Array.from({ length: 100_000 }, (_, n) => n % 256),
    );
    link('alias.md', 'huge.md');
    const cited = ['huge.md', 'sound.md', 'alias.md'];
    const quotations = cited.map(
      it => `> We rebuilt the old bridge in 1998, and nobody helped us.\n>\n> — [It](${it})\n\n`,
    );
    client.open(uri('citing.md'), quotations.join('Then.\n\n'));
    const found = await client.diagnostics(uri('citing.md'));
    const messages = found.map(it => it.message).join('\n');
    assert.equal(messages.match(/larger than 50 MB/g)?.length, 2, messages);
    assert.match(messages, /not a text file/);
    assert.ok(client.memory() < 400, `${client.memory()} MB`);
  });

  function remove(name: string): void {
    rmSync(path(name), { recursive: true, force: true });
  }

  function move(from: string, to: string): void {
    renameSync(path(from), path(to));
  }

  function makeFolder(name: string): void {
    remove(name);
    write(`${name}/inside.md`, desk['panel.md']!);
  }

  function link(name: string, target: string): void {
    remove(name);
    symlinkSync(target, path(name));
  }

  function linkInCircle(one: string, other: string): void {
    link(one, other);
    link(other, one);
  }

  function moveAndLink(name: string, real: string): void {
    move(name, real);
    link(name, real);
  }

  /** 100 MB, most of which take no room on the disk. */
  function writeHuge(name: string): void {
    write(name, '**Ann Lee:** Yes.\n');
    truncateSync(path(name), 100 * 1024 * 1024);
  }
});

/** Findings of the text as it stands, asked for again where the server says that it has just moved on. */
async function settledDiagnostics(server: LanguageClient, uri: string): Promise<readonly Diagnostic[]> {
  for (;;) {
    try {
      return await server.diagnostics(uri);
    } catch (error) {
      if ((error as { code?: number }).code !== -32802) throw error;
    }
  }
}
