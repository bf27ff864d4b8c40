/** Files that depend on each other: after any edit, opening, closing or change on the disk, every open document says what a server says that has just started. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-types';
import { splitText } from '../../server/src/syntax/splitter';
import { desk, on } from '../support/desk';
import { holds } from '../support/law';
import { pieces } from '../support/pieces';
import { type ServerHere, serveHere } from '../support/serverHere';

const names = Object.keys(desk);
const lines = [...new Set(Object.values(desk).flatMap(it => it.split(/(?<=\n)/)))];

type Action =
  | {
      readonly kind: 'edit';
      readonly file: string;
      readonly at: number;
      readonly removed: number;
      readonly text: string;
    }
  | { readonly kind: 'open' | 'close' | 'delete'; readonly file: string }
  | {
      readonly kind: 'write';
      readonly file: string;
      readonly at: number;
      readonly removed: number;
      readonly text: string;
    };

const documents = names.filter(it => it.endsWith('.md'));
/** Which files are open at first: what an open file says must not hang on whether those that it names are open, too. */
const openAtFirst = fc.subarray(documents, { minLength: 1 });
const inserted = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.constantFrom('a', ' not', '0', '\n', '\n\n', '') },
);
const change = {
  at: fc.nat(999),
  removed: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(90)),
  text: inserted,
};
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), file: fc.constantFrom(...documents), ...change }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('write' as const), file: fc.constantFrom(...names), ...change }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('open' as const, 'close' as const),
      file: fc.constantFrom(...documents),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), file: fc.constantFrom(...names) }) },
);

interface Answers {
  readonly symbols: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly lenses: unknown;
}

/**
 * To start a server and let it read everything costs twenty times what an action costs; so it is done after the last
 * action, where any smaller case that fails will also be compared, and after every so many before it.
 */
const comparedEvery = 6;

let actions = 0;
let comparisons = 0;
let findings = 0;

suite('files that depend on each other', () => {
  suiteTeardown(() =>
    console.log(`      ${actions} actions, ${comparisons} comparisons, ${findings} findings compared`),
  );

  test('say after their actions what they say to a server that has just started', async function () {
    this.timeout(3_600_000);
    const some = fc.array(anyAction, { minLength: 1, maxLength: 12, size: 'max' });
    await holds('workspace', fc.asyncProperty(openAtFirst, some, actedEqualsAnew), 14);
    assert.ok(findings > 50, `only ${findings} findings were compared`);
  });
});

async function actedEqualsAnew(first: readonly string[], all: readonly Action[]): Promise<void> {
  const files = new Map(Object.entries(desk).map(([name, text]) => [on(name), text]));
  const open = new Map<string, string>();
  const acted = await serveHere({ files });
  const opened = (uri: string) => {
    open.set(uri, files.get(uri) ?? '');
    acted.open(uri, files.get(uri) ?? '');
  };
  for (const name of first) opened(on(name));
  let realigned = false;
  for (const [index, action] of all.entries()) {
    const uri = on(action.file);
    switch (action.kind) {
      case 'edit': {
        const text = open.get(uri);
        if (text === undefined) opened(uri);
        else open.set(uri, typed(acted, uri, text, action));
        break;
      }
      case 'open':
        if (!open.has(uri)) opened(uri);
        break;
      case 'close':
        if (open.delete(uri)) acted.close(uri);
        break;
      case 'write': {
        const text = files.get(uri) ?? '';
        const [start, end] = spanOf(text, action);
        files.set(uri, text.slice(0, start) + action.text + text.slice(end));
        acted.fileChanged(uri);
        break;
      }
      case 'delete':
        files.delete(uri);
        acted.fileChanged(uri);
        break;
    }
    actions++;
    if (action.file.startsWith('day.') && 'text' in action) realigned = true;
    await settled();
    const said = new Map<string, Answers>();
    for (const it of open.keys()) said.set(it, await answers(acted, it, realigned));
    if (index < all.length - 1 && (index + 1) % comparedEvery !== 0) continue;
    comparisons++;
    const anew = await serveHere({ files });
    for (const [it, text] of open) anew.open(it, text);
    await settled();
    for (const [it, one] of said) {
      const other = await answers(anew, it, realigned);
      findings += other.diagnostics.length;
      assert.deepEqual(one, other, it);
    }
  }
}

function typed(server: ServerHere, uri: string, text: string, action: Action & { kind: 'edit' }): string {
  const blocks = splitText(text);
  const [start, end] = spanOf(text, action);
  const range = { start: blocks.positionAt(start), end: blocks.positionAt(end) };
  server.change(uri, { range, text: action.text });
  return text.slice(0, blocks.offsetAt(range.start)) + action.text + text.slice(blocks.offsetAt(range.end));
}

function spanOf(text: string, { at, removed }: { at: number; removed: number }): [number, number] {
  const start = Math.floor((at * (text.length + 1)) / 1000);
  return [start, Math.min(start + removed, text.length)];
}

/** What was begun in the background, such as reading the rosters beside a document, is over. */
async function settled(): Promise<void> {
  for (let n = 0; n < 4; n++) await new Promise(done => setImmediate(done));
}

/**
 * Without what only memory can know: that an original has changed since it was first seen, and which paragraphs were
 * laid beside each other before the typing began (`translation/reuse.ts` keeps that as long as paragraphs stay alike).
 */
async function answers(server: ServerHere, uri: string, realigned: boolean): Promise<Answers> {
  const all = await server.diagnostics(uri);
  const diagnostics = all.filter(it =>
    realigned ? !String(it.code).startsWith('translation-') : it.code !== 'translation-stale',
  );
  const lenses = uri.endsWith('.en.md') ? [] : await server.ask('textDocument/codeLens', uri);
  return { symbols: await server.symbols(uri), diagnostics, lenses };
}
