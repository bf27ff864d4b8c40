/** One more person in the user's roster file: nothing else in it changes, and the file can be read as before. */
import assert from 'node:assert/strict';
import { newSpeakersFile, withSpeaker } from '../../../server/src/people/rosters/growSpeakersFile';
import { readSpeakersFile } from '../../../server/src/people/rosters/speakersFile';
import { applyEdits } from '../../../server/src/text/edit';

function grown(text: string, name = 'Nils Holm'): string | undefined {
  const edit = withSpeaker(text, { name });
  if (edit === undefined) return undefined;
  const after = applyEdits(text, [edit]);
  const { entries, problems } = readSpeakersFile(after, 'file:///speakers.yaml');
  assert.deepEqual(problems, []);
  assert.equal(entries.filter(it => it.name === name).length, 1);
  assert.equal(entries.length, readSpeakersFile(text, 'file:///speakers.yaml').entries.length + 1);
  return after;
}

suite('one more person in the roster file', () => {
  test('below the last one, as deep as the others stand', () => {
    assert.equal(
      grown('people:\n  - name: Ana Silva\n    aliases: [Ana]\n'),
      'people:\n  - name: Ana Silva\n    aliases: [Ana]\n  - name: Nils Holm\n',
    );
    assert.equal(grown('people:\n- Ana Silva\n'), 'people:\n- Ana Silva\n- name: Nils Holm\n');
    assert.equal(grown('people:\r\n  - Ana Silva'), 'people:\r\n  - Ana Silva\n  - name: Nils Holm');
  });

  test('remarks and what stands below stay where they are', () => {
    assert.equal(
      grown('# Ours\npeople:\n  - Ana Silva # founder\n\n# That is all.\n'),
      '# Ours\npeople:\n  - Ana Silva # founder\n  - name: Nils Holm\n\n# That is all.\n',
    );
  });

  test('in a list in brackets', () => {
    assert.equal(grown('people: [Ana Silva, Bo Chen]\n'), 'people: [Ana Silva, Bo Chen, Nils Holm]\n');
    assert.equal(grown('people: []\n'), 'people: [Nils Holm]\n');
  });

  test('in a file that has no list yet', () => {
    assert.equal(newSpeakersFile({ name: 'Nils Holm' }), 'people:\n  - name: Nils Holm\n');
    assert.equal(grown(''), 'people:\n  - name: Nils Holm\n');
    assert.equal(grown('# Ours\n'), '# Ours\npeople:\n  - name: Nils Holm\n');
    assert.equal(grown('people:\n'), 'people:\n  - name: Nils Holm\n');
  });

  test('a name that YAML takes for something else is put in quotation marks', () => {
    assert.equal(grown('people:\n  - Ana Silva\n', '0xC0FFEE'), 'people:\n  - Ana Silva\n  - name: "0xC0FFEE"\n');
    assert.equal(grown('people: [Ana Silva]\n', 'Holm, Nils'), 'people: [Ana Silva, "Holm, Nils"]\n');
  });

  test('a file that cannot be read is left alone', () => {
    assert.equal(grown('people: [Ana Silva\n'), undefined);
    assert.equal(grown('- Ana Silva\n'), undefined);
    assert.equal(grown('people: Ana Silva\n'), undefined);
  });
});
