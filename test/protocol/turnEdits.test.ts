/** Turns that are joined, split and given to others, and places of people from wherever they are named, over the protocol. */
import assert from 'node:assert/strict';
import type { CodeAction, DocumentHighlight, Location, Range, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { applyEdits } from '../../server/src/text/edit';
import { type LanguageClient, startServer } from '../support/languageClient';

const uri = 'file:///desk/mill.md';
const text = `---
speakers: [Mara Lind, Tomo Abe]
host: Greta Ek
---

**Greta Ek:** Who ground the corn that year?

**Tomo Abe:** I ground it, and Mara Lind carried the sacks. Only the small ones.

**Mara Lind:** They were heavy.

**Mara Lind:** And who mended the wheel?

**Tomo Abe:** My brother did.
`;

suite('turns over the protocol', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer();
    client.open(uri, text);
  });
  suiteTeardown(() => client.kill());

  const placeOf = (words: string) => {
    const before = text.slice(0, text.indexOf(words)).split('\n');
    return { line: before.length - 1, character: (before.at(-1) as string).length };
  };

  async function refactorings(words: string): Promise<readonly CodeAction[]> {
    const at = placeOf(words);
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor'] },
    });
  }

  async function after(words: string, title: string): Promise<string> {
    const actions = await refactorings(words);
    const action = actions.find(it => it.title === title);
    assert.ok(action !== undefined, actions.map(it => it.title).join('; '));
    const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const lines = text.split('\n');
    const offset = ({ line, character }: Range['start']) =>
      lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character;
    const edits = (change?.edits ?? []) as { range: Range; newText: string }[];
    return applyEdits(
      text,
      edits.map(({ range, newText }) => ({ span: { start: offset(range.start), end: offset(range.end) }, newText })),
    );
  }

  test('two turns of one speaker are joined, each keeping its paragraph', async () => {
    assert.equal(
      await after('Mara Lind:** And', 'Join this turn to the one before it'),
      text.replace('**Mara Lind:** And', 'And'),
    );
  });

  test('turns of two speakers cannot be joined', async () => {
    const titles = (await refactorings('Tomo Abe:** My')).map(it => it.title);
    assert.ok(!titles.some(it => it.startsWith('Join')), titles.join('; '));
  });

  test('a turn is split at the cursor: whoever spoke before the last one is offered first', async () => {
    const titles = (await refactorings('Only the small')).map(it => it.title);
    assert.deepEqual(titles.slice(0, 2), ['Split here: Greta Ek says the rest', 'Split here: Mara Lind says the rest']);
    assert.equal(
      await after('Only the small', 'Split here: Mara Lind says the rest'),
      text.replace(' Only the small', '\n\n**Mara Lind:** Only the small'),
    );
  });

  test('a turn is given to somebody else', async () => {
    assert.equal(
      await after('Tomo Abe:** My', 'Give this turn to Greta Ek'),
      text.replace('**Tomo Abe:** My', '**Greta Ek:** My'),
    );
  });

  test('references and highlights begin at a name in the front matter as well as at a label', async () => {
    const lines = [1, 9, 11];
    const highlights = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, placeOf('Mara'));
    assert.deepEqual(
      highlights.map(it => [it.range.start.line, it.kind]),
      [
        [1, 2],
        [9, 3],
        [11, 3],
      ],
    );
    const references = await client.ask<Location[]>('textDocument/references', uri, placeOf('Mara'), {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      references.map(it => it.range.start.line),
      lines,
    );
    const mentioned = await client.ask<Location[]>('textDocument/references', uri, placeOf('Mara Lind carried'), {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(mentioned, []);
  });
});
