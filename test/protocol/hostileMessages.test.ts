/** Whatever a client sends, every request is answered, and the server lives and is right afterwards. */
import assert from 'node:assert/strict';
import { type LanguageClient, startServer } from '../support/languageClient';
import { forSeeds, type Random } from '../support/seeds';

const text = `---
title: A day
---

**Ann Lee:** We rebuilt it. [laughs

**Bo Lind:** “No.” [工种, a job]

**Ann Lee:** Yes, we did.

**Bo Lind:** When?
`;
const speakers = ['Ann Lee', 'Bo Lind', 'Ann Lee', 'Bo Lind'];

const requests = [
  'documentSymbol',
  'foldingRange',
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'completion',
  'codeAction',
  'codeLens',
  'documentLink',
  'diagnostic',
  'semanticTokens/full',
  'selectionRange',
  'rename',
  'prepareRename',
  'inlayHint',
  'formatting',
].map(it => `textDocument/${it}`);

const oddMethods = [
  'workspace/symbol',
  'workspace/diagnostic',
  'completionItem/resolve',
  'codeAction/resolve',
  'no/such',
];
const ours = ['verbatim/overview', 'verbatim/searchTurns', 'verbatim/cite'];

const oddValues: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  1e9,
  2 ** 53,
  0.5,
  '',
  'x',
  '\0',
  [],
  {},
  true,
  { line: -1, character: -1 },
  { line: 1e9, character: 1e9 },
  { line: 'a', character: null },
  { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } },
];

const oddUris = [
  'file:///a.md',
  'file:///nowhere.md',
  'untitled:Untitled-1',
  'x',
  '',
  'http://a/b.md',
  'file:///%',
  '//server/share',
];

suite('hostile messages', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer();
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  /** Opens a text under a new name and sees that it is read rightly. */
  async function isRight(name: string): Promise<void> {
    const uri = `file:///right/${name}.md`;
    client.open(uri, text);
    const symbols = await client.ask<readonly { name: string }[]>('textDocument/documentSymbol', uri);
    client.close(uri);
    assert.deepEqual(
      symbols.map(it => it.name),
      speakers,
    );
  }

  test('requests with parameters of any kind are answered, with a result or an error', async () => {
    client.open('file:///a.md', text);
    const answered: Promise<unknown>[] = [];
    let sent = 0;
    forSeeds(300, random => {
      for (let i = 0; i < 10; i++) {
        const method = random.pick([...requests, ...oddMethods, ...ours]);
        // The parameters of a request are an object, an array or nothing: JSON-RPC itself lets nothing else through.
        answered.push(client.request(method, oddParams(random)).then(String, String));
        sent++;
      }
    });
    assert.equal((await Promise.all(answered)).length, sent);
    await isRight('after-requests');
  });

  test('changes that are stale, doubled, out of range or of documents nobody opened do no harm', async () => {
    forSeeds(300, random => {
      const method = random.pick(['didOpen', 'didChange', 'didChange', 'didChange', 'didClose', 'didSave']);
      const uri = random.pick(oddUris);
      client.notify(`textDocument/${method}`, {
        textDocument: {
          uri,
          languageId: 'markdown',
          version: random.pick([1, 1, 2, -5, 1e9, null]),
          text: odd(random),
        },
        contentChanges: Array.from({ length: random.below(4) }, () =>
          random.once(3) ? { text: odd(random) } : { range: oddRange(random), text: random.pick(['', 'a\n', '```\n']) },
        ),
        text: odd(random),
      });
    });
    await isRight('after-changes');
  });

  test('changes whose ranges leave the text are cut to it', async () => {
    const uri = 'file:///cut.md';
    client.open(uri, text);
    const far = { line: 1000, character: 1000 };
    client.change(uri, { range: { start: far, end: { line: 2000, character: 0 } }, text: '\n**Cy Moor:** Yes.\n' });
    const symbols = await client.ask<readonly { name: string }[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(it => it.name),
      [...speakers, 'Cy Moor'],
    );
    client.close(uri);
  });

  test('requests that are taken back are answered as well', async () => {
    const uri = 'file:///back.md';
    client.open(uri, text.repeat(200));
    const answers = [];
    for (let id = 0; id < 200; id++) {
      const answer = client.ask('textDocument/diagnostic', uri).then(String, String);
      client.notify('$/cancelRequest', { id });
      answers.push(answer);
      client.change(uri, { range: { start: { line: 6, character: 3 }, end: { line: 6, character: 3 } }, text: 'a' });
    }
    assert.equal((await Promise.all(answers)).length, 200);
    client.close(uri);
    await isRight('after-cancelling');
  });

  test('a document that is closed while it is asked about is answered', async () => {
    const uri = 'file:///closed.md';
    client.open(uri, text);
    const answers = requests.map(it => client.ask(it, uri, { line: 4, character: 4 }).then(String, String));
    client.close(uri);
    assert.equal((await Promise.all(answers)).length, requests.length);
    assert.equal(await client.ask('textDocument/documentSymbol', uri), null);
  });

  test('nothing of what went wrong was written as a crash', () => {
    assert.doesNotMatch(client.errors, /uncaught|unhandled/i);
  });
});

suite('a wire that carries rubbish', () => {
  const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  test('a message that is no JSON does not end the server', async () => {
    const client = await startServer();
    client.process.stdin!.write(frame('{"jsonrpc": "2.0", "method": '));
    client.process.stdin!.write(frame('[]'));
    client.process.stdin!.write(frame('{"jsonrpc":"2.0","id":{"a":1},"method":"x"}'));
    client.open('file:///a.md', text);
    const symbols = await client.ask<readonly unknown[]>('textDocument/documentSymbol', 'file:///a.md');
    assert.equal(symbols.length, speakers.length);
    await client.kill();
  });

  test('a client that goes away takes the server with it', async () => {
    const client = await startServer();
    client.process.stdin!.end();
    assert.equal(typeof (await client.ended), 'number');
    client.connection.dispose();
  });
});

/** A text of ours, or rubbish. */
function odd(random: Random): string {
  return random.pick([text, '', '\0', '# a\n', '\ud83d', text.replaceAll('\n', '\r')]);
}

function oddRange(random: Random): unknown {
  const place = () => ({ line: random.pick([0, 1, 4, 7, 99, -1, 1e9]), character: random.pick([0, 3, 80, -1, 1e9]) });
  return random.once(10) ? random.pick(oddValues) : { start: place(), end: place() };
}

function oddParams(random: Random): object | undefined {
  if (random.once(12)) return random.pick([undefined, [], {}, [1, 2]]);
  return {
    textDocument: random.once(8) ? random.pick(oddValues) : { uri: random.pick(oddUris) },
    position: random.once(2) ? { line: random.below(9), character: random.below(30) } : random.pick(oddValues),
    range: oddRange(random),
    positions: [{ line: random.below(9), character: 0 }],
    context: random.once(2) ? { diagnostics: [] } : random.pick(oddValues),
    newName: random.pick(['Ann', '', '\n', 7]),
    options: random.pick(oddValues),
    query: random.pick(['', 'a', 7, null]),
    limit: random.pick([-1, 0, 5, 'x']),
    uri: random.pick(oddUris),
    source: random.pick(oddValues),
    into: random.pick(oddUris),
    previousResultId: random.pick(['', 'x', 7]),
    previousResultIds: random.pick(oddValues),
    data: random.pick(oddValues),
    title: random.pick(oddValues),
  };
}
