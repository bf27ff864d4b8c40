/** A disk that refuses: files and folders that may not be read, places that may not be written to, no room. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { desk } from '../support/desk';
import { DeskOnDisk } from '../support/deskOnDisk';
import { builtServer, startServer } from '../support/languageClient';

/** Nobody may forbid the superuser anything: there the server is run by somebody else. */
const isSuperuser = process.getuid?.() === 0;
const somebody = isSuperuser ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];

suite('a disk that refuses', () => {
  let place: string;
  let command: [string, ...string[]];
  suiteSetup(() => {
    place = mkdtempSync(join(tmpdir(), 'refusing-'));
    chmodSync(place, 0o755);
    // Where this project stands, somebody else may not be allowed to look.
    cpSync(dirname(builtServer), join(place, 'dist'), { recursive: true });
    const [program = process.execPath, ...args] = [...somebody, process.execPath, join(place, 'dist/server.js')];
    command = [program, ...args, '--stdio'];
  });
  suiteTeardown(() => rmSync(place, { recursive: true, force: true }));

  suite('what may not be read', () => {
    let on: DeskOnDisk;
    setup(async () => {
      on = await DeskOnDisk.lay({ command, byAnother: isSuperuser });
    });
    teardown(() => on.clear());

    // Of the people in the roster the open articles name none whom they do not know otherwise.
    const rosters = ['.verbatim/speakers.yaml', '.verbatim'];
    for (const name of ['panel.md', 'day.zh.md', 'series', ...rosters])
      test(`${name} is left out, and read again when it may be`, async () => {
        const before = await on.said(on.client);
        chmodSync(on.path(name), 0o000);
        await on.toldEqualsAnew(name);
        if (!rosters.includes(name)) assert.notDeepEqual(await on.said(on.client), before, 'It was read all the same.');
        chmodSync(on.path(name), 0o755);
        await on.toldEqualsAnew(name);
        assert.deepEqual(await on.said(on.client), before);
      });
  });

  suite('where nothing can be kept', () => {
    const words = 'We rebuilt the old bridge in 1998, and we did not close the road for more than twelve days.';
    let storage: string;
    setup(() => {
      storage = mkdtempSync(join(place, 'storage-'));
    });

    /** A quotation without a source is found among files of which an index is kept. */
    async function isFound(): Promise<void> {
      const talks = join(place, 'talks');
      mkdirSync(talks, { recursive: true });
      writeFileSync(join(talks, 'panel.md'), desk['panel.md']!);
      for (let n = 0; n < 80; n++) writeFileSync(join(talks, `talk-${n}.md`), `**Ann Lee:** We counted ${n}.\n`);
      const uri = pathToFileURL(join(talks, 'new.md')).href;
      for (let n = 0; n < 2; n++) {
        const client = await startServer({
          command,
          byAnother: isSuperuser,
          folders: [pathToFileURL(talks).href],
          initializationOptions: { storage: pathToFileURL(storage).href },
        });
        client.open(uri, `# News\n\nShe said:\n\n> ${words}\n`);
        const found = await client.diagnostics(uri);
        const sources = found.map(it => it.relatedInformation?.[0]?.location.uri);
        assert.deepEqual(sources, [pathToFileURL(join(talks, 'panel.md')).href]);
        assert.equal(await client.stop(), 0);
        assert.doesNotMatch(client.errors, /uncaught|unhandled/i);
      }
    }

    test('a folder that may not be written to costs no answer', async () => {
      chmodSync(storage, 0o555);
      await isFound();
    });

    test('a file where the folder should be costs no answer', async () => {
      rmSync(storage, { recursive: true });
      writeFileSync(storage, 'no folder');
      await isFound();
    });

    test('a full disk costs no answer', async function () {
      this.timeout(30_000);
      const disk = fullDisk(storage);
      try {
        await isFound();
      } finally {
        disk.unmount();
      }
    });
  });
});

/** A disk of a few KB where one can be had: elsewhere a folder on a disk that takes nothing at all. */
function fullDisk(folder: string): { unmount(): void } {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k,mode=0777', 'tmpfs', folder], { stdio: 'ignore' });
    return { unmount: () => execFileSync('umount', ['-l', folder]) };
  } catch {
    chmodSync(folder, 0o555);
    return { unmount: () => undefined };
  }
}
