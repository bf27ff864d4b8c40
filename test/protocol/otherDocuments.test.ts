/** What an edit in one document changes in the others that are open: the article beside its transcript is never stale. */
import assert from 'node:assert/strict';
import { type LanguageClient, type Options, startServer } from '../support/languageClient';

const root = 'file:///house/';
const panelUri = `${root}panel.md`;
const articleUri = `${root}article.md`;
const panel = `# The old bridge

**Ann Lee:** We rebuilt the whole bridge ourselves in nineteen days, and nobody believed it.

**Bo Lind:** Did you think so?

**Ann Lee:** Yes.

**Bo Lind:** Good.
`;
const article = `# News

> We rebuilt the whole bridge ourselves in nineteen days, and nobody believed it.
>
> — Ann Lee, [the panel](panel.md#L3)
`;

interface Pushed {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string }[];
}

async function withBoth(options: Options, work: (client: LanguageClient) => Promise<void>) {
  const client = await startServer({ folders: [root], files: {}, ...options });
  try {
    client.open(panelUri, panel);
    client.open(articleUri, article);
    await work(client);
    assert.equal(await client.stop(), 0);
  } finally {
    await client.kill();
  }
}

/** Puts other words in place of `old`, which stands in the third line of the panel. */
function say(client: LanguageClient, old: string, words: string, line = panel.split('\n')[2]!) {
  const at = line.indexOf(old);
  const range = { start: { line: 2, character: at }, end: { line: 2, character: at + old.length } };
  client.change(panelUri, { range, text: words });
}

const codes = (it: readonly { readonly code?: unknown }[]) => it.map(({ code }) => code);
const pushed = (client: LanguageClient, uri: string, wanted: readonly string[]) =>
  client.notification<Pushed>(
    'textDocument/publishDiagnostics',
    it => it.uri === uri && JSON.stringify(codes(it.diagnostics)) === JSON.stringify(wanted),
  );
const refreshes = { workspace: { diagnostics: { refreshSupport: true } } };

suite('an edit and the other open documents', () => {
  test('an article is pushed what the edit of its transcript makes of it, before anything is saved', () =>
    withBoth({ pull: false }, async client => {
      await pushed(client, articleUri, []);
      say(client, 'nineteen', 'ninety');
      await pushed(client, articleUri, ['quote-altered']);
      say(client, 'ninety', 'nineteen', panel.split('\n')[2]!.replace('nineteen', 'ninety'));
      await pushed(client, articleUri, []);
    }));

  test('what has not changed in the other document is not pushed again', () =>
    withBoth({ pull: false }, async client => {
      await pushed(client, articleUri, []);
      client.forget();
      const version = client.change(panelUri, { range: at(8, 14), text: ' [laughs' });
      await client.notification<{ readonly uri: string; readonly version: number }>(
        'textDocument/publishDiagnostics',
        it => it.uri === panelUri && it.version === version,
      );
      say(client, 'nineteen', 'ninety');
      const next = await client.notification<Pushed>('textDocument/publishDiagnostics', it => it.uri === articleUri);
      assert.deepEqual(codes(next.diagnostics), ['quote-altered']);
    }));

  test('a client that pulls is asked to pull again, and is told then', () =>
    withBoth({ capabilities: refreshes }, async client => {
      assert.deepEqual(await client.diagnostics(articleUri), []);
      say(client, 'nineteen', 'ninety');
      await client.notification('workspace/diagnostic/refresh');
      assert.deepEqual(codes(await client.diagnostics(articleUri)), ['quote-altered']);
    }));

  test('it is not asked to where nothing changes for the other document', () =>
    withBoth({ capabilities: refreshes }, async client => {
      await client.diagnostics(articleUri);
      await client.diagnostics(panelUri);
      client.forget();
      client.change(panelUri, { range: at(8, 14), text: ' [laughs' });
      await client.diagnostics(panelUri);
      await client.diagnostics(articleUri);
      say(client, 'nineteen', 'ninety');
      await client.notification('workspace/diagnostic/refresh');
      const another = client.notification('workspace/diagnostic/refresh').then(() => 'asked twice');
      await client.diagnostics(articleUri);
      assert.equal(await Promise.race([another, client.diagnostics(panelUri).then(() => 'once')]), 'once');
      another.catch(() => undefined);
    }));

  test('closing the transcript without saving brings back what stands on the disk', () =>
    withBoth({ pull: false, files: { [panelUri]: panel } }, async client => {
      await pushed(client, articleUri, []);
      say(client, 'nineteen', 'ninety');
      await pushed(client, articleUri, ['quote-altered']);
      client.close(panelUri);
      await pushed(client, articleUri, []);
    }));

  test('new settings are heard by a client that is pushed to', () =>
    withBoth({ pull: false, capabilities: { workspace: { configuration: false } } }, async client => {
      say(client, 'nineteen', 'ninety');
      await pushed(client, articleUri, ['quote-altered']);
      const settings = { verbatim: { rules: { severity: { 'quote-altered': 'off' } } } };
      client.notify('workspace/didChangeConfiguration', { settings });
      await pushed(client, articleUri, []);
    }));
});

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
