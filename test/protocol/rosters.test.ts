/** Rosters over the protocol: whom they name, how they come to name one more, and what is wrong with the user's own. */
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  InlayHint,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { eventually } from '../support/eventually';
import { type LanguageClient, type Options, startServer } from '../support/languageClient';

const root = 'file:///desk/';
const hall = `${root}talks/hall.md`;
const roster = `${root}.verbatim/speakers.yaml`;

const talk = `# The hall

**Greta Ekholm:** Shall we begin?

**Nils Holm:** Let us.

**Greta Ekholm:** Who has the keys?

**Nils Holm:** I had them.

**Greta Ekholm:** And now?

**Greta Ekhelm:** I have them.
`;

const creating = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };

/** Told at once, and not when the server has asked for it. */
const hinting = (fullNames: string): Options => ({
  settings: { verbatim: { inlayHints: { fullNames } } },
  capabilities: { workspace: { configuration: false } },
});

suite('rosters over the protocol', () => {
  const clients: LanguageClient[] = [];
  const start = async (files: Record<string, string>, options: Options = {}): Promise<LanguageClient> => {
    const client = await startServer({ files, folders: [root], ...options });
    clients.push(client);
    return client;
  };
  teardown(async () => {
    for (const client of clients.splice(0)) await client.kill();
  });

  /** The fix that names the last speaker in the user's roster. */
  async function addition(client: LanguageClient): Promise<CodeAction | undefined> {
    client.open(hall, talk);
    const report = (await client.diagnostics(hall)).find(it => it.code === 'speaker-misspelled');
    assert.ok(report !== undefined);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: hall },
      range: report.range,
      context: { diagnostics: [report] },
    });
    return actions.find(it => it.title === 'Add “Greta Ekhelm” to the speakers of this workspace');
  }

  test('somebody new goes below the others in the nearest roster file', async () => {
    const client = await start({ [hall]: talk, [roster]: 'people:\n  - name: Greta Ekholm\n' });
    const [change] = ((await addition(client))?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.uri, roster);
    const end = { line: 1, character: 22 };
    assert.deepEqual(change?.edits, [{ range: { start: end, end }, newText: '\n  - name: Greta Ekhelm' }]);
  });

  test('where there is no roster file, the edit makes one at the head of the workspace', async () => {
    const client = await start({ [hall]: talk }, { capabilities: creating });
    const changes = (await addition(client))?.edit?.documentChanges ?? [];
    const start0 = { line: 0, character: 0 };
    assert.deepEqual(changes, [
      { kind: 'create', uri: roster, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: roster, version: null },
        edits: [{ range: { start: start0, end: start0 }, newText: 'people:\n  - name: Greta Ekhelm\n' }],
      },
    ]);
  });

  test('an editor that makes no files is not asked to', async () => {
    assert.equal(await addition(await start({ [hall]: talk })), undefined);
  });

  test('what is wrong with the roster file is told at its line, and withdrawn once it is mended', async () => {
    const files = { [hall]: talk, [roster]: 'people:\n  - name: Greta Ekholm\n    rôle: host\n  - aliases: [Nils]\n' };
    const client = await start(files);
    const told = () =>
      client.notification<{ uri: string; diagnostics: Diagnostic[] }>(
        'textDocument/publishDiagnostics',
        it => it.uri === roster,
      );
    client.open(hall, talk);
    assert.deepEqual(
      (await told()).diagnostics.map(it => `${it.range.start.line} ${it.code}: ${it.message}`),
      [
        '2 front-matter-unreadable: “rôle” says nothing about a person here.',
        '3 front-matter-unreadable: This person has no “name:”.',
      ],
    );
    files[roster] = 'people:\n  - name: Greta Ekholm\n';
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: roster, type: 2 }] });
    assert.deepEqual((await told()).diagnostics, []);
  });

  test('the findings of an open transcript follow its roster, without an edit', async () => {
    const files: Record<string, string> = { [hall]: talk };
    const client = await start(files, { capabilities: { workspace: { diagnostics: { refreshSupport: true } } } });
    client.open(hall, talk);
    const codes = async () => (await client.diagnostics(hall)).map(it => it.code);
    assert.deepEqual(await codes(), ['speaker-misspelled']);
    const folder = roster.slice(0, roster.lastIndexOf('/'));
    for (const [uri, text, wanted] of [
      [roster, 'people: [Greta Ekholm, Greta Ekhelm]\n', []],
      [roster, 'people: [Greta Ekholm]\n', ['speaker-misspelled']],
      [roster, 'people: [Greta Ekhelm]\n', []],
      // Gone with its folder, of which alone the editor tells.
      [folder, undefined, ['speaker-misspelled']],
    ] as const) {
      if (text === undefined) delete files[roster];
      else files[roster] = text;
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: text === undefined ? 3 : 2 }] });
      await client.notification('workspace/diagnostic/refresh');
      assert.deepEqual(await codes(), wanted);
    }
  });

  test('the user’s roster says who is behind initials: in the hover with the reason, and as a hint unless that is off', async () => {
    const initials = 'GEK: Shall we begin?\n\nNHM: Let us.\n\nGEK: Who has the keys?\n\nNHM: I had them.\n';
    const files = {
      [hall]: initials,
      [roster]: 'people:\n  - name: Greta Ekholm\n    abbreviation: GEK\n  - name: Nils Holm\n    abbreviation: NHM\n',
    };
    for (const fullNames of ['abbreviated', 'off']) {
      const client = await start(files, hinting(fullNames));
      client.open(hall, initials);
      await eventually('the hover names her, with the reason', async () => {
        const hover = await client.ask<Hover | null>('textDocument/hover', hall, { line: 0, character: 1 });
        return /\*\*Greta Ekholm\*\*[\s\S]*“GEK”/.test((hover?.contents as { value?: string })?.value ?? '');
      });
      assert.equal((await hints(client))[0], fullNames === 'off' ? undefined : ' Greta Ekholm');
    }
  });

  test('the hover names the affiliation of the time, in each transcript its own', async () => {
    const then = `---\ndate: 2019-05-03\n---\n\n${talk}`;
    const files = {
      [hall]: then,
      [`${root}now.md`]: then.replace('2019', '2024'),
      [roster]:
        'people:\n  - name: Greta Ekholm\n    affiliations: [{ name: Fjord, until: 2020 }, { name: Lumen, from: 2021 }]\n',
    };
    const client = await start(files);
    for (const [uri, text] of Object.entries(files).slice(0, 2)) client.open(uri, text);
    for (const [uri, affiliation] of [
      [hall, 'Fjord'],
      [`${root}now.md`, 'Lumen'],
    ] as const)
      await eventually(`she is at ${affiliation}`, async () => {
        const hover = await client.ask<Hover | null>('textDocument/hover', uri, { line: 6, character: 4 });
        return new RegExp(`^\\*\\*Greta Ekholm\\*\\*\\s+${affiliation}\\s`).test(
          (hover?.contents as { value?: string })?.value ?? '',
        );
      });
  });

  test('where labels are full, a first name among them has no hint unless that is asked for', async () => {
    const text = talk.replace('**Greta Ekhelm:**', '**Greta:**');
    for (const fullNames of ['abbreviated', 'always']) {
      const client = await start({ [hall]: text }, hinting(fullNames));
      client.open(hall, text);
      assert.deepEqual(await hints(client), fullNames === 'always' ? [' Greta Ekholm'] : []);
    }
  });

  async function hints(client: LanguageClient) {
    const range = { start: { line: 0, character: 0 }, end: { line: 14, character: 0 } };
    const found = await client.ask<InlayHint[] | null>('textDocument/inlayHint', hall, undefined, { range });
    return (found ?? []).map(it => it.label);
  }

  test('front matter is completed with the keys of rosters, and with who speaks and is in none', async () => {
    const text = `---\nspeakers: [Greta Ekholm]\nmod\nguest: \n---\n\n${talk}`;
    const client = await start({ [hall]: text });
    client.open(hall, text);
    const at = async (line: number, character: number) =>
      (await client.ask<CompletionItem[]>('textDocument/completion', hall, { line, character })).map(it => it.label);
    const keys = await at(2, 3);
    assert.ok(keys.includes('moderator') && keys.includes('host') && !keys.includes('speakers'), keys.join(' '));
    assert.ok((await at(3, 7)).includes('Nils Holm'));
  });
});
