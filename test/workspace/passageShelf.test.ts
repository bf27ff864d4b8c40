/** Where the index of passages cannot be kept, or what was kept is broken, quotations are found all the same. */
import assert from 'node:assert/strict';
import type { Storage } from '../../server/src/host';
import { desk, on } from '../support/desk';
import { serveHere } from '../support/serverHere';

const words = 'We rebuilt the old bridge in 1998, and we did not close the road for more than twelve days.';

/** Where a quotation without a source is found, and what the server wrote into its log. */
async function found(
  storage: Storage,
): Promise<{ readonly sources: readonly (string | undefined)[]; readonly logged: string }> {
  const files = new Map([
    [on('panel.md'), desk['panel.md']!],
    // In a folder with few files all of them are read, without an index.
    ...Array.from({ length: 80 }, (_, n): [string, string] => [on(`talk-${n}.md`), `**Ann Lee:** We counted ${n}.\n`]),
  ]);
  const server = await serveHere({ files, host: { storage } });
  server.open(on('new.md'), `# News\n\nShe said:\n\n> ${words}\n`);
  const diagnostics = await server.diagnostics(on('new.md'));
  const sources = diagnostics.map(it => it.relatedInformation?.[0]?.location.uri);
  return { sources, logged: server.logged.join('\n') };
}

const full = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
const nothing = async () => undefined;
const rubbish = new TextEncoder().encode('{"version": 1, "entries": [[[').buffer;

suite('the shelf of the index of passages', () => {
  test('a full disk is told once, and costs no answer', async () => {
    const { sources, logged } = await found({ load: nothing, store: full });
    assert.deepEqual(sources, [on('panel.md')]);
    assert.equal(logged.match(/could not be kept/g)?.length, 1);
  });

  test('what was kept and is broken is made anew', async () => {
    const pieces: readonly ArrayBuffer[] = [rubbish, new ArrayBuffer(0), new Uint8Array(5_000).fill(255).buffer];
    for (const piece of pieces)
      assert.deepEqual((await found({ load: async () => piece, store: nothing })).sources, [on('panel.md')]);
  });

  test('what is there and cannot be read to its end is made anew', async () => {
    const short = {
      length: 1_000_000,
      read() {
        throw new Error('“passages-0.bin” ends too early');
      },
      close() {},
    };
    assert.deepEqual((await found({ load: nothing, store: nothing, open: () => short })).sources, [on('panel.md')]);
  });
});
