/** SRT, Otter, Teams and Whisper: which format a text has, and what it says. */
import assert from 'node:assert/strict';
import { readRecording } from '../../server/src/exchange/recording';
import { told } from './told';

/** `1000-2000 Ann: Hello.`; a time that is not known is `?`. */
function speechOf(text: string): string[] {
  const read = readRecording(text);
  assert.ok(read !== undefined, 'read as a recording');
  return read.speech.map(it => {
    const times = `${it.start ?? '?'}-${it.end ?? '?'}`;
    return `${times} ${it.speaker === undefined ? '' : `${it.speaker}: `}${it.words}`;
  });
}

suite('readRecording: SRT', () => {
  const text = '1\n00:00:01,000 --> 00:00:02,500\nOne,\ntwo.\n\n2\n00:00:03,000 --> 00:00:04,000\nThree.\n';

  test('a cue is a number, a line of times and the lines below', () => {
    assert.deepEqual(speechOf(text), ['1000-2500 One,\ntwo.', '3000-4000 Three.']);
    assert.equal(readRecording(text)?.format, 'subrip');
  });

  test('each kind of line end and a BOM are allowed', () => {
    assert.deepEqual(speechOf(`\ufeff${text.replaceAll('\n', '\r\n')}`), speechOf(text));
    assert.deepEqual(speechOf(text.replaceAll('\n', '\r')), speechOf(text));
  });

  test('numbers may be missing, and a line of digits may be speech', () => {
    assert.deepEqual(speechOf('00:00:01,000 --> 00:00:02,000\n1984\n\n00:00:03,000 --> 00:00:04,000\nThree.'), [
      '1000-2000 1984',
      '3000-4000 Three.',
    ]);
  });

  test('an empty line inside of a cue does not end it', () => {
    assert.deepEqual(
      speechOf('1\n00:00:01,000 --> 00:00:02,000\nOne,\n\ntwo.\n\n2\n00:00:03,000 --> 00:00:04,000\nThree.'),
      ['1000-2000 One,\ntwo.', '3000-4000 Three.'],
    );
  });

  test('tags and places are left out and said so', () => {
    const marked =
      '1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600 Y1:20 Y2:50\n{\\an8}<font color="#fff">One</font> <i>two</i>.\n';
    assert.deepEqual(speechOf(marked), ['1000-2000 One two.']);
    assert.deepEqual(told(readRecording(marked)?.remarks), ['places 1', 'cue-markup 3: an8, font, i']);
  });

  test('names at the head of most cues are speakers', () => {
    assert.deepEqual(
      speechOf('1\n00:00:01,000 --> 00:00:02,000\nANN: One.\n\n2\n00:00:03,000 --> 00:00:04,000\nBO: Two.'),
      ['1000-2000 ANN: One.', '3000-4000 BO: Two.'],
    );
  });
});

suite('readRecording: Otter', () => {
  const text = [
    'Garden meeting',
    'Mon, Mar 4, 2024 10:00AM • 12:10',
    '',
    'Ann Lee  0:00',
    'Good morning. Shall we begin?',
    '',
    'Speaker 2  1:02:03',
    'Yes.',
    '',
    'And soon.',
    '',
    'Transcribed by https://otter.ai',
    '',
  ].join('\n');

  test('a line of name and time stands above the speech; only its first paragraph has that time', () => {
    assert.deepEqual(speechOf(text), [
      '0-? Ann Lee: Good morning. Shall we begin?',
      '3723000-? Speaker 2: Yes.',
      '?-? Speaker 2: And soon.',
    ]);
    assert.equal(readRecording(text)?.format, 'otter');
  });

  test('what stands before the speech is kept apart, the line about the program is left out', () => {
    assert.deepEqual(readRecording(text)?.head, ['Garden meeting', 'Mon, Mar 4, 2024 10:00AM • 12:10']);
    assert.deepEqual(told(readRecording(text)?.remarks), ['program-lines 1']);
  });

  test('a time without a name names nobody', () => {
    assert.deepEqual(speechOf('0:00\nGood morning.\n\n0:07\nShall we begin?'), [
      '0-? Good morning.',
      '7000-? Shall we begin?',
    ]);
  });

  test('prose with a time in it is no recording', () => {
    for (const prose of [
      '',
      'We met at\n10:30\nand left.',
      'The train leaves at 10:30\nand arrives at 12:10\nif it does.',
      'Departures\n\nVienna  14:10\nplatform 2\n\nGraz  11:20\nplatform 1\n\nLinz  9:05\nplatform 4',
    ]) {
      assert.equal(readRecording(prose), undefined, JSON.stringify(prose));
    }
  });
});

suite('readRecording: the text of a Teams document', () => {
  test('name and time above the speech; what Teams says in between is a bracket note', () => {
    const text =
      'Garden meeting\n4 March 2024\n\nAnn Lee started transcription\n\nLee, Ann   0:03\nGood morning.\nShall we?\n\nBo Ek   0:10\nYes.\n\nAnn Lee stopped transcription\n';
    assert.deepEqual(speechOf(text), [
      '3000-? Lee, Ann: Good morning.\nShall we?',
      '10000-? Bo Ek: Yes.',
      '?-? Bo Ek: [Ann Lee stopped transcription]',
    ]);
    assert.equal(readRecording(text)?.format, 'teams');
  });

  test('the older form has times from and to, then the name', () => {
    const text = '0:0:0.0 --> 0:0:3.590\nAnn Lee\nGood morning.\n\n0:0:4.100 --> 0:0:5.0\nBo Ek\nYes.\n';
    assert.deepEqual(speechOf(text), ['0-3590 Ann Lee: Good morning.', '4100-5000 Bo Ek: Yes.']);
  });
});

suite('readRecording: Whisper', () => {
  const json = (value: unknown): string => JSON.stringify(value);

  test('segments in seconds name nobody', () => {
    const text = json({
      text: ' One. Two.',
      language: 'en',
      segments: [
        { id: 0, start: 0.5, end: 2, text: ' One.' },
        { id: 1, start: 2, end: 3.25, text: ' Two.' },
      ],
    });
    assert.deepEqual(speechOf(text), ['500-2000 One.', '2000-3250 Two.']);
    assert.equal(readRecording(text)?.language, 'en');
  });

  test('WhisperX names speakers, and the times of words are left out', () => {
    const text = json({
      segments: [
        { start: 0, end: 1, text: 'One.', speaker: 'SPEAKER_00', words: [{ word: 'One.', start: 0 }] },
        { start: 1, end: 2, text: 'Two.' },
      ],
    });
    assert.deepEqual(speechOf(text), ['0-1000 SPEAKER_00: One.', '1000-2000 Two.']);
    assert.deepEqual(told(readRecording(text)?.remarks), ['word-times 1']);
  });

  test('whisper.cpp writes milliseconds', () => {
    const text = json({
      result: { language: 'de' },
      transcription: [{ timestamps: {}, offsets: { from: 0, to: 1500 }, text: ' Eins.' }],
    });
    assert.deepEqual(speechOf(text), ['0-1500 Eins.']);
    assert.equal(readRecording(text)?.language, 'de');
  });

  test('an entry without text is left out and said so', () => {
    const text = json({ segments: [{ start: 0, end: 1, text: 'One.' }, null, { start: 1 }] });
    assert.deepEqual(told(readRecording(text)?.remarks), ['entries-empty 2/3']);
  });

  test('other JSON, and what only looks like it, is no recording', () => {
    for (const text of [
      '{',
      '[]',
      '{}',
      json({ segments: 'one' }),
      json({ segments: [1, 2] }),
      json({ transcription: [{}] }),
      '[1] One.',
    ]) {
      assert.equal(readRecording(text), undefined, text);
    }
  });
});
