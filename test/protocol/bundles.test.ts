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
