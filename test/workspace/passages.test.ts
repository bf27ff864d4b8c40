/** The index of passages of a workspace: built once, kept up to date, and taken up again in the next session. */
import assert from 'node:assert/strict';
import type { Host, Storage } from '../../server/src/host';
import { readDocument } from '../../server/src/workspace/document';
import { Passages } from '../../server/src/workspace/passages';
import { Workspace } from '../../server/src/workspace/workspace';

const said = 'nobody had counted the lamps in the lower hall before the winter came';
const other = 'everybody agreed that the bridge should be painted green again this spring';

function hostOf(files: Record<string, string>, storage?: Storage): Host & { reads: number } {
  return {
    reads: 0,
    async readFile(uri) {
      this.reads++;
      return files[uri];
    },
    findTranscripts: async () => Object.keys(files),
    breathe: async () => undefined,
    log: line => assert.fail(line),
    ...(storage && { storage }),
  };
}

function memory(): Storage & { names: string[] } {
  const kept = new Map<string, ArrayBuffer>();
  return {
    get names() {
      return [...kept.keys()];
    },
    load: async name => kept.get(name)?.slice(0),
    store: async (name, data) => void kept.set(name, data.slice(0)),
  };
}

suite('passages of a workspace', () => {
  test('an edit is found before it is saved', async () => {
    const workspace = new Workspace(hostOf({ 'file:///a.md': `**Ann:** ${said}.` }));
    const passages = new Passages(workspace);
    assert.equal((await passages.candidates(said, 1))[0]?.uri, 'file:///a.md');
    workspace.setOpen(readDocument('file:///a.md', 2, `**Ann:** ${other}.\n\n**Ben:** Yes.\n\n**Ann:** Good.\n`));
    assert.deepEqual(await passages.candidates(said, 1), []);
    assert.equal((await passages.candidates(other, 1))[0]?.uri, 'file:///a.md');
  });

  test('a new file is found, a deleted one is not', async () => {
    const files: Record<string, string> = { 'file:///a.md': `**Ann:** ${said}.` };
    const workspace = new Workspace(hostOf(files));
    const passages = new Passages(workspace);
    await passages.build();
    files['file:///b.md'] = `**Ben:** ${other}.`;
    delete files['file:///a.md'];
    workspace.fileChanged('file:///a.md');
    workspace.fileChanged('file:///b.md');
    assert.equal((await passages.candidates(other, 1))[0]?.uri, 'file:///b.md');
    assert.deepEqual(await passages.candidates(said, 1), []);
  });

  test('the next session takes up what was kept, and notices what has changed meanwhile', async () => {
    const storage = memory();
    const files = { 'file:///a.md': `**Ann:** ${said}.`, 'file:///b.md': '**Ben:** Nothing to add to that at all.' };
    await new Passages(new Workspace(hostOf(files, storage))).build();
    assert.deepEqual(storage.names.sort(), ['passages-0.bin', 'passages.json']);
    const changed = { ...files, 'file:///b.md': `**Ben:** ${other}.` };
    const passages = new Passages(new Workspace(hostOf(changed, storage)));
    assert.equal((await passages.candidates(said, 1))[0]?.uri, 'file:///a.md');
    assert.equal((await passages.candidates(other, 1))[0]?.uri, 'file:///b.md');
  });

  test('a file is not read again where the host can tell that it is the same', async () => {
    const storage = memory();
    const files = { 'file:///a.md': `**Ann:** ${said}.`, 'file:///b.md': '**Ben:** Nothing to add to that at all.' };
    const stamps: Record<string, string> = { 'file:///a.md': '1', 'file:///b.md': '1' };
    const host = () => ({ ...hostOf(files, storage), stampOf: (uri: string) => stamps[uri] });
    await new Passages(new Workspace(host())).build();
    const again = host();
    stamps['file:///b.md'] = '2';
    const passages = new Passages(new Workspace(again));
    assert.equal((await passages.candidates(said, 1))[0]?.uri, 'file:///a.md');
    assert.equal(again.reads, 1);
  });

  test('what stands on disk already is not written again', async () => {
    const storage = memory();
    const written: string[] = [];
    const told: Storage = {
      ...storage,
      store: (name, data) => {
        written.push(name);
        return storage.store(name, data);
      },
    };
    const files: Record<string, string> = { 'file:///a.md': `**Ann:** ${said}.` };
    await new Passages(new Workspace(hostOf(files, told))).build();
    files['file:///b.md'] = `**Ben:** ${other}.`;
    await new Passages(new Workspace(hostOf(files, told))).build();
    assert.deepEqual(written, ['passages.json', 'passages-0.bin', 'passages.json', 'passages-1.bin', 'passages.json']);
    const passages = new Passages(new Workspace(hostOf(files, storage)));
    assert.equal((await passages.candidates(said, 1))[0]?.uri, 'file:///a.md');
    assert.equal((await passages.candidates(other, 1))[0]?.uri, 'file:///b.md');
  });

  test('where the thread beside us falls, the search goes on here', async () => {
    const log: string[] = [];
    const files = { 'file:///a.md': `**Ann:** ${said}.` };
    let asked = 0;
    const passages = new Passages(
      new Workspace({
        ...hostOf(files),
        log: line => void log.push(line),
        passages: () => ({
          build: async () => undefined,
          update: async () => undefined,
          candidates: async () => {
            asked++;
            throw new Error('out of memory');
          },
        }),
      }),
    );
    for (let n = 0; n < 2; n++) assert.equal((await passages.candidates(said, 1))[0]?.uri, 'file:///a.md');
    assert.equal(asked, 1);
    assert.match(log.join('\n'), /out of memory/);
  });

  test('progress is told, and ends with all files', async () => {
    const passages = new Passages(new Workspace(hostOf({ 'file:///a.md': said, 'file:///b.md': other })));
    const told: string[] = [];
    await passages.build((done, all) => told.push(`${done}/${all}`));
    assert.equal(told.at(-1), '2/2');
  });
});
