/** The disk under the server: files that come, go, turn into something else or cannot be read. It says what a server says that has just started. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { desk } from '../support/desk';
import { DeskOnDisk } from '../support/deskOnDisk';

const anyBytes = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7) % 256);

suite('the world outside', () => {
  let on: DeskOnDisk;
  const path = (name: string) => on.path(name);
  const uri = (name: string) => on.uri(name);
  const write = (name: string, text?: string | Uint8Array) => on.write(name, text);
  const tell = (...names: readonly string[]) => on.tell(...names);
  const toldEqualsAnew = (...names: readonly string[]) => on.toldEqualsAnew(...names);

  setup(async () => {
    on = await DeskOnDisk.lay();
  });
  teardown(() => on.clear());

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
    await on.client.ask('textDocument/documentSymbol', uri('article.md'));
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
      void on.client.diagnostics(uri('article.md')).catch(() => undefined);
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
    on.client.open(uri('citing.md'), quotations.join('Then.\n\n'));
    const found = await on.client.diagnostics(uri('citing.md'));
    const messages = found.map(it => it.message).join('\n');
    assert.equal(messages.match(/larger than 50 MB/g)?.length, 2, messages);
    assert.match(messages, /not a text file/);
    assert.ok(on.client.memory() < 400, `${on.client.memory()} MB`);
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
