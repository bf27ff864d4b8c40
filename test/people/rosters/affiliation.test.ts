/** Affiliations over time: the one that somebody had when the conversation was. */
import assert from 'node:assert/strict';
import { readSpeakersFile } from '../../../server/src/people/rosters/speakersFile';
import { readTranscript } from '../../../server/src/transcript/transcript';

const { entries } = readSpeakersFile(
  `people:
  - name: Chen Mingyu
    affiliation: Lumen Labs
    affiliations:
      - Night School
      - { name: Harbour University, until: 2020-06 }
      - { name: Fjord, from: 2020-07, until: 2023 }
`,
  'memory:/.verbatim/speakers.yaml',
);

const affiliationAt = (date: string) => {
  const text = `---\n${date}\n---\n\nChen Mingyu: One.\n\nAna Silva: Two.\n\nChen Mingyu: Three.\n`;
  return readTranscript(text, entries).structure.people.persons[0]?.affiliation;
};

suite('affiliations over time', () => {
  test('the date of the front matter says which', () => {
    assert.equal(affiliationAt('date: 2019-02-07'), 'Harbour University');
    assert.equal(affiliationAt('date: 2020-07-01'), 'Fjord');
    assert.equal(affiliationAt('recorded: 2020/6/30\ndate: 2020-08-01'), 'Harbour University');
  });

  test('where the year alone is known and two fit, it is the later one', () => {
    assert.equal(affiliationAt('date: 2020'), 'Fjord');
  });

  test('at no date, or one that none of them covers, it is the one that the roster gives by itself', () => {
    assert.equal(affiliationAt('date: 2024-01-01'), 'Lumen Labs');
    assert.equal(affiliationAt('date: last summer'), 'Lumen Labs');
    assert.equal(affiliationAt('title: Bees'), 'Lumen Labs');
  });
});
