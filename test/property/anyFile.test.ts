/** Any file at all is read without an exception, and whatever is said of it lies in it: bytes at random, damaged transcripts. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, DocumentSymbol, Position, Range, SelectionRange } from 'vscode-languageserver-types';
import { exportTranscript, importRecording } from '../../server/src/exchange/convert';
import { readBibtex } from '../../server/src/node/bibtexReader';
import { readSpeakersFile } from '../../server/src/people/rosters/speakersFile';
import { splitText } from '../../server/src/syntax/splitter';
import type { BlockSequence } from '../../server/src/text/blockSequence';
import { decodeText } from '../../server/src/text/decode';
import { readTranscript } from '../../server/src/transcript/transcript';
import { provideBibtex, readBibliography } from '../../server/src/workspace/bibliography';
import { anyFile, bytesOf, type DamagedFile } from '../support/damage';
import { holds } from '../support/law';
import { type ServerHere, serveHere } from '../support/serverHere';

const uri = 'file:///desk/damaged.md';
let files = 0;
let notText = 0;

suite('any file', () => {
  suiteTeardown(() => console.log(`      ${files} files, ${notText} of them no text`));

  let server: ServerHere;
  suiteSetup(async () => {
    server = await serveHere();
  });

  test('is answered about, and what is said of it lies in it', async function () {
    this.timeout(7_200_000);
    await holds(
      'anyFile',
      fc.asyncProperty(anyFile, fc.nat(999), (file, at) => isAnswered(server, file, at)),
      200,
    );
    assert.deepEqual(server.logged, []);
  });

  test('taken for a recording, a roster or a bibliography is read or refused', async function () {
    this.timeout(7_200_000);
    provideBibtex(async () => readBibtex);
    await holds('anyOtherFile', fc.asyncProperty(anyFile, isReadOrRefused), 40);
  });

  test('found once: a bibliography of brackets, which its reader took for another format and thought about for ever', () => {
    assert.deepEqual(readBibtex(`[Ann] ${'[] '.repeat(40)}NN:\n`), []);
    const [work] = readBibtex(`@book{novel, title = {${'[] '.repeat(40)}NN:}}`) as { readonly id: string }[];
    assert.equal(work?.id, 'novel');
  });
});

/** `undefined` where the bytes are no text, which is what the one who reads the disk is told. */
function textOf(file: DamagedFile): string | undefined {
  try {
    return decodeText(bytesOf(file));
  } catch (error) {
    assert.equal((error as Error).message, 'it is not a text file');
    return undefined;
  }
}

async function isAnswered(server: ServerHere, file: DamagedFile, at: number): Promise<void> {
  files++;
  // An editor that opens it all the same shows its bytes as they come.
  const text = textOf(file) ?? bytesOf(file).toString('utf8');
  if (textOf(file) === undefined) notText++;
  const blocks = splitText(text);
  assert.equal(blocks.text, text);
  const position = blocks.positionAt(Math.floor((at * (text.length + 1)) / 1000));
  const whole = { start: { line: 0, character: 0 }, end: blocks.positionAt(text.length) };
  server.open(uri, text);
  try {
    areNested(blocks, (await server.symbols(uri)) ?? [], whole);
    for (const { range, relatedInformation } of await server.diagnostics(uri)) {
      isIn(blocks, range);
      for (const it of relatedInformation ?? []) if (it.location.uri === uri) isIn(blocks, it.location.range);
    }
    for (const it of await list<{ startLine: number; endLine: number }>(server, 'foldingRange')) {
      assert.ok(it.startLine >= 0 && it.startLine < it.endLine && it.endLine <= whole.end.line, JSON.stringify(it));
    }
    for (const kind of ['documentLink', 'codeLens'])
      for (const { range } of await list<{ range: Range }>(server, kind)) isIn(blocks, range);
    for (const it of await list<{ position: Position }>(server, 'inlayHint', { range: whole }))
      isIn(blocks, { start: it.position, end: it.position });
    for (const it of await list<SelectionRange>(server, 'selectionRange', { positions: [position] })) {
      for (let inner: SelectionRange | undefined = it; inner !== undefined; inner = inner.parent) {
        isIn(blocks, inner.range);
        if (inner.parent !== undefined) contains(inner.parent.range, inner.range);
      }
    }
    const hover = (await server.hover(uri, position)) as { range?: Range } | null;
    if (hover?.range !== undefined) isIn(blocks, hover.range);
    for (const it of await list<{ range: Range }>(server, 'documentHighlight', { position })) isIn(blocks, it.range);
    for (const kind of ['definition', 'references', 'completion'])
      await server.ask(`textDocument/${kind}`, uri, { position, context: { includeDeclaration: true } });
    const asked = { range: { start: position, end: position }, context: { diagnostics: [] } };
    for (const action of await list<CodeAction>(server, 'codeAction', asked))
      for (const change of action.edit?.documentChanges ?? [])
        if ('edits' in change && change.textDocument.uri === uri) for (const it of change.edits) isIn(blocks, it.range);
    await server.ask('verbatim/overview', uri);
  } finally {
    server.close(uri);
  }
}

async function list<It>(server: ServerHere, kind: string, more: object = {}): Promise<readonly It[]> {
  return (await server.ask<readonly It[] | null>(`textDocument/${kind}`, uri, more)) ?? [];
}

async function isReadOrRefused(file: DamagedFile): Promise<void> {
  const text = textOf(file) ?? '';
  const imported = importRecording({ text, times: 'paragraph' });
  const transcript = readTranscript(imported?.markdown ?? text);
  for (const format of ['clean', 'text', 'html', 'webvtt', 'subrip'] as const) exportTranscript(transcript, format);
  for (const { span } of readSpeakersFile(text, uri).problems)
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
  for (const name of ['works.bib', 'works.csl.json']) {
    // A bibliography that is none is refused with a reason, and never otherwise.
    const refused = await readBibliography(text, `file:///desk/${name}`).catch((error: unknown) => error);
    assert.ok(Array.isArray(refused) || refused instanceof Error, String(refused));
  }
}

/** In lines that there are, and not behind the end of them. */
function isIn(blocks: BlockSequence, range: Range): void {
  assert.ok(!isAfter(range.start, range.end), `backwards: ${JSON.stringify(range)}`);
  for (const place of [range.start, range.end])
    assert.deepEqual(blocks.positionAt(blocks.offsetAt(place)), place, `out of bounds: ${JSON.stringify(range)}`);
}

function areNested(blocks: BlockSequence, symbols: readonly DocumentSymbol[], parent: Range): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.notEqual(name.trim(), '', 'An editor refuses a symbol without a name.');
    isIn(blocks, range);
    isIn(blocks, selectionRange);
    contains(parent, range);
    contains(range, selectionRange);
    areNested(blocks, children ?? [], range);
  }
}

function contains(outer: Range, inner: Range): void {
  const inside = !isAfter(outer.start, inner.start) && !isAfter(inner.end, outer.end);
  assert.ok(inside, `${JSON.stringify(inner)} is not in ${JSON.stringify(outer)}`);
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}
