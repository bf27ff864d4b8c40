/** Each diagnostic on speakers over the protocol, with all that the light bulb offers: here, in the whole file, in a roster. */
import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const uri = 'file:///desk/hall.md';
const creating = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };

const often = (...names: readonly string[]) =>
  Array.from({ length: 12 }, () => names.map(it => `**${it}:** I see what you mean.\n\n`).join('')).join('');

const attendees = `| Name | Abbreviation |
| --- | --- |
| Greta Ekholm | GEK |
| Nils Holm | NHM |
| Ana Silva | ASV |
`;

/** The code, the text, the last line of which (or the one with `at`) has the finding, and the titles of its fixes. */
const cases: readonly {
  readonly code: string;
  readonly text: string;
  readonly at?: string;
  readonly titles: readonly string[];
}[] = [
  {
    code: 'speaker-misspelled',
    text: `---\nspeakers: [Greta Ekholm, Nils Holm]\n---\n\n${often('Greta Ekholm', 'Nils Holm')}**Greta Ekhelm:** One.\n\n**Nils Holm:** Two.\n\n**Greta Ekhelm:** Three.\n`,
    at: '**Greta Ekhelm:** One',
    titles: [
      'Change to “Greta Ekholm”',
      'Change both labels “Greta Ekhelm” to “Greta Ekholm”',
      'Add “Greta Ekhelm” to the front matter',
      'Add “Greta Ekhelm” to the speakers of this workspace',
    ],
  },
  {
    code: 'speaker-unknown',
    text: `${attendees}\n${'GEK: Yes.\n\nNHM: No.\n\nASV: Yes.\n\n'.repeat(4)}XQY: No.\n`,
    titles: ['Add “XQY” to the list of attendees', 'Add “XQY” to the speakers of this workspace'],
  },
  {
    code: 'speaker-unknown',
    text: `${often('Yang Mei', 'Yang Tao')}**Professor Yang:** No.\n`,
    titles: ['Change to “Yang Mei”', 'Change to “Yang Tao”'],
  },
  {
    code: 'speaker-variant',
    text: `${often('René', 'Nils')}**Rene:** No.\n\n**Nils:** Yes.\n\n**Rene:** No.\n`,
    at: '**Rene:** No',
    titles: ['Change to “René”', 'Change both labels “Rene” to “René”'],
  },
  {
    code: 'speaker-placeholder',
    text: `---\nspeakers: [Greta Ekholm, Nils]\n---\n\n${often('Speaker 1', 'Nils')}`,
    at: '**Speaker 1:**',
    titles: ['Change all 12 labels “Speaker 1” to “Greta Ekholm”', 'Change to “Greta Ekholm”'],
  },
  {
    code: 'time-backwards',
    text: 'Greta: 01:03:10\n\nGood evening.\n\nNils: 00:03:40\n\nGood evening.\n\nGreta: 01:03:55\n\nShall we?\n',
    at: 'Nils',
    titles: ['Change to “01:03:40”'],
  },
  {
    code: 'turn-empty',
    text: `${often('Greta', 'Nils')}**Greta:**\n\n**Nils:** Yes.\n`,
    at: '**Greta:**\n',
    titles: ['Remove the empty turn'],
  },
  {
    code: 'turn-unlabelled',
    text: `Welcome back, everybody, I am so glad that you could come.\n\n${often('Greta', 'Nils')}`,
    at: 'Welcome',
    titles: ['Give these words to Greta', 'Give these words to Nils'],
  },
];

suite('fixes of speakers over the protocol', () => {
  let client: LanguageClient;
  setup(async () => {
    client = await startServer({ files: {}, folders: ['file:///desk/'], capabilities: creating });
  });
  teardown(() => client.kill());

  for (const { code, text, at, titles } of cases)
    test(`${code}: ${titles.join('; ')}`, async () => {
      client.open(uri, text);
      const offset = at === undefined ? text.trimEnd().lastIndexOf('\n') + 1 : text.indexOf(at);
      const line = text.slice(0, offset).split('\n').length - 1;
      const report = (await client.diagnostics(uri)).find(it => it.code === code && it.range.start.line === line);
      assert.ok(report !== undefined, `no ${code} at line ${line}`);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: report.range,
        context: { diagnostics: [report], only: ['quickfix'] },
      });
      const own = actions.filter(it => it.diagnostics?.some(diagnostic => diagnostic.code === code));
      assert.deepEqual(
        own.map(it => it.title),
        titles,
      );
      for (const { edit } of own) {
        const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
        assert.ok(changes.length > 0 && changes.every(it => !('edits' in it) || it.edits.length > 0));
      }
    });
});
