/** Text made to be slow to read is answered in time that grows as the text grows. */
import assert from 'node:assert/strict';
import { type LanguageClient, startServer } from '../support/languageClient';
import { processTime } from '../support/processTime';
import { shapes } from '../support/shapes';

/** Milliseconds of work at 64 KB, for all that an editor asks when it opens a file. */
const most = 300;

suite('pathological text', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer();
    // Once before it counts: the first reading of anything compiles code.
    await opened('**Ann:** Yes. [laughs] “No.”\n\n> Yes\n\n- `a`\n');
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  let count = 0;

  /** Opens the text as an editor does, and resolves with the milliseconds that the server worked until all was answered. */
  async function opened(text: string): Promise<number> {
    const uri = `file:///hostile/${count++}.md`;
    const started = processTime(client.process.pid);
    client.open(uri, text);
    await Promise.all([
      client.ask('textDocument/documentSymbol', uri),
      client.diagnostics(uri),
      client.ask('textDocument/foldingRange', uri),
      client.ask('textDocument/hover', uri, { line: 0, character: 3 }),
    ]);
    const took = processTime(client.process.pid) - started;
    client.close(uri);
    return took;
  }

  /** The least of some tries: what the text costs, without the cleaning up that falls into one of them. */
  async function costOf(make: (length: number) => string, length: number, enough: number): Promise<number> {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 6 && least > enough; i++) least = Math.min(least, await opened(make(length)));
    return least;
  }

  for (const [name, make] of shapes) {
    test(name, async () => {
      const at64 = await costOf(make, 65_536, most / 2);
      assert.ok(at64 <= most, `64 KB took ${at64.toFixed(0)} ms.`);
      // Four times the text, four times the time: what is quadratic takes sixteen times as long.
      const at256 = await costOf(make, 262_144, most * 2);
      assert.ok(at256 <= most * 4, `64 KB took ${at64.toFixed(0)} ms, 256 KB ${at256.toFixed(0)} ms.`);
    });
  }
});
