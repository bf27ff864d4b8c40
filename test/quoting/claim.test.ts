/** Whom an attribution means in a transcript. */
import assert from 'node:assert/strict';
import { claimOf } from '../../server/src/quoting/claim';
import { readTranscript } from '../../server/src/transcript/transcript';

const kindOf = (name: string, ...speakers: readonly string[]) => {
  const turns = [...speakers, ...speakers].map(it => `**${it}:** Good evening.\n`).join('\n');
  const attribution = { name, span: { start: 0, end: name.length }, from: 'line' as const };
  return claimOf(readTranscript(turns).structure.people, attribution).kind;
};

suite('whom an attribution means', () => {
  test('a full name that nobody has is a stranger’s', () => {
    assert.equal(kindOf('Nils Holm', 'Greta Ek', 'Ana Silva'), 'stranger');
  });

  test('beside somebody whose name stands in another script, nobody can tell', () => {
    assert.equal(kindOf('Lu Wenqing', 'Greta Ek', '陆文清'), 'uncertain');
  });
});
