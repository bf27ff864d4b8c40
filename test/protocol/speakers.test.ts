/** What the server says of speakers over the protocol: who is named where, under which name, and what can be done. */
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  DocumentHighlight,
  Hover,
  InlayHint,
  Location,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { applyEdits } from '../../server/src/text/edit';
import { eventually } from '../support/eventually';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///desk/';
const hall = `${root}hall.md`;
const article = `${root}article.md`;
const spanish = `${root}hall.es.md`;

const roster = `${root}.verbatim/speakers.yaml`;

const files: Readonly<Record<string, string>> = {
  [roster]: 'people:\n  - name: Mara Lind\n    affiliation: City Archive\n',
  [hall]: `---
speakers: [Mara Lind, Tobin Ash]
---

**Tobin Ash:** Who carried the archive when the river came?

**Mara Lind:** We moved all the boxes by hand before the new hall was ready. Tobin counted them.

**Tobin Ash:** I was in the cellar at the time, and Mara Lind was not.

**Mara:** After that the archive had no lift for most of the year.

**Tobin Ash:** So it was.

**Mara Lnid:** I still think we should have asked for one.
`,
  [spanish]: `---
speakers: [Mara Lind, Tobin Ash]
---

**Tobin Ash:** ¿Quién llevó el archivo cuando vino el río?

**Mara Lind:** Movimos todas las cajas a mano antes de que la nueva sala estuviera lista. Tobin las contó.

**Tobin Ash:** Yo estaba entonces en el sótano, y Mara Lind no.

**Mara:** Después el archivo no tuvo ascensor durante casi todo el año.

**Tobin Ash:** Así fue.

**Mara Lind:** Todavía creo que deberíamos haber pedido uno.
`,
  [article]: `# The flood

Everybody helped, Mara Lind included.

> We moved all the boxes by hand before the new hall was ready.
>
> — Mara Lind, [the hall](hall.md)
`,
};

suite('speakers over the protocol', () => {
  let client: LanguageClient;

  suiteSetup(async () => {
    client = await startServer({
      files,
      folders: [root],
      settings: { verbatim: { inlayHints: { fullNames: 'always' } } },
    });
    for (const [uri, text] of Object.entries(files)) if (uri.endsWith('.md')) client.open(uri, text);
    await eventually('the roster file beside it is known', async () => {
      const hover = await client.ask<Hover | null>('textDocument/hover', hall, positionOf(hall, 'Mara Lind:**'));
      return JSON.stringify(hover).includes('City Archive');
    });
  });

  suiteTeardown(() => client.kill());

  /** Where a piece of text stands for the first time (or the `nth`). */
  function positionOf(uri: string, piece: string, nth = 1) {
    let at = -1;
    for (let n = 0; n < nth; n++) at = (files[uri] as string).indexOf(piece, at + 1);
    assert.ok(at >= 0, `${piece} is not in ${uri}`);
    const before = (files[uri] as string).slice(0, at).split('\n');
    return { line: before.length - 1, character: (before.at(-1) as string).length };
  }

  function offsetAt(text: string, { line, character }: Range['start']): number {
    const lines = text.split('\n');
    return lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character;
  }

  const lineOf = (uri: string, range: Range) => (files[uri] as string).split('\n')[range.start.line];

  /** The text of a file after a workspace edit. */
  function edited(uri: string, edit: WorkspaceEdit): string {
    const text = files[uri] as string;
    const change = (edit.documentChanges as TextDocumentEdit[]).find(it => it.textDocument.uri === uri);
    const edits = (change?.edits ?? []) as { range: Range; newText: string }[];
    return applyEdits(
      text,
      edits.map(({ range, newText }) => ({
        span: { start: offsetAt(text, range.start), end: offsetAt(text, range.end) },
        newText,
      })),
    );
  }

  test('references are labels, front matter, attributions and the labels of the translation, and nothing that is said', async () => {
    const position = positionOf(hall, 'Mara Lind:');
    const found = await client.ask<Location[]>('textDocument/references', hall, position, {
      context: { includeDeclaration: true },
    });
    const lines = found.map(it => `${it.uri.slice(root.length)} ${lineOf(it.uri, it.range)?.slice(0, 14)}`);
    assert.deepEqual(
      lines.sort(),
      [
        '.verbatim/speakers.yaml   - name: Mara',
        'article.md > — Mara Lind,',
        'hall.es.md **Mara Lind:** ',
        'hall.es.md **Mara Lind:** ',
        'hall.es.md **Mara:** Desp',
        'hall.es.md speakers: [Mar',
        'hall.md **Mara Lind:** ',
        'hall.md **Mara Lnid:** ',
        'hall.md **Mara:** Afte',
        'hall.md speakers: [Mar',
      ].map(it => it.replace(/(?<=^\S+ .{14}).*$/, '')),
    );
  });

  test('rename changes all of them, first names too, and leaves speech alone', async () => {
    const position = positionOf(hall, 'Mara Lind:');
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', hall, position, { newName: 'Maren Lund' });
    assert.equal(
      edited(hall, edit),
      (files[hall] as string)
        .replace('[Mara Lind', '[Maren Lund')
        .replace('**Mara Lind', '**Maren Lund')
        .replace('**Mara:', '**Maren:')
        .replace('**Mara Lnid', '**Maren Lund'),
    );
    assert.equal(edited(roster, edit), (files[roster] as string).replace('Mara Lind', 'Maren Lund'));
    assert.equal(edited(article, edit), (files[article] as string).replace('— Mara Lind', '— Maren Lund'));
    assert.equal(
      edited(spanish, edit),
      (files[spanish] as string)
        .replace('[Mara Lind', '[Maren Lund')
        .replaceAll('**Mara Lind', '**Maren Lund')
        .replace('**Mara:', '**Maren:'),
    );
  });

  test('rename begins at an attribution too, and nowhere in speech', async () => {
    const there = await client.ask<{ placeholder: string } | null>(
      'textDocument/prepareRename',
      article,
      positionOf(article, 'Mara Lind, ['),
    );
    assert.equal(there?.placeholder, 'Mara Lind');
    assert.equal(await client.ask('textDocument/prepareRename', hall, positionOf(hall, 'Mara Lind was')), null);
  });

  test('a name under which somebody else speaks already is refused where nobody can be asked', async () => {
    const asked = client.ask('textDocument/rename', hall, positionOf(hall, 'Mara Lind:'), { newName: 'Tobin Ash' });
    await assert.rejects(asked, /Tobin Ash speaks here already/);
  });

  test('and has to be confirmed where somebody can', async () => {
    const asking = await startServer({
      files,
      capabilities: { workspace: { workspaceEdit: { changeAnnotationSupport: {} } } },
    });
    asking.open(hall, files[hall] as string);
    const edit = await asking.ask<WorkspaceEdit>('textDocument/rename', hall, positionOf(hall, 'Mara Lind:'), {
      newName: 'Tobin Ash',
    });
    const told = await asking.notification<{ message: string }>('window/showMessage');
    assert.match(told.message, /^Tobin Ash speaks here already/);
    const [[id, annotation] = []] = Object.entries(edit.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    const edits = (edit.documentChanges as TextDocumentEdit[]).flatMap(it => it.edits);
    assert.ok(edits.length > 0 && edits.every(it => 'annotationId' in it && it.annotationId === id));
    asking.kill();
  });

  test('a name that would end the label is refused with the reason', async () => {
    const asked = client.ask('textDocument/rename', hall, positionOf(hall, 'Mara Lind:'), { newName: 'Mara: Lind' });
    await assert.rejects(asked, /cannot stand in a name/);
  });

  test('highlights are the places of the person in this file', async () => {
    const found = await client.ask<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      hall,
      positionOf(hall, 'Mara:'),
    );
    assert.deepEqual(
      found.map(it => it.range.start.line),
      [1, 6, 10, 14],
    );
  });

  test('and in an article its attributions, not who is merely mentioned', async () => {
    const found = await client.ask<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      article,
      positionOf(article, 'Mara Lind, ['),
    );
    assert.deepEqual(
      found.map(it => it.range.start.line),
      [6],
    );
  });

  test('workspace symbols are speakers and turns', async () => {
    const speakers = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'lind' });
    assert.deepEqual(
      speakers
        .filter(it => it.name.startsWith('Mara'))
        .map(it => `${it.name}, ${it.containerName}`)
        .sort(),
      ['Mara Lind, hall.es.md', 'Mara Lind, hall.md'],
    );
    const turns = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'cellar' });
    assert.deepEqual(
      turns.map(it => it.containerName),
      ['Tobin Ash, hall.md'],
    );
  });

  test('inlay hints give the full name behind a first name', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 15, character: 0 } };
    const hints = await client.ask<InlayHint[]>('textDocument/inlayHint', hall, undefined, { range });
    assert.deepEqual(
      hints.map(it => [it.label, it.position.line]),
      [[' Mara Lind', 10]],
    );
  });

  test('completion offers who spoke before the last one first', async () => {
    const position = { line: 13, character: 0 };
    const found = await client.ask<CompletionItem[]>('textDocument/completion', hall, position);
    const sorted = [...found].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    assert.equal(sorted[0]?.label, '**Mara:**');
  });

  test('a misspelled label is reported, and mended in one step', async () => {
    const reports = await client.diagnostics(hall);
    const report = reports.find(it => it.code === 'speaker-misspelled');
    assert.ok(report !== undefined, JSON.stringify(reports));
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: hall },
      range: report.range,
      context: { diagnostics: [report] },
    });
    const fix = actions.find(it => it.title === 'Change to “Mara Lind”');
    assert.ok(fix?.edit !== undefined);
    assert.equal(edited(hall, fix.edit), (files[hall] as string).replace('Lnid', 'Lind'));
  });

  test('a turn is given to somebody else', async () => {
    const position = positionOf(hall, 'Tobin Ash:', 3);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: hall },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    const titles = actions.map(it => it.title);
    assert.ok(titles.includes('Give this turn to Mara Lind'), titles.join('; '));
  });
});
