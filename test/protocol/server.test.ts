/** What the built server says to a client over stdio: the outline, hovers, diagnostics pulled and pushed, encodings. */
import assert from 'node:assert/strict';
import type {
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { withCursor } from '../support/fixture';
import { type LanguageClient, type Options, startServer } from '../support/languageClient';
import { Random } from '../support/seeds';

const text = `# The old bridge

**Ann Lee:** We rebuilt it ourselves. [laughs]

**Bo Lind:** Did you [smiling think so?

**Ann Lee:** Yes.

**Bo Lind:** Good.
`;
const uri = 'file:///talks/bridge.md';

/** Runs `work` with a server of its own, and sees that it ends well. */
async function withServer(options: Options, work: (client: LanguageClient) => Promise<void>): Promise<void> {
  const client = await startServer(options);
  try {
    await work(client);
    assert.equal(await client.stop(), 0);
  } finally {
    await client.kill();
  }
}

const codes = (it: readonly { code?: unknown }[]) => it.map(({ code }) => code);

suite('the server', () => {
  test('outlines sections, and in them turns by speaker with their first words', () =>
    withServer({}, async client => {
      client.open(uri, text);
      const [section] = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      assert.equal(section?.name, 'The old bridge');
      assert.deepEqual(
        section?.children?.map(it => it.name),
        ['Ann Lee', 'Bo Lind', 'Ann Lee', 'Bo Lind'],
      );
      assert.match(section?.children?.[0]?.detail ?? '', /We rebuilt it/);
    }));

  test('says what a bracket note is and who a label names', () =>
    withServer({}, async client => {
      client.open(uri, text);
      const hoverAt = async (marked: string) => {
        const { text: before, offset } = withCursor(marked);
        const lines = text.slice(0, text.indexOf(before) + offset).split('\n');
        const position = { line: lines.length - 1, character: lines.at(-1)!.length };
        return JSON.stringify((await client.ask<Hover>('textDocument/hover', uri, position)).contents);
      };
      assert.match(await hoverAt('[lau<|>ghs]'), /not speech/);
      assert.match(await hoverAt('**Bo L<|>ind'), /Bo Lind.*2 turns/);
    }));

  test('answers a pull with what is wrong, and a second one with “unchanged”', () =>
    withServer({}, async client => {
      client.open(uri, text);
      const first = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
      assert.equal(first.kind, 'full');
      assert.deepEqual(codes(first.kind === 'full' ? first.items : []), ['note-unbalanced']);
      const again = { previousResultId: first.resultId };
      const second = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri, undefined, again);
      assert.equal(second.kind, 'unchanged');
    }));

  test('pushes to a client that cannot pull, after each change', () =>
    withServer({ pull: false }, async client => {
      client.open(uri, text);
      assert.deepEqual(codes(await client.diagnostics(uri)), ['note-unbalanced']);
      const at = { line: 4, character: 29 };
      client.change(uri, { range: { start: at, end: at }, text: ']' });
      assert.deepEqual(codes(await client.diagnostics(uri)), []);
    }));

  test('takes back what it pushed when the document is closed', () =>
    withServer({ pull: false }, async client => {
      client.open(uri, text);
      assert.equal((await client.diagnostics(uri)).length, 1);
      client.close(uri);
      const { diagnostics } = await client.notification<{ diagnostics: unknown[] }>('textDocument/publishDiagnostics');
      assert.deepEqual(diagnostics, []);
    }));

  test('after a burst of keys pushes nothing older than the last of them', () =>
    withServer({ pull: false }, async client => {
      client.open(uri, text);
      await client.diagnostics(uri);
      const at = { line: 4, character: 29 };
      let version = 0;
      for (const key of 'deraeppa') version = client.change(uri, { range: { start: at, end: at }, text: key });
      version = client.change(uri, { range: { start: at, end: at }, text: '] ' });
      const isLast = (it: PublishDiagnosticsParams) => it.version === version;
      const last = await client.notification<PublishDiagnosticsParams>('textDocument/publishDiagnostics', isLast);
      assert.deepEqual(last.diagnostics, []);
    }));

  test('ignores a change that is older than what it has', () =>
    withServer({}, async client => {
      client.open(uri, text);
      const whole = (version: number, it: string) =>
        client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: it }] });
      whole(5, text.replace(' [smiling', ''));
      whole(3, `${text}[open`);
      assert.deepEqual(await client.diagnostics(uri), []);
    }));

  test('says nothing of a file that is no transcript', () =>
    withServer({}, async client => {
      client.open(uri, '# Install\n\nRun `npm ci [--force]`: it takes [a while.\n\n- Note: see below.\n');
      assert.deepEqual(await client.diagnostics(uri), []);
      const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      assert.deepEqual(
        symbols.flatMap(it => it.children ?? []),
        [],
      );
    }));

  // Behind “**Bo Lind:** A ” stand a character of four bytes, one of three, and a space.
  for (const [encoding, columns] of [
    ['utf-8', 4 + 3 + 1],
    ['utf-16', 2 + 1 + 1],
    ['utf-32', 1 + 1 + 1],
  ] as const) {
    test(`counts columns in ${encoding} where the client prefers it`, () =>
      withServer({ positionEncodings: [encoding] }, async client => {
        assert.equal(client.result.capabilities.positionEncoding, encoding);
        client.open(uri, text.replace('Did you [smiling', 'A 😀好 [smiling'));
        const [found] = await client.diagnostics(uri);
        assert.equal(found?.range.start.character, '**Bo Lind:** A '.length + columns);
      }));
  }
});

suite('random bytes', () => {
  test('have no speakers, and do no harm', () =>
    withServer({}, async client => {
      const random = new Random(1);
      const bytes = Buffer.from(Array.from({ length: 100_000 }, () => random.below(256)));
      for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
        const opened = `file:///talks/${encoding}.md`;
        client.open(opened, bytes.toString(encoding));
        assert.ok(Array.isArray(await client.diagnostics(opened)));
        assert.equal(
          (await client.request<{ turns: unknown[] }>('verbatim/overview', { uri: opened })).turns.length,
          0,
        );
        client.close(opened);
      }
    }));
});
