/** What the view Quotations says, and what it counts as a fault. */
import assert from 'node:assert/strict';

import { faultsOf, quotationRowAt, quotationRows } from '../../client/src/views/quotations';
import type { QuotationRow } from '../../server/src/protocol';
import { lines, panel, quotation } from './panel';

const overview = panel({
  quotations: [
    quotation('verbatim', 'We shall.', 20),
    quotation('altered', 'We should.', 22),
    { ...quotation('unverifiable', 'Let us go.', 24), cited: false, reason: 'Its source is not here.' },
  ],
});

suite('view of quotations', () => {
  test('what is to be mended stands first', () => {
    assert.deepEqual(
      quotationRows(overview).map(it => `${it.label} ${it.description}`),
      ['Altered 1', 'Not checked 1', 'Word for word 1'],
    );
  });

  test('only what is to be mended is open from the start', () => {
    assert.deepEqual(
      quotationRows(overview).map(it => it.open),
      [true, false, false],
    );
  });

  test('what could not be checked is no fault', () => {
    assert.equal(faultsOf(overview), 1);
  });

  test('the tooltip gives the reason, and a missing citation', () => {
    assert.equal(quotationRows(overview)[1]?.children?.[0]?.tooltip, 'Its source is not here.\nIt has no citation.');
  });

  test('a source, where there is one, can be gone to', () => {
    const source = { uri: 'file:///panel.md', range: overview.turns[1]!.range };
    const rows = quotationRows(panel({ quotations: [{ ...quotation('verbatim', 'We shall.', 20), source }] }));
    assert.equal(rows[0]?.children?.[0]?.context, 'quotationWithSource');
    assert.equal(quotationRows(overview)[0]?.children?.[0]?.context, 'quotation');
  });

  test('the row at the cursor is that of the quotation', () => {
    assert.equal(quotationRowAt(overview, { line: 22, character: 3 }), quotationRows(overview)[0]?.children?.[0]?.id);
    assert.equal(quotationRowAt(overview, { line: 23, character: 3 }), undefined);
  });
});

suite('view Quotations by source', () => {
  const from = (uri: string, row: QuotationRow): QuotationRow => ({ ...row, source: { uri, range: lines(1) } });
  const quotations = [
    quotation('not-found', 'Nobody said it.', 1),
    from('file:///b.md', quotation('verbatim', 'We shall.', 3)),
    from('file:///a%20b.md', quotation('altered', 'We may.', 5)),
    from('file:///b.md', quotation('verbatim', 'Shall we?', 7)),
  ];
  const rows = quotationRows(panel({ kind: 'article', quotations }), 'source');

  test('sources stand in the order in which they are quoted; what was found nowhere comes last', () => {
    assert.deepEqual(
      rows.map(it => [it.label, it.description, it.children?.length]),
      [
        ['b.md', '2', 2],
        ['a b.md', '1 · 1 to mend', 1],
        ['No source found', '1 · 1 to mend', 1],
      ],
    );
  });

  test('a quotation keeps its row, however they are ordered', () => {
    const ids = (by: 'state' | 'source') =>
      quotationRows(panel({ quotations }), by)
        .flatMap(it => it.children ?? [])
        .map(it => it.id)
        .sort();
    assert.deepEqual(ids('source'), ids('state'));
  });
});
