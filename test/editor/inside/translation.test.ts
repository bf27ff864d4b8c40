/** A translation in the editor: checked against its original, mended, opened beside it, begun anew, told when it is old. */
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
  window,
  workspace,
} from 'vscode';

import { eventually, folder, open, place, positionOf, run, write } from './open';

const original = `# The orchard

Ada: We planted 340 apple trees in the valley of Brenna, and in the first winter the deer ate nearly all of them. [laughs]

Bo: Mr. Lindqvist told us that a fence would cost more than the whole estate, so we asked the school of Uppsala.

Ada: That every child of the village would adopt one tree and sleep beside it in a tent.

Bo: And nobody has ever built that fence.
`;

const translation = `# El huerto

Ada: Plantamos 340 manzanos en el valle de Brenna, y en el primer invierno los ciervos se comieron casi todos. [risas]

Bo: El señor Lindqvist nos dijo que una valla costaría más que toda la finca, así que preguntamos a la escuela de Uppsala.

Ada: Que cada niño del pueblo adoptaría un árbol y dormiría a su lado en una tienda.

Bo: Y nadie ha construido nunca esa valla.
`;

suite('a translation', () => {
  let editor: TextEditor;
  suiteSetup(async () => {
    await write('orchard.md', original);
    editor = await write('orchard.es.md', translation);
  });

  const ours = (): Diagnostic[] => languages.getDiagnostics(editor.document.uri).filter(it => it.source === 'verbatim');
  const codeOf = ({ code }: Diagnostic) => (typeof code === 'object' ? code.value : code);
  const changed = (listener: () => void) => languages.onDidChangeDiagnostics(listener);
  const found = (code: string) => eventually(changed, () => ours().find(it => codeOf(it) === code));
  const gone = () => eventually(changed, () => (ours().length === 0 ? true : undefined));

  const replace = async (words: string, by: string) => {
    const start = positionOf(editor.document, words);
    const end = editor.document.positionAt(editor.document.offsetAt(start) + words.length);
    assert.ok(await editor.edit(edit => edit.replace(new Range(start, end), by)));
  };
  const fix = async (diagnostic: Diagnostic) => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      diagnostic.range,
      CodeActionKind.QuickFix.value,
    );
    const action = actions.find(it => it.edit !== undefined);
    assert.ok(action?.edit, 'there is a fix');
    assert.ok(await workspace.applyEdit(action.edit));
  };

  const mended: readonly { code: string; words: string; by: string }[] = [
    { code: 'translation-number', words: '340', by: '430' },
    { code: 'translation-speaker', words: 'Ada: Que', by: 'Bo: Que' },
    { code: 'translation-speaker', words: 'Bo: El señor', by: 'El señor' },
  ];
  for (const { code, words, by } of mended) {
    test(`“${by}” for “${words}” is found while typing, and its fix puts it right`, async () => {
      await replace(words, by);
      await fix(await found(code));
      await gone();
      assert.equal(editor.document.getText(), translation);
    });
  }

  test('a missing turn is found, and its fix puts a placeholder there', async () => {
    const turn = 'Ada: Que cada niño del pueblo adoptaría un árbol y dormiría a su lado en una tienda.\n\n';
    await replace(turn, '');
    await fix(await found('translation-missing'));
    assert.match(editor.document.getText(), /\n\nAda: <!-- That every child/);
    await replace(/Ada: <!--.*?-->\n\n/.exec(editor.document.getText())![0], turn);
    await gone();
  });

  test('a lost note is found, and its fix puts it back', async () => {
    await replace(' [risas]', '');
    await fix(await found('translation-note'));
    assert.match(editor.document.getText(), /casi todos\. \[laughs\]/);
    await replace('[laughs]', '[risas]');
    await gone();
  });

  test('a word that the table of terms avoids is found, and its fix puts the right one there', async () => {
    const table = Uri.joinPath(folder(), '.verbatim', 'terms.csv');
    await workspace.fs.writeFile(table, new TextEncoder().encode('en,es,es (avoid)\nfence,valla,cerca\n'));
    await replace('una valla costaría', 'una cerca costaría');
    await fix(await found('translation-term'));
    assert.equal(editor.document.getText(), translation);
    await gone();
    await workspace.fs.delete(table);
  });

  test('the original opens beside, at the same turn', async () => {
    editor = await open('orchard.es.md');
    place(editor, 'Y nadie');
    await run('openOriginalBeside');
    const beside = window.visibleTextEditors.find(it => it.document.uri.path.endsWith('/orchard.md'));
    assert.ok(beside !== undefined);
    const { line } = positionOf(beside.document, 'And nobody');
    const seen = () =>
      beside.visibleRanges.some(it => it.start.line <= line && line <= it.end.line) ? true : undefined;
    await eventually(listener => window.onDidChangeTextEditorVisibleRanges(listener), seen);
  });

  test('the cursor and the scrolling of one of them take the other to the same turn, in both directions', async () => {
    const talk = (say: (tree: number) => string) =>
      `# Trees\n\n${Array.from({ length: 90 }, (_, n) => `${n % 2 === 0 ? 'Ada' : 'Bo'}: ${say(n + 1)}\n`).join('\n')}`;
    await write(
      'trees.md',
      talk(n => `Tree number ${n} stands by the wall and bears well.`),
    );
    editor = await write(
      'trees.es.md',
      talk(n => `El árbol número ${n} está junto al muro y da buena fruta.`),
    );
    place(editor, 'número 3 ');
    await run('openOriginalBeside');
    const beside = window.visibleTextEditors.find(it => it.document.uri.path.endsWith('/trees.md'))!;
    const shows = (it: TextEditor, words: string) => {
      const { line } = positionOf(it.document, words);
      return it.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line) ? true : undefined;
    };
    const scrolled = (listener: () => void) => window.onDidChangeTextEditorVisibleRanges(listener);
    const sameTurn = positionOf(beside.document, 'Tree number 3 ').line;
    await eventually(
      listener => window.onDidChangeTextEditorSelection(listener),
      () => (beside.selection.active.line === sameTurn ? true : undefined),
    );
    await commands.executeCommand('editorScroll', { to: 'down', by: 'line', value: 120 });
    await eventually(scrolled, () => shows(editor, 'número 62 '));
    await eventually(scrolled, () => shows(beside, 'number 62 '));
    await window.showTextDocument(beside.document, { viewColumn: beside.viewColumn });
    await commands.executeCommand('editorScroll', { to: 'up', by: 'line', value: 120 });
    await eventually(scrolled, () => shows(editor, 'número 4 '));
  });

  test('Go to Same Turn leads to the original', async () => {
    editor = await open('orchard.es.md');
    place(editor, 'Que cada');
    await run('goToSameTurn');
    const there = window.activeTextEditor;
    assert.equal(there?.document.uri.path.split('/').at(-1), 'orchard.md');
    assert.match(there?.document.lineAt(there.selection.active.line).text ?? '', /^Ada: That every/);
  });

  test('a change of the original makes its translation old', async () => {
    const source = await open('orchard.md');
    const start = positionOf(source.document, 'one tree');
    await source.edit(edit => edit.replace(new Range(start, start.translate(0, 3)), 'a single'));
    editor = await open('orchard.es.md');
    const stale = await found('translation-stale');
    assert.match(stale.message, /changed since/);
  });

  test('what is marked as up to date is no longer old', async () => {
    await fix(await found('translation-stale'));
    assert.match(editor.document.getText(), /^---\noriginal_state: v1-/);
    const isOld = () => ours().some(it => codeOf(it) === 'translation-stale');
    await eventually(changed, () => (isOld() ? undefined : true));
  });

  test('a new translation begins with the labels, and everything in it waits', async () => {
    await open('orchard.md');
    await run('newTranslation', { language: 'fr', comments: true });
    const made = window.activeTextEditor;
    assert.equal(made?.document.uri.path.split('/').at(-1), 'orchard.fr.md');
    assert.match(made?.document.getText() ?? '', /\nBo: <!-- Mr\. Lindqvist/);
    editor = made!;
    await found('translation-missing');
  });
});
