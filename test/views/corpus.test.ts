/** Rows of the view Corpus, and how far the reading is said to be. */
import assert from 'node:assert/strict';
import { corpusRowAt, corpusRows, readingSaid } from '../../client/src/views/corpus';
import type { CorpusRow } from '../../server/src/protocol';
import { quotation } from './panel';

const text = (more: Partial<CorpusRow> = {}): CorpusRow => ({
  uri: 'file:///talks/harbour.md',
  kind: 'transcript',
  title: 'The Harbour',
  unit: 'words',
  words: 1482,
  turns: 12,
  speakers: [
    { name: 'Mara Lind', turns: 7, words: 1000 },
    { name: 'Tomo Abe', turns: 5, words: 482 },
  ],
  quotations: [],
  ...more,
});
const article = (more: Partial<CorpusRow> = {}): CorpusRow =>
  text({
    uri: 'file:///article.md',
    kind: 'article',
    title: 'The Man With the Gong',
    speakers: [],
    turns: 0,
    words: 0,
    quotations: [quotation('altered', 'We may.', 3)],
    ...more,
  });

suite('view Corpus', () => {
  test('transcripts come before the texts that quote, each by title', () => {
    const rows = corpusRows([article(), text(), text({ uri: 'file:///b.md', title: 'Quays' })]);
    assert.deepEqual(
      rows.map(it => [it.label, it.children?.map(child => child.label)]),
      [
        ['Transcripts', ['Quays', 'The Harbour']],
        ['Texts that quote', ['The Man With the Gong']],
      ],
    );
  });

  test('a transcript says who speaks, how long it is, in which language, and what is open in it', () => {
    const [row] = corpusRows([text({ language: 'zh', unit: 'characters', faults: 3 })])[0]!.children!;
    assert.equal(row!.description, '3 findings · 2 speakers · 1482 characters · Chinese');
    assert.equal(row!.spoken, 'The Harbour, 3 findings, 2 speakers, 1482 characters, Chinese');
    assert.deepEqual(
      row!.children?.map(it => [it.label, it.description]),
      [
        ['Mara Lind', '7 turns · 1000 characters'],
        ['Tomo Abe', '5 turns · 482 characters'],
      ],
    );
  });

  test('an article says how much it quotes', () => {
    const [row] = corpusRows([article({ faults: 1 })])[0]!.children!;
    assert.equal(row!.description, '1 finding · 1 quotation');
  });

  test('what has not been checked is not said to be right', () => {
    const icon = (it: CorpusRow) => corpusRows([it])[0]!.children![0]!.icon!.name;
    assert.deepEqual(
      [icon(article()), icon(article({ faults: 0 })), icon(article({ faults: 2 }))],
      ['file', 'pass', 'warning'],
    );
  });

  test('a group says what is open in all of it', () => {
    const rows = corpusRows([text({ faults: 2 }), text({ uri: 'file:///b.md', faults: 1 }), article({ faults: 0 })]);
    assert.deepEqual(
      rows.map(it => it.description),
      ['2 · 3 findings', '1'],
    );
  });

  test('a click opens the text, and the text that is open finds its row', () => {
    const [row] = corpusRows([text()])[0]!.children!;
    assert.equal(row!.uri, 'file:///talks/harbour.md');
    assert.equal(row!.id, corpusRowAt('file:///talks/harbour.md'));
  });

  test('the reading is told while it goes on, and when it has been stopped', () => {
    const said = (read: number, checked: number, stopped = false) =>
      readingSaid({ files: 200, read, checked, stopped });
    assert.deepEqual(
      [said(20, 0), said(200, 60), said(200, 60, true), said(200, 200), said(200, 200, true)],
      ['Reading: 20 of 200', 'Checking: 60 of 200', 'Stopped: 200 of 200 read, 60 checked.', undefined, undefined],
    );
  });
});
