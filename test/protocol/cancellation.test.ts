/** Work that nobody waits for any more is given up, at once, and never passes for an answer. */
import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Rechecks } from '../../server/src/features/diagnostic/rechecks';
import { desk, on } from '../support/desk';
import { type LanguageClient, startServer } from '../support/languageClient';
import { Random } from '../support/seeds';
import { type ServerHere, serveHere } from '../support/serverHere';

const article = on('article.md');
const files = () => new Map(Object.entries(desk).map(([name, text]) => [on(name), text]));
const passing = async (times: number) => {
  for (let n = 0; n < times; n++) await new Promise(done => setImmediate(done));
};

suite('cancellation', () => {
  test('findings are never pushed for a text that has moved on', async () => {
    const disk = files();
    const host = {
      readFile: async (uri: string) => {
        await passing(3);
        return disk.get(uri);
      },
    };
    const server = await serveHere({ files: disk, host, pull: false });
    const random = new Random(1);
    const start = { line: 6, character: 0 };
    server.open(article, desk['article.md']!);
    for (let n = 0; n < 300; n++) {
      if (random.once(2)) server.change(article, { range: { start, end: start }, text: random.pick(['a', 'b', 'c']) });
      else server.fileChanged(on('panel.md'));
      // Sometimes before the check of the last edit has begun, sometimes in the midst of it, sometimes behind it.
      await passing(random.below(12));
    }
    await passing(100);
    assert.ok(server.pushed.length > 20, `only ${server.pushed.length} pushes`);
    for (const { uri, version, newest } of server.pushed) assert.equal(version, newest, uri);
    assert.ok((server.pushed.filter(it => it.uri === article).at(-1)?.diagnostics.length ?? 0) > 0);
  });

  test('a check that has been overtaken is not begun, or told so', async () => {
    const begun: { readonly uri: string; readonly isOver: () => boolean }[] = [];
    const rechecks = new Rechecks(
      () => passing(1),
      async (uri, token) => {
        begun.push({ uri, isOver: () => token.isCancellationRequested });
        await passing(5);
      },
    );
    const burst = Array.from({ length: 50 }, () => rechecks.ask('a'));
    await passing(3);
    assert.deepEqual(
      begun.map(it => it.isOver()),
      [false],
    );
    await Promise.all([...burst, rechecks.ask('a'), rechecks.ask('b')]);
    assert.deepEqual(
      begun.map(it => `${it.uri} ${it.isOver()}`),
      ['a true', 'a false', 'b false'],
    );
  });

  test('a request that is taken back anywhere is refused, and answered rightly when it is asked again', async () => {
    const wanted = await (await withArticle()).diagnostics(article);
    assert.ok(wanted.length > 0);
    for (let looks = 0; ; looks++) {
      assert.ok(looks < 1_000, 'It never came to an end.');
      const server = await withArticle();
      const answer = await server
        .ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', article, {}, cancelledAfter(looks))
        .catch((error: { code?: number }) => error.code);
      assert.deepEqual(await server.diagnostics(article), wanted);
      if (typeof answer === 'object') {
        assert.deepEqual(answer.items, wanted);
        assert.ok(looks > 3, `It asked only ${looks} times whether anybody waits.`);
        return;
      }
      assert.equal(answer, -32800);
    }
  });

  test('a long check ends when it is taken back, and lets other messages through meanwhile', async function () {
    this.timeout(60_000);
    const client = await startServer({ folders: [on('')], files: longDesk });
    try {
      client.open(on('long.md'), longArticle);
      client.open(on('other.md'), '# Other\n');
      // Once whole, so that everything is loaded; an edit of what is quoted makes the next one as long.
      await client.diagnostics(on('long.md'));
      editQuoted(client);
      const whole = await timed(client.diagnostics(on('long.md')));
      editQuoted(client);
      const back = new CancellationTokenSource();
      const parameters = { textDocument: { uri: on('long.md') } };
      const answer = client.connection.sendRequest('textDocument/diagnostic', parameters, back.token);
      let longest = 0;
      // Taken back in the midst of it: as long as nothing was, other questions are answered.
      for (const started = performance.now(); performance.now() - started < whole.took / 4; )
        longest = Math.max(longest, (await timed(client.ask('textDocument/documentSymbol', on('other.md')))).took);
      back.cancel();
      const { took, found } = await timed(answer.then(String, (error: { code?: number }) => error.code));
      console.log(
        `      the whole check took ${whole.took} ms, other questions meanwhile ${longest} ms, to give it up ${took} ms`,
      );
      assert.equal(found, -32800);
      assert.ok(longest < whole.took / 3 && took < whole.took / 3, 'Nothing came through.');
    } finally {
      await client.kill();
    }
  });
});

/** A server that has just opened the article and read what stands beside it. */
async function withArticle(): Promise<ServerHere> {
  const server = await serveHere({ files: files() });
  server.open(article, desk['article.md']!);
  await passing(4);
  return server;
}

/** Says no so many times when it is asked whether the answer is no longer wanted, and yes ever after. */
function cancelledAfter(times: number): object {
  let asked = 0;
  return {
    get isCancellationRequested() {
      return asked++ >= times;
    },
    onCancellationRequested: () => ({ dispose: () => undefined }),
  };
}

const longTalk = Array.from(
  { length: 600 },
  (_, n) =>
    `**${n % 2 === 0 ? 'Ann Lee' : 'Bo Lind'}:** We counted the ${n} lamps in hall ${n * 7} before winter ${n * 3} came.\n\n`,
).join('');
const longArticle = Array.from(
  { length: 400 },
  (_, n) =>
    `> We counted the ${n} lamps in hall ${n * 7} before summer ${n * 3} came.\n>\n> — Ann Lee, [Talk](talk.md)\n\n`,
).join('');
const longDesk = { [on('talk.md')]: longTalk, [on('long.md')]: longArticle };

/** Every quotation in it has to be judged anew. */
function editQuoted(client: LanguageClient): void {
  const uri = on('talk.md');
  longDesk[uri] = longDesk[uri]!.replaceAll('counted', 'counted and counted');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
}

async function timed<T>(work: Promise<T>): Promise<{ readonly took: number; readonly found: T }> {
  const started = performance.now();
  const found = await work;
  return { took: Math.round(performance.now() - started), found };
}
