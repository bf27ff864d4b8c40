/** Keeps the arrows of docs/architecture.md pointing down, and the outside world out of all but the entry points. */
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { clientSources, importsOf, isEntryPoint, packageOf, paths, read, serverSources, sources } from './project';

/** From the bottom to the top; folders in one row do not import each other. */
const rows: readonly (readonly string[])[] = [
  ['text'],
  ['model', 'host', 'protocol'],
  ['settings'],
  ['syntax'],
  ['people'],
  ['transcript'],
  ['quoting', 'translation', 'exchange'],
  ['terms'],
  ['workspace'],
  ['checking'],
  ['rules', 'lsp'],
  ['reporting'],
  ['features'],
];

/** Places that every row above `model` may look at: they hold types and words, and import nothing but `text`. */
const shared = ['server/src/checking/finding', 'server/src/settings/schema'];

/** The folder, or the file's own name where it stands at the top of server/src. */
const placeOf = (path: string) => path.replace('server/src/', '').split('/')[0]!.replace(/\.ts$/, '');
const rowOf = (place: string) => rows.findIndex(row => row.includes(place));

suite('layers', () => {
  test('the server imports downwards only', () => {
    const wrong: string[] = [];
    for (const file of serverSources) {
      const from = placeOf(file);
      for (const target of importsOf(file)) {
        if (!target.startsWith('server/src/') || shared.includes(target)) continue;
        const to = placeOf(target);
        // What composes everything stands above all rows, and nothing in a row may import it.
        const above = rowOf(from) < 0 || (rowOf(to) >= 0 && rowOf(to) < rowOf(from));
        if (from !== to && !above) wrong.push(`${file} imports ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('every folder of the server has its row', () => {
    const folders = new Set(serverSources.filter(it => it.split('/').length > 3).map(placeOf));
    assert.deepEqual(
      [...folders].filter(it => rowOf(it) < 0 && it !== 'node'),
      [],
    );
  });

  test('no Node and no editor outside the entry points', () => {
    const outside = new Set([...builtinModules, 'vscode']);
    const wrong = serverSources
      .filter(it => !isEntryPoint(it))
      .flatMap(file =>
        importsOf(file)
          .filter(it => it.startsWith('node:') || outside.has(packageOf(it)) || /\.node$|^server\/src\/node\//.test(it))
          .map(it => `${file} imports ${it}`),
      );
    assert.deepEqual(wrong, []);
  });

  test('nothing is sent over the network', () => {
    const wires = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/;
    const calls = /\bfetch\s*\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\b/;
    const wrong = [...serverSources, ...clientSources].filter(
      file => importsOf(file).some(it => wires.test(it)) || calls.test(read(file)),
    );
    assert.deepEqual(wrong, []);
  });

  test('the client knows nothing of the server but its protocol', () => {
    const wrong = clientSources.flatMap(file =>
      importsOf(file)
        .filter(it => it.startsWith('server/') && it !== 'server/src/protocol')
        .map(it => `${file} imports ${it}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('the server knows nothing of the client, and neither of the tests', () => {
    const wrong = [...serverSources, ...clientSources].flatMap(file =>
      importsOf(file)
        .filter(it => it.startsWith('test/') || (it.startsWith('client/') && !file.startsWith('client/')))
        .map(it => `${file} imports ${it}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('what is imported is there', () => {
    const known = new Set(paths);
    const found = (it: string) =>
      ['', '.ts', '.d.ts', '.json', '.mjs', '/index.ts'].some(ending => known.has(it + ending));
    const wrong = sources.flatMap(file =>
      importsOf(file)
        .filter(it => /^(?:server|client|test)\//.test(it) && !it.startsWith('test/fixtures/') && !found(it))
        .map(it => `${file} imports ${it}`),
    );
    assert.deepEqual(wrong, []);
  });
});
