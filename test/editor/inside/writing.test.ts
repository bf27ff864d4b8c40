/** Writing in a transcript and out of it: labels with one key, turns that move, words that become cited quotations. */
import assert from 'node:assert/strict';
import { commands, env, Selection, type TextEditor } from 'vscode';

import { place, positionOf, run, write } from './open';

const talk = `# The Quay

**Mara Lind:** Who closed the gate that night?

**Tomo Abe:** I closed it with both hands, and the water stood at my knees.

## Afterwards

**Mara Lind:** And who opened it?

**Tomo Abe:** Nobody did until noon.
`;

suite('writing a transcript', () => {
  let editor: TextEditor;
  setup(async () => {
    editor = await write('quay.md', talk);
    await editor.edit(edit => edit.replace(new Selection(0, 0, editor.document.lineCount, 0), talk));
  });
  const text = () => editor.document.getText();

  test('Insert Speaker Label writes who spoke before the last one; again, the other of the two', async () => {
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new Selection(end, end);
    await run('insertSpeakerLabel');
    assert.ok(text().endsWith('until noon.\n\n**Mara Lind:** '), text().slice(-60));
    await run('insertSpeakerLabel');
    assert.ok(text().endsWith('until noon.\n\n**Tomo Abe:** '), text().slice(-60));
    await run('insertSpeakerLabel');
    assert.ok(text().endsWith('until noon.\n\n**Mara Lind:** '), text().slice(-60));
  });

  test('Select Turn takes the label and all that is said', async () => {
    place(editor, 'both hands');
    await run('selectTurn');
    const selected = editor.document.getText(editor.selection);
    assert.equal(selected, '**Tomo Abe:** I closed it with both hands, and the water stood at my knees.');
  });

  test('Move Turn Up changes places with the turn before, in one step of undo, and the cursor stays on its word', async () => {
    place(editor, 'both hands');
    await run('moveTurnUp');
    assert.ok(text().indexOf('I closed it') < text().indexOf('Who closed'), text());
    assert.deepEqual(editor.selection.active, positionOf(editor.document, 'both hands'));
    await commands.executeCommand('undo');
    assert.equal(text(), talk);
  });

  test('Move Turn Down goes past a title, and back', async () => {
    place(editor, 'both hands');
    await run('moveTurnDown');
    assert.ok(text().indexOf('## Afterwards') < text().indexOf('I closed it'), text());
    assert.ok(text().indexOf('I closed it') < text().indexOf('And who opened'), text());
    await run('moveTurnUp');
    assert.equal(text(), talk);
  });
});

suite('taking words out of a transcript', () => {
  test('Cite Selection copies a quotation with speaker and place', async () => {
    const transcript = await write('quay.md', talk);
    place(transcript, 'both hands');
    await run('citeSelection');
    const copied = await env.clipboard.readText();
    assert.match(copied, /I closed it with both hands/);
    assert.match(copied, /Tomo Abe/);
    assert.match(copied, /quay\.md/);
  });
});
