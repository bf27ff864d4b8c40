/** Where a translation says that its original is. */
import assert from 'node:assert/strict';
import { defaults } from '../../server/src/settings/schema';
import { readDocument } from '../../server/src/workspace/document';
import { translationOf } from '../../server/src/workspace/translating';
import { Workspace } from '../../server/src/workspace/workspace';

const root = 'file:///desk/our%20talks/';

/** Why the original that `talks/day.es.md` names cannot be compared; `undefined`: it can. */
async function whyNot(original: string): Promise<string | undefined> {
  const uri = `${root}talks/day.es.md`;
  const files: Record<string, string> = {
    [uri]: `---\nlang: es\ntranslation_of: ${original}\n---\n\n**Ada:** Buenos días.\n\n**Bo:** Hola.\n\n**Ada:** Bien.\n`,
    [`${root}day.md`]: '**Ada:** Good morning.\n\n**Bo:** Hello.\n\n**Ada:** Well.\n',
    'file:///desk/diary.md': '**Ada:** Nobody is to read this.\n',
  };
  const workspace = new Workspace({
    roots: [root],
    readFile: async it => files[it],
    findTranscripts: async () => Object.keys(files).filter(it => it.startsWith(root)),
    breathe: async () => undefined,
    log: () => undefined,
  });
  workspace.folderPattern = defaults['translation.folderPattern'];
  const document = readDocument(uri, 1, files[uri]!);
  workspace.setOpen(document);
  const found = await translationOf(document, workspace);
  assert.ok(found !== undefined);
  return found.kind === 'unreachable' ? found.why : undefined;
}

suite('the original that a translation names', () => {
  test('is compared where it lies in the workspace, beside or above', async () =>
    assert.equal(await whyNot('../day.md'), undefined));

  test('is missing where there is none', async () => assert.equal(await whyNot('night.md'), 'missing'));

  test('is not looked for outside of the workspace, and the translator is told', async () => {
    assert.equal(await whyNot('../../diary.md'), 'outside');
    assert.equal(await whyNot('/desk/diary.md'), 'absolute');
  });
});
