/** An article in the editor: its quotations are checked against the transcript beside it, mended, and followed to their source. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

import { eventually, folder, open, place, positionOf, run, write } from './open';

const transcript = `# The Lighthouse

**Mara Lind:** How many ships did you see in that winter, and did any of them answer the light?

**Tomo Abe:** We counted forty ships in that winter, and not one of them answered the light.
`;

const article = `# What the keeper saw

> We counted fourteen ships in that winter, and not one of them answered the light.
>
> — Tomo Abe, [The Lighthouse](lighthouse.md)
`;

suite('an article', () => {
  let editor: TextEditor;
  suiteSetup(async () => {
    await write('lighthouse.md', transcript);
    editor = await write('keeper.md', article);
  });

  const ours = (): Diagnostic[] => languages.getDiagnostics(editor.document.uri).filter(it => it.source === 'verbatim');
  const codeOf = ({ code }: Diagnostic) => (typeof code === 'object' ? code.value : code);
  const changed = (listener: () => void) => languages.onDidChangeDiagnostics(listener);
  const found = (code: string) => eventually(changed, () => ours().find(it => codeOf(it) === code));
  const gone = () => eventually(changed, () => (ours().length === 0 ? true : undefined));

  const fix = async (diagnostic: Diagnostic, title: string) => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      diagnostic.range,
      CodeActionKind.QuickFix.value,
    );
    const action = actions.find(it => it.title === title);
    assert.ok(action?.edit, `no “${title}” in ${actions.map(it => it.title).join(', ')}`);
    assert.ok(await workspace.applyEdit(action.edit));
  };

  test('a changed number is found, and the message names both', async () => {
    const diagnostic = await found('quote-altered');
    assert.match(diagnostic.message, /forty/);
    assert.match(diagnostic.message, /fourteen/);
    assert.ok((diagnostic.relatedInformation?.length ?? 0) > 0);
  });

  test('the fix takes the transcript’s words, and the finding goes away', async () => {
    await fix(await found('quote-altered'), 'Use the transcript’s words');
    assert.match(editor.document.getText(), /counted forty ships/);
    await gone();
  });

  test('Go to Source of Quotation opens the transcript at the words', async () => {
    await place(editor, 'answered the light');
    await run('goToSource');
    const source = window.activeTextEditor;
    assert.equal(source?.document.uri.path.split('/').at(-1), 'lighthouse.md');
    assert.match(source?.document.getText(source.selection) ?? '', /We counted forty ships/);
  });

  test('what is mistyped while writing is found, and mended by typing', async () => {
    editor = await open('keeper.md');
    const position = positionOf(editor.document, 'that winter');
    await editor.edit(edit => edit.insert(position, 'all of '));
    await eventually(changed, () => (ours().length > 0 ? true : undefined));
    await editor.edit(edit => edit.delete(new Range(position, position.translate(0, 'all of '.length))));
    await gone();
  });

  test('what is being typed is found nowhere until the words are the speaker’s', async () => {
    editor = await write('night.md', '# The night\n\n');
    const end = () => editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit(edit =>
      edit.insert(
        end(),
        '> Nobody ever asked us why the lamp was out.\n>\n> — Tomo Abe, [The Lighthouse](lighthouse.md)\n',
      ),
    );
    const lost = await found('quote-not-found');
    await editor.edit(edit =>
      edit.replace(lost.range, 'We counted forty ships in that winter, and not one of them answered the light.'),
    );
    await gone();
  });

  test('a change of the transcript is seen in the article', async () => {
    const source = await open('lighthouse.md');
    const forty = source.document.getWordRangeAtPosition(positionOf(source.document, 'forty'));
    await source.edit(edit => edit.replace(forty!, 'fifty'));
    editor = await open('keeper.md');
    await found('quote-altered');
  });

  test('when the transcript is renamed, the citation follows', async () => {
    await workspace.saveAll();
    const move = new WorkspaceEdit();
    move.renameFile(Uri.joinPath(folder(), 'lighthouse.md'), Uri.joinPath(folder(), 'winter.md'));
    const followed = eventually(
      listener => workspace.onDidChangeTextDocument(listener),
      () => (editor.document.getText().includes('(winter.md)') ? true : undefined),
    );
    assert.ok(await workspace.applyEdit(move));
    await followed;
  });
});
