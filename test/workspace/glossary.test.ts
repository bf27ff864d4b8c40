/** The glossary of a workspace: what is in it, and that it keeps up with edits. */
import assert from 'node:assert/strict';
import type { Host } from '../../server/src/host';
import { editDocument, readDocument } from '../../server/src/workspace/document';
import { glossaryOf, knowGlosses } from '../../server/src/workspace/glossary';
import { Workspace } from '../../server/src/workspace/workspace';

function workspaceOf(files: Record<string, string>): Workspace {
  const host: Host = {
    readFile: async uri => files[uri],
    findTranscripts: async () => Object.keys(files),
    breathe: async () => undefined,
    log: () => undefined,
  };
  return new Workspace(host);
}

const one = 'The seed bank [种子库] is cold, and the craft [手艺 — literally, “hand skill”] is old.';
const two = 'Our “vault” [种子库] is cold. Our seed bank [种子库] too, and the seed bank [种子库] there.';

suite('glossary', () => {
  test('every term of all files, the commonest rendering first, with what is said of it', async () => {
    const workspace = workspaceOf({ 'file:///one.md': one, 'file:///two.md': two, 'file:///three.md': 'No gloss.' });
    const glossary = await knowGlosses(workspace);
    assert.deepEqual(
      glossary.entries().map(it => [it.term, it.renderings, it.remarks, it.uses.length]),
      [
        ['手艺', ['craft'], ['literally “hand skill”'], 1],
        ['种子库', ['seed bank', 'vault'], [], 4],
      ],
    );
  });

  test('an open document counts as it is, not as it is on disk', async () => {
    const workspace = workspaceOf({ 'file:///one.md': one });
    await knowGlosses(workspace);
    workspace.setOpen(readDocument('file:///one.md', 1, 'Our vault [种子库] is cold.'));
    const glossary = await knowGlosses(workspace);
    assert.deepEqual(
      glossary.usesOf('种子库').map(it => it.rendering),
      ['vault'],
    );
    assert.deepEqual(glossary.usesOf('手艺'), []);
  });

  test('a file that is gone takes its terms along', async () => {
    const files: Record<string, string> = { 'file:///one.md': one, 'file:///two.md': two };
    const workspace = workspaceOf(files);
    await knowGlosses(workspace);
    delete files['file:///one.md'];
    workspace.fileChanged('file:///one.md');
    const glossary = await knowGlosses(workspace);
    assert.deepEqual(
      glossary.entries().map(it => it.term),
      ['种子库'],
    );
  });

  test('its terms are the same list while words are typed that are no gloss, and another one when a gloss is', async () => {
    const uri = 'file:///one.md';
    const workspace = workspaceOf({ 'file:///two.md': two });
    const document = readDocument(uri, 1, one);
    workspace.setOpen(document);
    const glossary = await knowGlosses(workspace);
    const terms = glossary.terms();
    assert.deepEqual(
      terms.map(it => [it.term, it.renderings, it.remarks]),
      glossary.entries().map(it => [it.term, it.renderings, it.remarks]),
    );
    const typed = editDocument(document, 2, [{ span: { start: 0, end: 0 }, newText: 'Look! ' }]);
    workspace.setOpen(typed);
    assert.equal(glossary.terms(), terms);
    workspace.setOpen(editDocument(typed, 3, [{ span: { start: 0, end: 0 }, newText: 'An orchard [果园]. ' }]));
    assert.deepEqual(
      glossary.terms().map(it => it.term),
      ['手艺', '果园', '种子库'],
    );
  });

  test('a workspace has one glossary', () => {
    const workspace = workspaceOf({});
    assert.equal(glossaryOf(workspace), glossaryOf(workspace));
  });
});
