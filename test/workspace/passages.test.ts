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

  test('progress is told, and ends with all files', async () => {
    const passages = new Passages(new Workspace(hostOf({ 'file:///a.md': said, 'file:///b.md': other })));
    const told: string[] = [];
    await passages.build((done, all) => told.push(`${done}/${all}`));
    assert.equal(told.at(-1), '2/2');
  });
});
