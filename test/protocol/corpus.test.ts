/** The corpus: what each text of the workspace is, told in slices to whoever asks on. */
import assert from 'node:assert/strict';
import type { CorpusResult, CorpusRow } from '../../server/src/protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///archive/';
const panel = `---
title: The Harbour
lang: en
---

**Ann Lee:** We lost four drivers in one winter, and I did not expect that to happen.

**Bo Chen:** What did you do about it [laughs]?

**Ann Lee:** We waited.
`;
const article = `# A hard winter

> We lost five drivers in one winter, and I did not expect that to happen.
>
> — Ann Lee, [the panel](panel.md#L6)
`;
const files = { [`${root}panel.md`]: panel, [`${root}article.md`]: article, [`${root}README.md`]: '# Read me\n' };

const named = (rows: readonly CorpusRow[]) => rows.map(it => it.uri.slice(root.length)).sort();

suite('the corpus', () => {
  let client: LanguageClient;
  teardown(() => client.kill());

  const ask = (since: number) => client.request<CorpusResult>('verbatim/corpus', { since });
  /** Asks until everything is known; the last rows by URI. */
  const readAll = async (since = 0) => {
    const rows = new Map<string, CorpusRow>();
    const answers: CorpusResult[] = [];
    for (let state = since; ; state = answers.at(-1)!.state) {
      const answer = await ask(state);
      answers.push(answer);
      for (const it of answer.rows) rows.set(it.uri, it);
      for (const it of answer.gone) rows.delete(it);
      if (answer.checked === answer.files) return { rows, answers, state: answer.state };
    }
  };

  test('names transcripts with speakers, length, language and what is open in them, and who quotes them', async () => {
    client = await startServer({ folders: [root], files });
    const { rows } = await readAll();
    assert.deepEqual(named([...rows.values()]), ['article.md', 'panel.md']);
    const { title, kind, language, unit, words, turns, speakers, faults } = rows.get(`${root}panel.md`)!;
    assert.deepEqual(
      { title, kind, language, unit, words, turns, speakers, faults },
      {
        title: 'The Harbour',
        kind: 'transcript',
        language: 'en',
        unit: 'words',
        words: 23,
        turns: 3,
        speakers: [
          { name: 'Ann Lee', turns: 2, words: 17 },
          { name: 'Bo Chen', turns: 1, words: 6 },
        ],
        faults: 0,
      },
    );
    const quoting = rows.get(`${root}article.md`)!;
    assert.equal(quoting.kind, 'article');
    assert.ok(quoting.faults! > 0);
    assert.deepEqual(
      quoting.quotations.map(it => [it.verdict, it.source?.uri, it.source?.range.start.line]),
      [['altered', `${root}panel.md`, 5]],
    );
  });

  test('tells after an edit of the text that was edited and of no other', async () => {
    client = await startServer({ folders: [root], files });
    client.open(`${root}panel.md`, panel);
    const { state } = await readAll();
    client.change(`${root}panel.md`, { text: `${panel}\n**Bo Chen:** And then?\n` });
    const { rows } = await readAll(state);
    assert.deepEqual(named([...rows.values()]), ['panel.md']);
    assert.equal(rows.get(`${root}panel.md`)!.turns, 4);
  });

  test('forgets a file that is gone, and says that something has changed', async () => {
    const there: Record<string, string> = { ...files };
    client = await startServer({ folders: [root], files: there });
    const { state } = await readAll();
    delete there[`${root}article.md`];
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}article.md`, type: 3 }] });
    await client.notification('verbatim/corpusChanged');
    assert.deepEqual((await ask(state)).gone, [`${root}article.md`]);
  });

  test('checks an article anew when the transcript on the disk has changed', async () => {
    const there: Record<string, string> = { ...files };
    client = await startServer({ folders: [root], files: there });
    const { state } = await readAll();
    there[`${root}panel.md`] = panel.replace('four', 'five');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}panel.md`, type: 2 }] });
    const { rows } = await readAll(state);
    assert.deepEqual(
      [rows.get(`${root}article.md`)?.faults, named([...rows.values()])],
      [0, ['article.md', 'panel.md']],
    );
  });

  test('of many files comes in parts, is read no further than somebody asks, and lets others be answered', async () => {
    const talk = (n: number) =>
      Array.from({ length: 60 }, (_, turn) => `**Ann Lee:** This is turn ${turn} of talk ${n}, and on it goes.\n`).join(
        '\n',
      );
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${root}talk-${n}.md`, talk(n)]));
    const read = new Set<string>();
    const readFile = ({ uri }: { uri: string }) => {
      if (uri in many) read.add(uri);
      return uri in many ? { text: many[uri] } : null;
    };
    client = await startServer({
      folders: [root],
      files: many,
      answers: { 'verbatim/readFile': readFile as (params: never) => unknown },
    });
    const first = await ask(0);
    assert.ok(first.read < first.files, `${first.read} of ${first.files} at once`);
    await client.request('verbatim/searchTurns', { query: 'nobody says this', limit: 0 });
    assert.equal(read.size, first.read);
    const { rows, answers } = await readAll(first.state);
    assert.equal(rows.size, 400);
    assert.ok(answers.length > 1);
  });
});
