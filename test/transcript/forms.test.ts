/** Whole transcripts in each form of label: every turn is found, and nobody is made up. */
import assert from 'node:assert/strict';
import { readTranscript } from '../../server/src/transcript/transcript';

const sentences = [
  'We began with two boats and a borrowed net.',
  'Nobody told us that the harbour would freeze in March.',
  'There is one thing I learned: patience.',
  'The plan was simple. It failed.',
  'Do you remember the winter of the long nights?',
  'Of course; I still have the photographs.',
  'In short: yes.',
  'It cost 10:1 against what we had been promised.',
];

interface Spoken {
  readonly name: string;
  readonly time: number;
  readonly speech: readonly string[];
}

/** A conversation of so many turns; some have more than one paragraph. Always the same for the same number. */
function conversation(turns: number, names: readonly string[]): readonly Spoken[] {
  return Array.from({ length: turns }, (_, at) => ({
    name: names[(at * 7 + (at % 3)) % names.length] as string,
    time: at * 17,
    speech: Array.from(
      { length: 1 + (at % 4 === 3 ? 2 : 0) },
      (_, n) => sentences[(at * 5 + n * 3) % sentences.length] as string,
    ),
  }));
}

const two = (it: number) => `${it}`.padStart(2, '0');
const long = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
const short = (seconds: number) => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;

const names = ['Ana Silva', 'Nils Holm', 'Greta Ek'];
const written: Readonly<Record<string, (it: Spoken) => string>> = {
  bold: it => `**${it.name}:** ${it.speech.join('\n\n')}`,
  'bold with a time': it => `**${it.name}:** \\[${short(it.time)}\\] ${it.speech.join('\n\n')}`,
  stamped: it => `${it.name}: ${long(it.time)}\n\n${it.speech.join('\n')}`,
  'stamped without a colon': it => `${it.name} ${long(it.time)}\n${it.speech.join('\n')}`,
  parenthesised: it => `${it.name} (${long(it.time)}):\n${it.speech.join(`\n\n(${long(it.time + 9)}):\n`)}`,
  'parenthesised without a colon': it => `${it.name} (${long(it.time)})\n${it.speech.join('\n\n')}`,
  bracketed: it => `[${it.name}] [${short(it.time)}] ${it.speech.join(' ')}`,
  'time first': it => `[${short(it.time)}] ${it.name}: ${it.speech.join(' ')}`,
  'time within': it => `${it.name} [${short(it.time)}]: ${it.speech.join('\n\n')}`,
  detailed: it => `${it.name} (${it.name === 'Ana Silva' ? 'Moderator' : 'Fjord'}): ${it.speech.join('\n\n')}`,
  plain: it => `${it.name}: ${it.speech.join('\n\n')}`,
  'first names': it => `${it.name.split(' ')[0]}: ${it.speech.join('\n\n')}`,
  initials: it => `${it.name.replace(/[^A-Z]/g, '')}: ${it.speech.join('\n\n')}`,
};

/** The number of the line that each turn begins in, with its label. */
function found(text: string): string[] {
  const { blocks, structure } = readTranscript(text);
  const lines: number[] = [];
  let line = 0;
  for (const block of blocks) {
    lines.push(line);
    line += block.lineEnds;
  }
  return structure.turns.map(it => `${lines[it.block]} ${it.label.names.join()}`);
}

suite('transcripts of every form', () => {
  for (const [form, write] of Object.entries(written)) {
    for (const gap of ['\n', '\n\n']) {
      test(`${form}, turns ${gap === '\n' ? 'line below line' : 'apart'}`, () => {
        const wanted: string[] = [];
        let text = '# On boats\n\nA conversation held in the harbour.\n\n';
        for (const it of conversation(40, names)) {
          const turn = write(it);
          const name = /^[^A-Z]*([A-Z][a-z]* ?(?:[A-Z][a-z]*)?)/.exec(turn.replace(/^\[\d.*?\]/, ''))?.[1] ?? '';
          wanted.push(`${text.split('\n').length - 1} ${name.trim()}`);
          text += `${turn}${gap}`;
        }
        assert.deepEqual(found(text), wanted);
      });
    }
  }

  test('times in a programme name nobody', () => {
    const programme = [
      'Registration: 09:00',
      'Welcome: 09:30',
      'Lunch Break: 12:30',
      'Closing Remarks: 17:00',
      'Dinner: 19:00',
    ];
    assert.deepEqual(found(`# Programme\n\n${programme.join('\n')}\n`), []);
    assert.deepEqual(found(`# Programme\n\n${programme.map(it => it.replace(':', '')).join('\n\n')}\n`), []);
  });

  test('questions that people ask about a program name nobody', () => {
    const text =
      '# Frequently asked questions\n\n```sh\nnpm i\n```\n\nQ: Why?\n\nA: So.\n\nQ: How?\n\nA: Like this:\n\n```sh\nnpm t\n```\n';
    assert.deepEqual(found(text), []);
  });

  test('recipes, definitions and reports name nobody', () => {
    const recipe =
      'Serves: four.\n\nTime: an hour.\n\nFlour: 200 grams, sifted twice.\n\nButter: as much as you like.\n\nSalt: a little.\n';
    const terms =
      'Bow: the front of a boat.\n\nStern: its back.\n\nPort: the left side.\n\nStarboard: the right side.\n\nKeel: what is below.\n';
    const report =
      '**Expected Behavior:** It opens.\n\n**Actual Behavior:** It closes.\n\n**Steps:** Click twice.\n\n**Environment:** Any.\n';
    for (const text of [recipe, terms, report]) assert.deepEqual(found(text), []);
  });
});
