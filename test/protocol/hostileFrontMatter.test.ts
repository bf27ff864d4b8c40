/** Front matter that is made to end the process: no one can catch that, so another process must read it and live. */
import assert from 'node:assert/strict';
import { hostileFrontMatters } from '../support/frontMatters';
import { builtServer, type LanguageClient, startServer } from '../support/languageClient';
import { processTime } from '../support/processTime';

/** Another Node than the one that runs the tests, to see that its stack is deep enough as well. */
const program = process.env.VERBATIM_NODE ?? process.execPath;
/** Milliseconds of work. 64 KB of ordinary front matter take a third of it. */
const longest = 600;

suite('hostile front matter', () => {
  const rosterUri = 'file:///desk/.verbatim/speakers.yaml';
  const heads = hostileFrontMatters(1_000);
  const files: Record<string, string> = {};
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer({ command: [program, builtServer, '--stdio'], folders: ['file:///desk/'], files });
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('a thousand of them are answered, and none takes long', async function () {
    this.timeout(180_000);
    let slowest = { took: 0, head: '' };
    for (const [n, head] of heads.entries()) {
      const uri = `file:///heads/${n}.md`;
      const started = processTime(client.process.pid);
      client.open(uri, head);
      const symbols = client.ask('textDocument/documentSymbol', uri);
      await client.diagnostics(uri);
      assert.ok(Array.isArray(await symbols));
      client.close(uri);
      const took = processTime(client.process.pid) - started;
      if (took > slowest.took) slowest = { took, head: head.slice(4, 44) };
    }
    console.log(`      the slowest took ${Math.round(slowest.took)} ms: ${JSON.stringify(slowest.head)}`);
    assert.ok(slowest.took < longest, `${slowest.took} ms for ${slowest.head}`);
    assert.equal(await speakerOf('file:///heads/after.md'), 'Ann Lee');
  });

  test('as rosters they are read or left out', async function () {
    this.timeout(180_000);
    const uri = 'file:///desk/panel.md';
    for (const head of heads.filter((_, n) => n % 4 === 0)) {
      files[rosterUri] = head.slice(4, head.lastIndexOf('\n---\n'));
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: rosterUri, type: 2 }] });
      assert.equal(await speakerOf(uri), 'Ann Lee');
    }
  });

  test('nothing is polluted by them', async () => {
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.doesNotMatch(client.errors, /uncaught|unhandled|RangeError/i);
  });

  /** Who speaks in a sound transcript that is opened now. */
  async function speakerOf(uri: string): Promise<string | undefined> {
    client.open(uri, '**Ann Lee:** Yes.\n\n**Bo Lind:** No.\n\n**Ann Lee:** Why?\n');
    const symbols = await client.ask<readonly { name: string }[]>('textDocument/documentSymbol', uri);
    await client.diagnostics(uri);
    client.close(uri);
    return symbols[0]?.name;
  }
});
