/** A transcript in the editor: its outline, what a note says on hovering, and moving by turn. */
import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type FoldingRange, type Hover, type TextEditor } from 'vscode';

import { moves, place, positionOf, run, write } from './open';

const panel = `---
title: The Harbour at Night
---

# The Harbour at Night

**Mara Lind (Moderator):** Shall we begin with the ferry [渡口, literally “ferry landing”]?

**Tomo Abe:** We shall. It was dark [laughs] and nobody came.

**Mara Lind:** And then?

**Tomo Abe:** Then [inaudible] came after all.
`;

suite('a transcript', () => {
  let editor: TextEditor;
  suiteSetup(async () => {
    editor = await write('harbour.md', panel);
    // Answered by the server: from here on it is there.
    await run('nextTurn');
  });

  const symbols = () =>
    commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor.document.uri);
  const namesOf = (all: readonly DocumentSymbol[]): string[] => all.flatMap(it => [it.name, ...namesOf(it.children)]);

  test('the outline names the speakers in their order', async () => {
    const names = namesOf((await symbols()) ?? []);
    const speakers = names.filter(it => /^(?:Mara Lind|Tomo Abe)/.test(it)).map(it => it.slice(0, 4));
    assert.deepEqual(speakers, ['Mara', 'Tomo', 'Mara', 'Tomo']);
  });

  test('hovering a gloss says what it is', async () => {
    const position = positionOf(editor.document, '渡口').translate(0, 1);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, position);
    const words = hovers.flatMap(it =>
      it.contents.map(content => (typeof content === 'string' ? content : content.value)),
    );
    assert.match(words.join('\n'), /渡口/);
  });

  test('turns fold', async () => {
    const ranges = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    assert.ok(ranges.length > 0);
  });

  test('Next Turn goes from turn to turn, and round at the end', async () => {
    await place(editor, '# The');
    for (const words of ['Shall we', 'We shall', 'And then', 'came after all', 'Shall we']) {
      await moves(editor, words, () => run('nextTurn'));
    }
  });

  test('Next Turn of This Speaker passes the others', async () => {
    await place(editor, '**Tomo Abe:** We');
    await moves(editor, 'came after all', () => run('nextTurnOfSpeaker'));
  });

  test('Previous Turn goes back', async () => {
    await place(editor, '**Tomo Abe:** Then');
    await moves(editor, 'And then', () => run('previousTurn'));
  });

  test('Next Gap finds what nobody heard', async () => {
    await place(editor, '# The');
    await moves(editor, '[inaudible]', () => run('nextGap'));
  });

  test('what is typed is read at once', async () => {
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit(edit => edit.insert(end, '\n**Ines Roy:** May I add something?\n'));
    await place(editor, '**Tomo Abe:** Then');
    await moves(editor, 'Ines Roy', () => run('nextTurn'));
  });
});
