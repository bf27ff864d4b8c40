/** What the view Notes says of the glossary of the workspace. */
import assert from 'node:assert/strict';

import { glossaryRows } from '../../client/src/views/glossary';
import type { GlossaryTerm } from '../../server/src/protocol';

const at = (file: string, line: number) => ({
  uri: `file:///desk/${file}`,
  range: { start: { line, character: 4 }, end: { line, character: 9 } },
});

const terms: readonly GlossaryTerm[] = [
  {
    term: '渡口',
    renderings: ['ferry landing', 'crossing'],
    remarks: ['where boats cross'],
    uses: 2,
    places: [
      { location: at('one.md', 3), rendering: 'ferry landing' },
      { location: at('two.md', 7), rendering: 'crossing' },
    ],
  },
  { term: '种子库', renderings: ['seed bank'], remarks: [], uses: 1, places: [{ location: at('one.md', 9) }] },
];

suite('glossary in the view of notes', () => {
  test('a term stands with all its renderings, and says how often it is glossed', () => {
    const [group] = glossaryRows(terms);
    assert.equal(`${group?.label} ${group?.description}`, 'Glossary of the workspace 2');
    assert.deepEqual(
      group?.children?.map(it => `${it.label} – ${it.description}`),
      ['渡口 – ferry landing; crossing · 2 places', '种子库 – seed bank · 1 place'],
    );
  });

  test('a click goes to the gloss, in whichever text it stands', () => {
    const [several, one] = glossaryRows(terms)[0]?.children ?? [];
    assert.deepEqual(
      several?.children?.map(it => `${it.label} ${it.description}: ${it.place?.uri}`),
      ['one.md ferry landing · line 4: file:///desk/one.md', 'two.md crossing · line 8: file:///desk/two.md'],
    );
    assert.deepEqual(one?.place, at('one.md', 9));
    assert.equal(one?.children, undefined);
  });

  test('where nothing is glossed there is no glossary', () => assert.deepEqual(glossaryRows([]), []));
});
