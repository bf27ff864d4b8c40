/** Turns that begin otherwise than with a label at the head of a paragraph: where each begins and ends, and who says how much. */
import assert from 'node:assert/strict';
import {
  labelOfBlock,
  labelSpan,
  paragraphsOf,
  turnAt,
  turnSpan,
  wordsOfTurn,
} from '../../server/src/transcript/questions';
import { speakerShares } from '../../server/src/transcript/shares';
import { editTranscript, readTranscript } from '../../server/src/transcript/transcript';
import { turnEditsAt } from '../../server/src/transcript/turnEdits';

const talk = (...lines: readonly string[]) => readTranscript(`${lines.join('\n\n')}\n`);
const spoken = (transcript: ReturnType<typeof talk>) =>
  transcript.structure.turns.map(turn => {
    const said = [...paragraphsOf(transcript, turn)].map(({ block, from }) => block.text.slice(from).trim());
    return `${turn.label.text}: ${said.join(' / ')}`;
  });

suite('a second speaker in the middle of a line', () => {
  const text = [
    '**Ana Silva:** Where were you?',
    '**Nils Holm:** At the lock. **Ana Silva:** All night? **Nils Holm:** Until two.',
    'And then I walked home.',
    '**Ana Silva:** I see.',
    '**Nils Holm:** Do you?',
  ];

  test('takes over where the label stands, and goes on below', () => {
    assert.deepEqual(spoken(talk(...text)), [
      'Ana Silva: Where were you?',
      'Nils Holm: At the lock.',
      'Ana Silva: All night?',
      'Nils Holm: Until two. / And then I walked home.',
      'Ana Silva: I see.',
      'Nils Holm: Do you?',
    ]);
  });

  test('the span of a turn ends where the next one begins', () => {
    const transcript = talk(...text);
    const written = transcript.structure.turns.map(it => {
      const { start, end } = turnSpan(transcript, it);
      return transcript.blocks.slice({ start, end });
    });
    assert.deepEqual(written.slice(1, 4), [
      '**Nils Holm:** At the lock.',
      '**Ana Silva:** All night?',
      '**Nils Holm:** Until two.\n\nAnd then I walked home.',
    ]);
    const label = transcript.structure.turns[2]!;
    assert.equal(transcript.blocks.slice(labelSpan(transcript, label)), 'Ana Silva');
  });

  test('each place belongs to whoever speaks there', () => {
    const transcript = talk(...text);
    const whole = transcript.blocks.slice({ start: 0, end: transcript.blocks.length });
    const at = (words: string) => turnAt(transcript, whole.indexOf(words));
    assert.deepEqual(
      [at('At the lock'), at('All night'), at('Until two'), at('And then'), at('I see')],
      [1, 2, 3, 3, 4],
    );
    assert.equal(labelOfBlock(transcript.structure, 1)?.text, 'Nils Holm');
  });

  test('words are counted once, for the one who says them', () => {
    const transcript = talk(...text);
    assert.deepEqual(
      transcript.structure.turns.map(it => wordsOfTurn(transcript, it)),
      [3, 3, 2, 7, 2, 2],
    );
    assert.deepEqual(
      [...speakerShares(transcript).values()].map(it => it.words),
      [7, 12],
    );
  });

  test('can be given a paragraph of its own', () => {
    const transcript = talk(...text);
    const whole = transcript.blocks.slice({ start: 0, end: transcript.blocks.length });
    const at = whole.indexOf('**Ana Silva:** All');
    const found = turnEditsAt(transcript, { start: at + 3, end: at + 3 }).find(it => it.title.includes('paragraph'));
    const [edit] = found?.edits ?? [];
    const { blocks } = editTranscript(transcript, edit!);
    assert.ok(
      blocks.slice({ start: 0, end: blocks.length }).includes('At the lock.\n\n**Ana Silva:** All night? **Nils'),
    );
  });

  test('is nobody who speaks nowhere else: bold words before a colon are emphasis', () => {
    const transcript = talk(...text, '**Ana Silva:** There is one rule. **The rule:** do not ask.');
    assert.equal(transcript.structure.turns.length, 7);
  });

  test('an edit reads as the whole text read anew', () => {
    const transcript = talk(...text);
    const whole = transcript.blocks.slice({ start: 0, end: transcript.blocks.length });
    const start = whole.indexOf('**Ana Silva:** All');
    const edited = editTranscript(transcript, { span: { start, end: start + 2 }, newText: '' });
    const anew = readTranscript(`${whole.slice(0, start)}${whole.slice(start + 2)}`);
    assert.deepEqual(edited.structure.turns, anew.structure.turns);
  });
});

suite('marks of captions', () => {
  test('a mark is a change of speaker, and names whoever is named again', () => {
    const transcript = talk(
      '>> Clerk: Mister Diaz?\n>> Here. >> Clerk: Miss Pratt?\n>> OK: present.',
      '>> Then we begin. Is there anything\nbefore the first item?',
    );
    assert.deepEqual(spoken(transcript), [
      'Clerk: Mister Diaz?',
      '>>: Here.',
      'Clerk: Miss Pratt?',
      '>>: OK: present.',
      '>>: Then we begin. Is there anything\nbefore the first item?',
    ]);
    assert.deepEqual(
      transcript.structure.people.persons.map(it => it.name),
      ['Clerk'],
    );
  });

  test('a quotation within a quotation is none', () => {
    const quoting = [
      '> He wrote:\n>\n>> Who is there? It was late.\n>> Nobody. So he went home.\n>> Was he sure?\n>> He was.',
    ];
    assert.deepEqual(spoken(talk(...quoting)), []);
    assert.deepEqual(
      spoken(
        talk(
          '>> One long paragraph that\n>> was quoted twice by those\n>> who wrapped it, and then\n>> wrapped it again.',
        ),
      ),
      [],
    );
  });
});

suite('names without a mark', () => {
  const names = (first: string, second: string) => [first, 'Who goes there?', second, 'Only me.', first, 'Come in.'];

  test('those who take turns below their names are speakers', () => {
    const text = [
      ...names('Rosa Bianchi', 'Jan de Wit'),
      'Jan de Wit',
      'It is cold.',
      'Rosa Bianchi',
      'It is. Sit down.',
      'Jan de Wit',
      'Thank you.',
    ];
    assert.equal(talk(...text).structure.turns.length, 6);
  });

  test('titles that come once, and titles that come again, are none', () => {
    assert.equal(talk(...names('Rosa Bianchi', 'Jan de Wit')).structure.turns.length, 0);
    const changes = ['## 2.0.0', '### Bug Fixes', 'A fix.', '### Breaking Changes', 'A change?'];
    assert.equal(talk(...changes, ...changes, ...changes, ...changes).structure.turns.length, 0);
  });

  test('headings are speakers where three and more come back in no fixed order, and ask', () => {
    const [ann, bo, cy] = ['### Ann Lee', '### Bo Lind', '### Cy Ode'];
    const said = [ann, 'Who goes first?', bo, 'I shall.', ann, 'And then?', cy, 'Me.', bo, 'No.', cy, 'Why not?'];
    assert.equal(talk(...(said as string[])).structure.turns.length, 6);
    const round = [ann, 'Who?', bo, 'I.', cy, 'And I?'];
    assert.equal(talk(...([...round, ...round, ...round] as string[])).structure.turns.length, 0);
  });

  test('headings are speakers where a roster names them', () => {
    const said = ['### Rosa Bianchi', 'Shall we?', '### Jan Wit', 'Yes.'];
    const text = [...said, ...said, ...said];
    assert.equal(talk(...text).structure.turns.length, 0);
    assert.equal(talk('---\nspeakers: [Rosa Bianchi, Jan Wit]\n---', ...text).structure.turns.length, 6);
  });
});
