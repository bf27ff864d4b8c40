/** One more name of somebody in the user’s roster file. */
import assert from 'node:assert/strict';
import { newSpeakersFile, withSpeaker } from '../../../server/src/people/rosters/growSpeakersFile';
import { readSpeakersFile } from '../../../server/src/people/rosters/speakersFile';
import { applyEdits } from '../../../server/src/text/edit';

/** The file after Ana Silva got the name 席安娜; it can be read, and says so. */
function grown(text: string): string | undefined {
  const edit = withSpeaker(text, { name: 'Ana Silva', alias: '席安娜' });
  if (edit === undefined) return undefined;
  const after = applyEdits(text, [edit]);
  const { entries, problems } = readSpeakersFile(after, 'file:///speakers.yaml');
  assert.deepEqual(problems, []);
  const ana = entries.filter(it => it.name === 'Ana Silva');
  assert.equal(ana.length, 1);
  assert.ok(ana[0]?.aliases.includes('席安娜'), after);
  return after;
}

suite('one more name in the roster file', () => {
  test('behind the names that the person has', () => {
    assert.equal(
      grown('people:\n  - name: Ana Silva\n    aliases: [Ana] # often\n'),
      'people:\n  - name: Ana Silva\n    aliases: [Ana, 席安娜] # often\n',
    );
    assert.equal(
      grown('people:\n  - name: Ana Silva\n    aliases:\n      - Ana\n    role: host\n'),
      'people:\n  - name: Ana Silva\n    aliases:\n      - Ana\n      - 席安娜\n    role: host\n',
    );
    assert.equal(
      grown('people:\n  - name: Ana Silva\n    aliases: Ana\n'),
      'people:\n  - name: Ana Silva\n    aliases: [Ana, 席安娜]\n',
    );
  });

  test('below the name of a person who has no other yet', () => {
    assert.equal(
      grown('people:\n  - name: Ana Silva # founder\n    role: host\n  - Bo Chen\n'),
      'people:\n  - name: Ana Silva # founder\n    aliases: [席安娜]\n    role: host\n  - Bo Chen\n',
    );
    assert.equal(
      grown('people:\n  - Ana Silva # founder\n  - Bo Chen\n'),
      'people:\n  - name: Ana Silva # founder\n    aliases: [席安娜]\n  - Bo Chen\n',
    );
    assert.equal(
      grown('people: [Ana Silva, Bo Chen]\n'),
      'people: [{ name: Ana Silva, aliases: [席安娜] }, Bo Chen]\n',
    );
    assert.equal(
      grown('people: [{ name: Ana Silva, role: host }]\n'),
      'people: [{ name: Ana Silva, aliases: [席安娜], role: host }]\n',
    );
  });

  test('a person who is not there comes with both names', () => {
    assert.equal(grown('people:\n- Bo Chen\n'), 'people:\n- Bo Chen\n- name: Ana Silva\n  aliases: [席安娜]\n');
    assert.equal(grown('people: [Bo Chen]\n'), 'people: [Bo Chen, { name: Ana Silva, aliases: [席安娜] }]\n');
    assert.equal(
      newSpeakersFile({ name: 'Ana Silva', alias: '席安娜' }),
      'people:\n  - name: Ana Silva\n    aliases: [席安娜]\n',
    );
  });
});
