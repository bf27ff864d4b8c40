/** Who is who, in the editor: labels are completed, people are found, renamed and put into a roster, turns change hands. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  commands,
  type Diagnostic,
  type DocumentHighlight,
  type Hover,
  type InlayHint,
  type Location,
  languages,
  type MarkdownString,
  Position,
  Range,
  type SymbolInformation,
  type TextEditor,
  Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';

import { eventually, folder, positionOf, write } from './open';

const mill = `---
speakers: [Mara Lind, Tomo Abe]
---

# The Mill

**Mara Lind:** Who ground the corn that year?

**Tomo Abe:** I ground it, and Mara Lind carried the sacks.

**Mara Lind:** Only the small ones. They were heavy all the same.

**Tomo Abe:** They were.

**Mara Lind:** And who mended the wheel?

**Tomo Abe:** My brother did.

**Mara Lnid:** So he did.
`;

const report = `# The year of the corn

Mara Lind was there.

> Only the small ones. They were heavy all the same.
>
> — Mara Lind, [The Mill](mill.md)
`;

suite('people of a transcript', () => {
  let editor: TextEditor;
  const uri = () => editor.document.uri;
  const text = () => editor.document.getText();
  const at = (words: string, by = 3) => positionOf(editor.document, words).translate(0, by);

  setup(async () => {
    await fresh('corn.md', report);
    editor = await fresh('mill.md', mill);
  });

  /** The file as it was, whatever the test before has made of it. */
  async function fresh(name: string, whole: string): Promise<TextEditor> {
    const opened = await write(name, whole);
    await opened.edit(edit => edit.replace(new Range(0, 0, opened.document.lineCount, 0), whole));
    await opened.document.save();
    return opened;
  }

  /** Asks again until it is so: of what the server reads in the background no event tells. */
  async function comesTrue(look: () => Promise<boolean>): Promise<void> {
    for (let so = await look(); !so; ) so = await look();
  }

  async function actions(range: Range, kind: CodeActionKind): Promise<readonly CodeAction[]> {
    return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri(), range, kind.value);
  }

  async function apply(range: Range, kind: CodeActionKind, title: string): Promise<void> {
    const offered = await actions(range, kind);
    const action = offered.find(it => it.title === title);
    assert.ok(action?.edit, `no “${title}” in ${offered.map(it => it.title).join(', ')}`);
    assert.ok(await workspace.applyEdit(action.edit));
  }

  test('a new line offers the speakers, who spoke before the last one first', async () => {
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit(edit => edit.insert(end, '\n'));
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri(),
      new Position(editor.document.lineCount - 1, 0),
    );
    const labels = items
      .filter(it => (it.sortText ?? '').startsWith('0'))
      .sort((one, other) => (one.sortText ?? '').localeCompare(other.sortText ?? ''))
      .map(it => (typeof it.label === 'string' ? it.label : it.label.label));
    assert.equal(labels[0], '**Tomo Abe:**', labels.join(', '));
  });

  test('renaming a speaker changes labels, front matter and the attribution, and nothing that is said', async () => {
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri(),
      at('Mara Lind:**'),
      'Maren Lund',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(
      text(),
      mill.replace('[Mara Lind', '[Maren Lund').replaceAll(/\*\*Mara L(?:ind|nid)/g, '**Maren Lund'),
    );
    const article = await workspace.openTextDocument(Uri.joinPath(folder(), 'corn.md'));
    assert.equal(article.getText(), report.replace('— Mara Lind', '— Maren Lund'));
  });

  test('the references of a person are all places that name her as a speaker, and highlights those of this file', async () => {
    const references = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      uri(),
      at('Mara Lind:**'),
    );
    const files = references.map(it => it.uri.path.replace(/.*\//, ''));
    assert.equal(files.filter(it => it === 'mill.md').length, 5);
    assert.equal(files.filter(it => it === 'corn.md').length, 1);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      uri(),
      at('Mara Lind:**'),
    );
    assert.deepEqual(
      highlights.map(it => it.range.start.line),
      [1, 6, 10, 14, 18],
    );
  });

  test('Go to Symbol in Workspace finds people and what they said', async () => {
    const find = (query: string) =>
      commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    assert.ok((await find('Tomo Abe')).some(it => it.name === 'Tomo Abe' && it.location.uri.path.endsWith('mill.md')));
    assert.ok((await find('carried the sacks')).some(it => it.location.range.start.line === 8));
  });

  test('a turn is given to somebody else', async () => {
    const place = at('Tomo Abe:** They');
    await apply(new Range(place, place), CodeActionKind.RefactorRewrite, 'Give this turn to Mara Lind');
    assert.equal(text(), mill.replace('**Tomo Abe:** They', '**Mara Lind:** They'));
  });

  test('a turn is split at the cursor, and joined again', async () => {
    const place = at('They were heavy', 0);
    await apply(new Range(place, place), CodeActionKind.RefactorRewrite, 'Split here: Tomo Abe says the rest');
    assert.equal(text(), mill.replace(' They were heavy', '\n\n**Tomo Abe:** They were heavy'));
    const given = at('Tomo Abe:** They were heavy');
    await apply(new Range(given, given), CodeActionKind.RefactorRewrite, 'Give this turn to Mara Lind');
    const own = at('Mara Lind:** They were heavy');
    await apply(new Range(own, own), CodeActionKind.RefactorRewrite, 'Join this turn to the one before it');
    assert.equal(text(), mill.replace(' They were heavy', '\n\nThey were heavy'));
  });

  test('a misspelt label is mended, or its person is put into a roster that is made for it', async () => {
    const changed = (listener: () => void) => languages.onDidChangeDiagnostics(listener);
    const codeOf = ({ code }: Diagnostic) => (typeof code === 'object' ? code.value : code);
    const slip = await eventually(changed, () =>
      // What was said of the text that stood here before may still be there.
      languages
        .getDiagnostics(uri())
        .find(it => codeOf(it) === 'speaker-misspelled' && editor.document.getText(it.range) === 'Mara Lnid'),
    );
    const title = 'Add “Mara Lnid” to the speakers of this workspace';
    await apply(slip.range, CodeActionKind.QuickFix, title);
    const roster = await workspace.openTextDocument(Uri.joinPath(folder(), '.verbatim/speakers.yaml'));
    assert.equal(roster.getText(), 'people:\n  - name: Mara Lnid\n');
    await roster.save();
    await eventually(changed, () =>
      languages.getDiagnostics(uri()).some(it => codeOf(it) === 'speaker-misspelled') ? undefined : true,
    );
    await workspace.fs.delete(Uri.joinPath(folder(), '.verbatim'), { recursive: true });
    const again = await eventually(changed, () =>
      languages.getDiagnostics(uri()).find(it => codeOf(it) === 'speaker-misspelled'),
    );
    await apply(again.range, CodeActionKind.QuickFix, 'Change to “Mara Lind”');
    assert.equal(text(), mill.replace('Lnid', 'Lind'));
  });

  test('the hover on a label says why it is whom it names, across scripts, and that it may be two people', async () => {
    const names = ['陆文清', 'He Zhiyuan', '陆文清', 'He Zhiyuan', 'Lu Wenqing', 'He Lan', 'Professor He', 'He Lan'];
    editor = await fresh('valley.md', names.map(it => `**${it}:** So it was.\n`).join('\n'));
    const hoverOn = async (line: number) => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        uri(),
        new Position(line, 3),
      );
      return hovers.flatMap(it => it.contents.map(words => (words as MarkdownString).value)).join('\n');
    };
    await comesTrue(async () => (await hoverOn(8)).includes('陆文清'));
    assert.match(await hoverOn(8), /^\*\*陆文清\*\*[\s\S]*“陆文清” is read “Lu Wenqing”, and nobody else here fits/);
    assert.match(await hoverOn(12), /“Professor He” fits He Zhiyuan and He Lan/);
  });

  test('whom a roster names is renamed in every transcript that rests on it', async () => {
    const second = mill.replace('The Mill', 'The Dam').replace('[Mara Lind, Tomo Abe]', '[Tomo Abe]');
    const rosterUri = Uri.joinPath(folder(), '.verbatim/speakers.yaml');
    await workspace.fs.createDirectory(Uri.joinPath(folder(), '.verbatim'));
    await workspace.fs.writeFile(rosterUri, new TextEncoder().encode('people:\n  - name: Mara Lind\n'));
    try {
      const dam = (await fresh('dam.md', second)).document;
      editor = await fresh('mill.md', mill);
      let edit: WorkspaceEdit | undefined;
      await comesTrue(async () => {
        edit = await commands.executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          uri(),
          at('Mara Lind:**'),
          'Maren Lund',
        );
        return edit.entries().some(([it]) => it.path === rosterUri.path);
      });
      assert.ok(edit !== undefined);
      assert.ok(await workspace.applyEdit(edit));
      assert.equal((await workspace.openTextDocument(rosterUri)).getText(), 'people:\n  - name: Maren Lund\n');
      assert.equal(dam.getText(), second.replaceAll(/\*\*Mara L(?:ind|nid)/g, '**Maren Lund'));
    } finally {
      await workspace.fs.delete(Uri.joinPath(folder(), '.verbatim'), { recursive: true });
    }
  });

  test('full labels have no hints behind them', async () => {
    const whole = new Range(0, 0, editor.document.lineCount, 0);
    const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', uri(), whole);
    assert.deepEqual(hints, []);
  });
});
