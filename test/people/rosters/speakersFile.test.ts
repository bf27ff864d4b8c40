/** The roster that users write themselves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { identify } from '../../../server/src/people/identify';
import { readSpeakersFile } from '../../../server/src/people/rosters/speakersFile';

const read = (text: string) => readSpeakersFile(text, 'memory:/.verbatim/speakers.yaml');
const problems = (text: string) =>
  read(text).problems.map(it => `${it.message} ${text.slice(it.span.start, it.span.end)}`.trim());

suite('the roster file', () => {
  test('people with aliases, scripts and affiliations over time', () => {
    const { entries } = read(`people:
  - name: Chen Mingyu
    aliases: [Ming]
    scripts: 陈明宇
    affiliations:
      - { name: Harbour University, until: 2020 }
      - { name: Lumen Labs, from: 2020 }
  - Nils Holm
`);
    assert.deepEqual(
      entries.map(it => [it.name, ...it.aliases, it.affiliation]),
      [
        ['Chen Mingyu', 'Ming', '陈明宇', 'Lumen Labs'],
        ['Nils Holm', undefined],
      ],
    );
    const people = identify([{ name: '陈明宇', turns: 3, first: 0 }], entries);
    assert.equal(people.persons[0]?.name, 'Chen Mingyu');
  });

  test('an unknown key and a person without a name are said', () => {
    assert.deepEqual(problems('people:\n  - name: Nils Holm\n    age: 40\n'), [
      '“age” says nothing about a person here. age',
    ]);
    assert.match(problems('people:\n  - role: host\n')[0] ?? '', /^This person has no “name:”\./);
    assert.match(problems('speakers: []\n')[0] ?? '', /^A list of people/);
  });

  test('broken YAML is said and never thrown', () => {
    assert.match(problems('people: [\n')[0] ?? '', /^This is not YAML/);
    assert.deepEqual(problems(''), []);
  });

  test('the schema knows the same keys as the reader', () => {
    const schema = JSON.parse(readFileSync('schemas/speakers.schema.json', 'utf8'));
    const keys = Object.keys(schema.properties.people.items.oneOf[1].properties);
    const text = `people:\n  - ${keys.map(key => `${key}: x`).join('\n    ')}\n`;
    assert.deepEqual(problems(text), []);
  });

  test('a mark that is never closed is marked itself', () => {
    for (const { span } of read('"').problems) assert.deepEqual(span, { start: 0, end: 1 });
    assert.notEqual(read('"').problems.length, 0);
  });
});
