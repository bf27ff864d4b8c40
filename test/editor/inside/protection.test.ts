/** What other extensions get of this one, and what its own formatting leaves alone. */
import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  type Range,
  type TextEdit,
  type TextEditor,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';

import { write } from './open';

const talk = `# The Ferry

**Mara Lind:** I don’t know, you don’t know, and they don’t know either.

**Tomo Abe:** It didn't sail that day.

**Mara Lind:** It doesn’t matter.
`;

interface Api {
  protectedRanges(uri: Uri): Promise<readonly Range[] | undefined>;
}

suite('spoken words and other tools', () => {
  let editor: TextEditor;
  suiteSetup(async () => {
    editor = await write('ferry.md', talk);
  });

  test('another extension learns which ranges are speech', async () => {
    const api: Api = await extensions.getExtension('verbatim.verbatim')!.activate();
    const ranges = await api.protectedRanges(editor.document.uri);
    assert.deepEqual(
      ranges?.map(it => editor.document.getText(it).trim()),
      ['I don’t know, you don’t know, and they don’t know either.', "It didn't sail that day.", 'It doesn’t matter.'],
    );
  });

  test('of a file that is not open it learns nothing', async () => {
    const api: Api = await extensions.getExtension('verbatim.verbatim')!.activate();
    assert.equal(await api.protectedRanges(editor.document.uri.with({ path: '/nowhere.md' })), undefined);
  });

  test('Format Document makes apostrophes alike and changes no word', async () => {
    const { uri } = editor.document;
    const edits = await commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    const edit = new WorkspaceEdit();
    edit.set(uri, edits);
    await workspace.applyEdit(edit);
    assert.equal(editor.document.getText(), talk.replace("didn't", 'didn’t'));
  });
});
