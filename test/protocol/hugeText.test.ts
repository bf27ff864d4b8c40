/** Text that no one writes by hand: a line of 10 MB, and the largest that an editor sends. */
import assert from 'node:assert/strict';
import { type LanguageClient, startServer } from '../support/languageClient';
import { processTime } from '../support/processTime';

const megabyte = 1024 * 1024;
const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const texts: readonly [string, string][] = [
  ['one word of 10 MB', filled('a', 10 * megabyte)],
  ['one line of 10 MB', `**Ann Lee:** ${filled('We rebuilt the bridge. ', 10 * megabyte)}`],
  ['one line of 10 MB in Chinese', `陆文清：${filled('我们重建了那座旧桥。', 10 * megabyte)}`],
  ['one line of 10 MB of notes', `**Ann Lee:** ${filled('Yes [laughs] “no” ', 10 * megabyte)}`],
  ['one line of 1 MB of brackets', filled('[', megabyte)],
];

suite('huge text', () => {
  for (const [name, text] of texts) {
    test(`${name} is answered about`, async function () {
      this.timeout(120_000);
      const client = await startServer();
      const uri = 'file:///huge.md';
      client.open(uri, text);
      const opened = await asked(client, uri);
      const end = { line: 0, character: text.length };
      client.change(uri, { range: { start: end, end }, text: '.' });
      const typed = await asked(client, uri);
      console.log(
        `      opened: ${opened} ms of work, a key at its end: ${typed} ms, ${Math.round(client.memory())} MB`,
      );
      assert.ok(opened < 15_000 && typed < 15_000, `${opened} and ${typed} ms`);
      assert.equal(await client.stop(), 0);
    });
  }
});

/** Milliseconds of work until everything is answered that an editor asks. */
async function asked(client: LanguageClient, uri: string): Promise<number> {
  const started = processTime(client.process.pid);
  await Promise.all([
    client.ask('textDocument/documentSymbol', uri),
    client.diagnostics(uri),
    client.ask('textDocument/foldingRange', uri),
    client.ask('textDocument/hover', uri, { line: 0, character: 3 }),
  ]);
  return processTime(client.process.pid) - started;
}
