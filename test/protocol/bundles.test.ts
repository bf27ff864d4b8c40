/** The bundles: the server for web workers starts where there is neither Node nor a page, and none can ask the network. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** What a worker has, as far as the server needs it to start; no `document`, no `process`, no `require`. */
function workerGlobals() {
  const listeners: unknown[] = [];
  const worker = {
    addEventListener: (_: string, listener: unknown) => listeners.push(listener),
    postMessage: () => undefined,
    ...{ URL, TextDecoder, TextEncoder, Intl, performance, queueMicrotask },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval },
    console,
    onmessage: undefined as unknown,
  };
  return { worker: Object.assign(worker, { self: worker }), listens: () => listeners.length > 0 || worker.onmessage };
}

suite('server in a web worker', () => {
  test('it starts and listens', () => {
    const { worker, listens } = workerGlobals();
    runInContext(readFileSync('dist/server.browser.js', 'utf8'), createContext(worker));
    assert.ok(listens());
  });
});

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: unknown;
}

/** Starts the server in a worker; `files` by their URIs. Gives what asks it, and answers what it asks. */
function startWorker(files: Readonly<Record<string, string>>) {
  const { worker } = workerGlobals();
  const waiting = new Map<number, (result: unknown) => void>();
  const send = (message: object) =>
    (worker.onmessage as (event: { data: unknown }) => void)({ data: { jsonrpc: '2.0', ...message } });
  const answer = ({ method, params }: Message): unknown => {
    if (method === 'verbatim/readFile')
      return params?.uri !== undefined && params.uri in files ? { text: files[params.uri] } : null;
    if (method === 'verbatim/findFiles') return Object.keys(files).filter(it => it.endsWith('.md'));
    return method === 'workspace/configuration' ? [null] : null;
  };
  worker.postMessage = ((message: Message) => {
    const { id, method } = message;
    if (method === undefined) waiting.get(id!)?.(message.result);
    else if (id !== undefined) queueMicrotask(() => send({ id, result: answer(message) }));
  }) as () => undefined;
  runInContext(readFileSync('dist/server.browser.js', 'utf8'), createContext(worker));
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: (method: string, params: object) =>
      new Promise<unknown>(resolve => {
        const id = waiting.size + 1;
        waiting.set(id, resolve);
        send({ id, method, params });
      }),
  };
}

suite('terms in a web worker', () => {
  test('a TBX file is read there too', async () => {
    const uri = 'memfs:/desk/valley.en.md';
    const text =
      '**Ruth:** They keep a seed bank there.\n\n**Tom:** And what is in it?\n\n**Ruth:** Seeds of every kind.\n';
    const terms =
      '<tbx><text><body><conceptEntry><langSec xml:lang="zh"><termSec><term>种子库</term></termSec></langSec>' +
      '<langSec xml:lang="en"><termSec><term>seed bank</term></termSec></langSec></conceptEntry></body></text></tbx>';
    const { notify, request } = startWorker({ [uri]: text, 'memfs:/desk/.verbatim/terms.tbx': terms });
    await request('initialize', {
      processId: null,
      capabilities: {},
      workspaceFolders: [{ uri: 'memfs:/desk', name: 'desk' }],
      initializationOptions: { files: 'client' },
    });
    notify('initialized', {});
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const position = { line: 0, character: text.indexOf('seed bank') + 2 };
    const hover = (await request('textDocument/hover', { textDocument: { uri }, position })) as {
      contents: { value: string };
    } | null;
    assert.match(hover?.contents.value ?? '', /^\*\*种子库\*\* \(zh\)/u);
  });
});

suite('bundles', () => {
  test('no library in them can ask the network', () => {
    const asking =
      /\bfetch\(|XMLHttpRequest|\bnew WebSocket\b|require\("(?:node:)?(?:https?|http2|undici|sync-fetch[\w-]*)"\)/;
    const bundles = readdirSync('dist').filter(it => it.endsWith('.js'));
    assert.ok(bundles.length > 5);
    assert.deepEqual(
      bundles.filter(it => asking.test(readFileSync(`dist/${it}`, 'utf8'))),
      [],
    );
  });
});
