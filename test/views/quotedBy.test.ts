/** Who quotes a transcript: the other direction of the view Quotations. */
import assert from 'node:assert/strict';
import { quotedByRowAt, quotedByRows } from '../../client/src/views/quotedBy';
import type { CorpusRow } from '../../server/src/protocol';
import { lines, panel, quotation } from './panel';

const article = (uri: string, title: string, places: readonly [string, number][]): CorpusRow => ({
  uri,
  kind: 'article',
  title,
  unit: 'words',
  words: 0,
  turns: 0,
  speakers: [],
  quotations: places.map(([source, line], n) => ({
    ...quotation('verbatim', `Words ${n}`, 20 + n),
    source: { uri: source, range: lines(line) },
  })),
});
const here = 'file:///panel.md';
const texts = [
  article('file:///two.md', 'Two', [[here, 8]]),
  article('file:///one.md', 'One', [
    [here, 5],
    ['file:///other.md', 1],
    [here, 2],
  ]),
];

suite('quotations of a transcript', () => {
  test('stand by the text that quotes, in the order of the transcript; those of other sources are left out', () => {
    assert.deepEqual(
      quotedByRows(panel(), texts).map(it => [it.label, it.children?.map(child => child.description)]),
      [
        ['Quoted in One', ['line 3', 'line 6']],
        ['Quoted in Two', ['line 9']],
      ],
    );
  });

  test('a click goes to the words here, the inline action to the text that quotes them', () => {
    const [row] = quotedByRows(panel(), texts)[0]!.children!;
    assert.deepEqual([row!.range, row!.source], [lines(2), { uri: 'file:///one.md', range: lines(22) }]);
  });

  test('the cursor in words that are quoted finds their row', () => {
    const id = quotedByRowAt(panel(), texts, { line: 5, character: 3 });
    assert.equal(id, quotedByRows(panel(), texts)[0]!.children![1]!.id);
    assert.equal(quotedByRowAt(panel(), texts, { line: 6, character: 0 }), undefined);
  });

  test('a transcript that quotes itself is no other text', () => {
    assert.deepEqual(quotedByRows(panel(), [article(here, 'Itself', [[here, 2]])]), []);
  });
});
