/** Renaming somebody whom several transcripts share through one roster, over the protocol. */
import assert from 'node:assert/strict';
import type { Location, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { applyEdits } from '../../server/src/text/edit';
import { eventually } from '../support/eventually';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///desk/';

const talk = (...names: readonly string[]) => names.map((it, at) => `${it}: Line number ${at}, please.\n`).join('\n');

suite('renaming over shared rosters', () => {
  const clients: LanguageClient[] = [];
  teardown(async () => {
    for (const client of clients.splice(0)) await client.kill();
  });

  /** Opens the first file, once all that is said of the person at its `line` is known. */
  async function start(files: Readonly<Record<string, string>>, line: number, places: number): Promise<LanguageClient> {
    const client = await startServer({ files, folders: [root] });
    clients.push(client);
    const [uri = '', text = ''] = Object.entries(files)[0] ?? [];
    client.open(uri, text);
    await eventually('the rosters beside it are known', async () => {
      const found = await client.ask<Location[] | null>(
        'textDocument/references',
        uri,
        { line, character: 1 },
        { context: { includeDeclaration: true } },
      );
      return found?.length === places;
    });
    return client;
  }

  /** Each file that the rename of the label at `line` of the first file changes, as it is then. */
  async function renamed(
    client: LanguageClient,
    files: Readonly<Record<string, string>>,
    line: number,
    newName: string,
  ): Promise<Readonly<Record<string, string>>> {
    const [uri = ''] = Object.keys(files);
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', uri, { line, character: 1 }, { newName });
    const changed: Record<string, string> = {};
    for (const { textDocument, edits } of edit.documentChanges as TextDocumentEdit[]) {
      const text = files[textDocument.uri] as string;
      const made = edits as { range: Range; newText: string }[];
      if (made.length === 0) continue;
      const span = ({ start, end }: Range) => ({ start: offsetAt(text, start), end: offsetAt(text, end) });
      changed[textDocument.uri] = applyEdits(
        text,
        made.map(it => ({ span: span(it.range), newText: it.newText })),
      );
    }
    return changed;
  }

  const offsetAt = (text: string, { line, character }: Range['start']) =>
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, it) => sum + it.length + 1, 0) + character;

  test('whom the user’s roster names is renamed there, with aliases, and in every transcript below it', async () => {
    const files = {
      [`${root}show/1.md`]: talk('Mara Lind', 'Tobin Ash', 'Mara Lind', 'Tobin Ash'),
      [`${root}show/2.md`]: talk('Mara', 'Greta Ek', 'Mara', 'Greta Ek'),
      [`${root}show/.verbatim/speakers.yaml`]: 'people:\n  - name: Mara Lind\n    aliases: [Mara, The Miller]\n',
      [`${root}article.md`]:
        '> Line number 0, please. Line number 2, please.\n>\n> — Mara, [the second talk](show/2.md)\n',
      [`${root}other/1.md`]: talk('Mara Lind', 'Nils Holm', 'Mara Lind', 'Nils Holm'),
    };
    const client = await start(files, 0, 8);
    const changed = await renamed(client, files, 0, 'Maren Lund');
    assert.deepEqual(changed, {
      [`${root}show/1.md`]: files[`${root}show/1.md`]?.replaceAll('Mara Lind', 'Maren Lund'),
      [`${root}show/2.md`]: files[`${root}show/2.md`]?.replaceAll('Mara', 'Maren'),
      [`${root}article.md`]: files[`${root}article.md`]?.replace('Mara', 'Maren'),
      [`${root}show/.verbatim/speakers.yaml`]: 'people:\n  - name: Maren Lund\n    aliases: [Maren, The Miller]\n',
    });
  });

  test('somebody who has the new name in another of the transcripts is no reason to make two people one', async () => {
    const files = {
      [`${root}1.md`]: talk('Mara Lind', 'Tobin Ash', 'Mara Lind', 'Tobin Ash'),
      [`${root}2.md`]: talk('Mara Lind', 'Maren Lund', 'Mara Lind', 'Maren Lund'),
      [`${root}.verbatim/speakers.yaml`]: 'people: [Mara Lind]\n',
    };
    const client = await start(files, 0, 5);
    await assert.rejects(renamed(client, files, 0, 'Maren Lund'), /Maren Lund speaks here already/);
  });

  test('initials are renamed in the list of another day, and on all days that rest on it', async () => {
    const table = '| Name | Abbreviation |\n|---|---|\n| Quentin Weber | QWE |\n| Rita Yilmaz | RTY |\n\n';
    const files = {
      [`${root}may/day-2.md`]: talk('QWE', 'RTY', 'QWE', 'RTY'),
      [`${root}may/day-1.md`]: table + talk('RTY', 'QWE', 'RTY', 'QWE'),
    };
    const client = await start(files, 0, 6);
    const changed = await renamed(client, files, 0, 'QWB');
    assert.deepEqual(changed, {
      [`${root}may/day-2.md`]: files[`${root}may/day-2.md`]?.replaceAll('QWE', 'QWB'),
      [`${root}may/day-1.md`]: files[`${root}may/day-1.md`]?.replaceAll('QWE', 'QWB'),
    });
  });

  test('a name that YAML would read otherwise is put in quotation marks', async () => {
    const files = {
      [`${root}a.md`]: `---\nspeakers: [Mara Lind, 'Tobin Ash']\n---\n\n${talk('Mara Lind', 'Tobin Ash', 'Mara Lind', 'Tobin Ash')}`,
    };
    const client = await start(files, 4, 3);
    const changed = await renamed(client, files, 4, 'Mara Lind, PhD');
    assert.equal(changed[`${root}a.md`]?.split('\n')[1], `speakers: ["Mara Lind, PhD", 'Tobin Ash']`);
    const other = await renamed(client, files, 6, 'Tobin O’Ash');
    assert.equal(other[`${root}a.md`]?.split('\n')[1], `speakers: [Mara Lind, 'Tobin O’Ash']`);
    const marked = await renamed(client, files, 6, "Tobin O'Ash");
    assert.equal(marked[`${root}a.md`]?.split('\n')[1], `speakers: [Mara Lind, 'Tobin O''Ash']`);
  });
});
