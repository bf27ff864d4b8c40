/** Rosters beside a document: the user's own file, and the lists of other days of a series. */
import assert from 'node:assert/strict';
import type { Host } from '../../server/src/host';
import { readDocument } from '../../server/src/workspace/document';
import { Workspace } from '../../server/src/workspace/workspace';

const root = 'file:///desk/';

function workspaceOf(files: Record<string, string>): Workspace {
  const host: Host = {
    readFile: async uri => files[uri.slice(root.length)],
    findTranscripts: async () =>
      Object.keys(files)
        .filter(it => it.endsWith('.md'))
        .map(it => root + it),
    breathe: async () => undefined,
    log: () => undefined,
  };
  return new Workspace(host);
}

/** The speakers of a file on disk. */
async function speakers(workspace: Workspace, path: string): Promise<readonly string[]> {
  const document = await workspace.document(root + path);
  return (document?.transcript.structure.people.persons ?? []).filter(it => it.turns > 0).map(it => it.name);
}

/** The speakers of an open file, as soon as what stands beside it is known. */
async function speakersOnceKnown(workspace: Workspace, path: string, text: string): Promise<readonly string[]> {
  const uri = root + path;
  const known = new Promise<void>(done => {
    workspace.onChange(() => {
      if ((workspace.openDocument(uri)?.transcript.outside.length ?? 0) > 0) done();
    });
  });
  workspace.setOpen(readDocument(uri, 1, text));
  await known;
  const { persons } = workspace.openDocument(uri)!.transcript.structure.people;
  return persons.filter(it => it.turns > 0).map(it => it.name);
}

const talk = 'QWE: One.\n\nRTY: Two.\n\nQWE: Three.\n\nRTY: Four.\n';
const firstDay = `| Name | Abbreviation |\n|---|---|\n| Quentin Weber | QWE |\n| Rita Yilmaz | RTY |\n\n${talk}`;

suite('rosters beside a document', () => {
  test('the second day of a meeting knows the people of the first', async () => {
    const workspace = workspaceOf({ 'may/day-1.md': firstDay, 'may/day-2.md': talk });
    assert.deepEqual(await speakers(workspace, 'may/day-2.md'), ['Quentin Weber', 'Rita Yilmaz']);
  });

  test('another folder is another meeting', async () => {
    const workspace = workspaceOf({ 'may/day-1.md': firstDay, 'june/day-1.md': talk });
    assert.deepEqual(await speakers(workspace, 'june/day-1.md'), ['QWE', 'RTY']);
  });

  test('a setting keeps the days apart', async () => {
    const workspace = workspaceOf({ 'may/day-1.md': firstDay, 'may/day-2.md': talk });
    workspace.rosterAcrossFolder = false;
    assert.deepEqual(await speakers(workspace, 'may/day-2.md'), ['QWE', 'RTY']);
  });

  test('a list of delegates one folder above', async () => {
    const delegates = 'Quentin Weber (QWE)\nRita Yilmaz (RTY)\nNils Holm (NHM)\n';
    const workspace = workspaceOf({ 'delegates.txt': delegates, 'may/day-2.md': talk });
    assert.deepEqual(await speakers(workspace, 'may/day-2.md'), ['Quentin Weber', 'Rita Yilmaz']);
  });

  test('the list of a series names people in full, with what each is, and under no initials', async () => {
    const list = '# Who speaks\n\nAna Silva – Fjord\n- Nils Holm, Lumen\n- Greta Ek\n\nThey speak once a week.\n';
    const episode = 'Ana: One.\n\nNils: Two.\n\nAna: Three.\n\nNils: Four.\n';
    const workspace = workspaceOf({ 'show/speakers.md': list, 'show/1.md': episode });
    assert.deepEqual(await speakers(workspace, 'show/1.md'), ['Ana Silva', 'Nils Holm']);
    workspace.rosterAcrossFolder = false;
    assert.deepEqual(await speakers(workspaceOf({ 'show/1.md': episode }), 'show/1.md'), ['Ana', 'Nils']);
  });

  test('the roster file of the user names people in all folders below it', async () => {
    const roster =
      'people:\n  - { name: Quentin Weber, abbreviation: QWE }\n  - { name: Rita Yilmaz, aliases: [RTY] }\n';
    const workspace = workspaceOf({ '.verbatim/speakers.yaml': roster, 'a/b/talk.md': talk });
    assert.deepEqual(await speakers(workspace, 'a/b/talk.md'), ['Quentin Weber', 'Rita Yilmaz']);
  });

  test('an open document is read again once its roster is known, and keeps it', async () => {
    const workspace = workspaceOf({ 'may/day-1.md': firstDay });
    const path = 'may/day-2.md';
    assert.deepEqual(await speakersOnceKnown(workspace, path, talk), ['Quentin Weber', 'Rita Yilmaz']);
    workspace.setOpen(readDocument(root + path, 2, `${talk}\nQWE: Five.\n`));
    const { persons } = workspace.openDocument(root + path)!.transcript.structure.people;
    assert.deepEqual(
      persons.filter(it => it.turns > 0).map(it => `${it.name} ${it.turns}`),
      ['Quentin Weber 3', 'Rita Yilmaz 2'],
    );
  });

  test('a changed roster file is read again', async () => {
    const files: Record<string, string> = { 'talk.md': talk };
    const workspace = workspaceOf(files);
    assert.deepEqual(await speakers(workspace, 'talk.md'), ['QWE', 'RTY']);
    files['.verbatim/speakers.yaml'] = 'people:\n  - { name: Quentin Weber, abbreviation: QWE }\n';
    workspace.fileChanged(`${root}.verbatim/speakers.yaml`);
    assert.deepEqual(await speakers(workspace, 'talk.md'), ['Quentin Weber', 'RTY']);
  });

  test('what was asked before a roster changed, and is answered after, is not taken', async () => {
    const uri = `${root}talk.md`;
    const speakersFile = `${root}.verbatim/speakers.yaml`;
    const old = 'people:\n  - { name: Quentin Weber, abbreviation: QWE }\n';
    const answers: ((text: string | undefined) => void)[] = [];
    const host: Host = {
      readFile: file => (file === speakersFile ? new Promise(done => answers.push(done)) : Promise.resolve(undefined)),
      findTranscripts: async () => [uri],
      breathe: async () => undefined,
      log: () => undefined,
    };
    const workspace = new Workspace(host);
    const asked = async (count: number) => {
      while (answers.length < count) await new Promise(done => setImmediate(done));
    };
    workspace.setOpen(readDocument(uri, 1, talk));
    await asked(1);
    workspace.fileChanged(speakersFile);
    await asked(2);
    for (const answer of answers.slice(1)) answer(undefined);
    await new Promise(done => setImmediate(done));
    answers[0]?.(old);
    await new Promise(done => setImmediate(done));
    const { persons } = workspace.openDocument(uri)!.transcript.structure.people;
    assert.deepEqual(
      persons.map(it => it.name),
      ['QWE', 'RTY'],
    );
  });
});
