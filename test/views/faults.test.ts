/** What the next and the previous fault go through. */
import assert from 'node:assert/strict';
import { faultsIn } from '../../client/src/views/faults';
import type { ParagraphRow } from '../../server/src/protocol';
import { lines, panel, quotation } from './panel';

const paragraph = (state: ParagraphRow['state'], line: number): ParagraphRow => ({
  state,
  range: lines(line),
  heading: false,
  firstWords: 'We shall.',
  findings: 0,
});

suite('faults to go through', () => {
  test('quotations that differ from their source, not those that are right or cannot be checked', () => {
    const quotations = [
      quotation('verbatim', 'We shall.', 1),
      quotation('altered', 'We may.', 3),
      quotation('unverifiable', 'Why?', 5),
    ];
    assert.deepEqual(
      faultsIn(panel({ quotations })).map(it => it.range.start.line),
      [3],
    );
  });

  test('paragraphs of a translation that are not done', () => {
    const rows = [paragraph('done', 1), paragraph('differs', 3), paragraph('missing', 4), paragraph('stale', 6)];
    const translation = { original: { uri: 'file:///panel.md' }, rows, progress: 0.25 };
    assert.deepEqual(
      faultsIn(panel({ translation })).map(it => it.range.start.line),
      [3, 4, 6],
    );
  });

  test('a document without either has none', () => assert.deepEqual(faultsIn(panel()), []));
});
