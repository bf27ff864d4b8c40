/** One conversation in each format, as its program writes it: in, through a transcript, and out again in each format. */
import assert from 'node:assert/strict';
import { exportTranscript, importRecording } from '../../server/src/exchange/convert';
import { readRecording } from '../../server/src/exchange/recording';
import { readTranscript } from '../../server/src/transcript/transcript';
import { told } from './told';

interface Said {
  readonly speaker: string;
  /** Milliseconds. */
  readonly start: number;
  readonly words: string;
}

/** Times are whole seconds, for some of the programs write no others. */
const talk: readonly Said[] = [
  { speaker: 'Ann Lee', start: 3000, words: 'Good evening, and welcome to the garden.' },
  { speaker: 'Bo Ek', start: 9000, words: 'Thank you, it is good to be here again.' },
  { speaker: 'Ann Lee', start: 14_000, words: 'Shall we begin with the beans, as we said?' },
  { speaker: 'Bo Ek', start: 21_000, words: 'Let us do that, and then the peas.' },
  { speaker: 'Ann Lee', start: 65_000, words: 'That is more than I had hoped for.' },
];

const clock = (time: number, decimals = ''): string =>
  `${String(Math.floor(time / 60_000)).padStart(2, '0')}:${String((time / 1000) % 60).padStart(2, '0')}${decimals}`;
const each = (line: (said: Said, index: number) => string, between = '\n'): string => talk.map(line).join(between);
const end = ({ start }: Said): number => start + 4000;
const seconds = (it: Said): number => it.start / 1000;

/** Each with the file, and how its program names speakers where it does not know them. */
const files: Readonly<Record<string, { readonly text: string; readonly named?: false }>> = {
  WebVTT: {
    text: `WEBVTT\n\n${each(it => `${clock(it.start, '.000')} --> ${clock(end(it), '.000')}\n<v ${it.speaker}>${it.words}</v>\n`)}`,
  },
  'WebVTT of Teams': {
    text: `WEBVTT\n\n${each((it, index) => `0b1c-4f/${index}-0\n00:${clock(it.start, '.000')} --> 00:${clock(end(it), '.000')}\n<v ${it.speaker}>${it.words}</v>\n`)}`,
  },
  'WebVTT of Zoom': {
    text: `WEBVTT\r\n\r\n${each((it, index) => `${index + 1}\r\n00:${clock(it.start, '.000')} --> 00:${clock(end(it), '.000')}\r\n${it.speaker}: ${it.words}\r\n`, '\r\n')}`,
  },
  'captions of Zoom': { text: each(it => `[${it.speaker}] 00:${clock(it.start)}\n${it.words}\n`) },
  SRT: {
    text: each(
      (it, index) =>
        `${index + 1}\r\n00:${clock(it.start, ',000')} --> 00:${clock(end(it), ',000')}\r\n${it.speaker}: ${it.words}\r\n`,
      '\r\n',
    ),
  },
  Otter: {
    text: `${each(it => `${it.speaker}  ${clock(it.start)}  \n${it.words}\n`)}\nTranscribed by https://otter.ai\n`,
  },
  'document of Teams': {
    text: `Garden meeting\n4 March 2024\n\nAnn Lee started transcription\n\n${each(it => `${it.speaker}   ${clock(it.start)}\n${it.words}\n`)}`,
  },
  'older document of Teams': {
    text: each(it => `0:${clock(it.start, '.0')} --> 0:${clock(end(it), '.0')}\n${it.speaker}\n${it.words}\n`),
  },
  'JSON of Whisper': {
    named: false,
    text: JSON.stringify({
      text: each(it => ` ${it.words}`, ''),
      segments: talk.map((it, id) => ({ id, start: seconds(it), end: seconds(it) + 4, text: ` ${it.words}` })),
      language: 'en',
    }),
  },
  'JSON of whisper.cpp': {
    named: false,
    text: JSON.stringify({
      result: { language: 'en' },
      transcription: talk.map(it => ({ offsets: { from: it.start, to: end(it) }, text: ` ${it.words}` })),
    }),
  },
  'JSON of WhisperX': {
    text: JSON.stringify({
      segments: talk.map(it => ({
        start: seconds(it),
        end: seconds(it) + 4,
        text: ` ${it.words}`,
        speaker: it.speaker,
        words: [{ word: it.words.split(' ')[0], start: seconds(it), end: seconds(it) + 1 }],
      })),
    }),
  },
  'JSON of Transformers': {
    named: false,
    text: JSON.stringify({
      text: each(it => ` ${it.words}`, ''),
      chunks: talk.map(it => ({ timestamp: [seconds(it), null], text: ` ${it.words}` })),
    }),
  },
};

const nobody = talk.map(({ start, words }) => ({ start, words }));
const saidIn = (text: string) =>
  readRecording(text)!
    .speech.filter(it => it.start !== undefined)
    .map(({ speaker, start, words }) => ({ ...(speaker === undefined ? {} : { speaker }), start, words }));

suite('each format in', () => {
  for (const [name, { text, named = true }] of Object.entries(files)) {
    test(`${name}: speakers, times and words are the file’s, and nobody’s where it names nobody`, () => {
      assert.deepEqual(saidIn(text), named ? talk : nobody);
    });

    test(`${name}: as a transcript it is read with the same turns, and comes back as it was`, () => {
      const { markdown, speakers } = importRecording({ text, times: 'cue' })!;
      assert.equal(speakers, named ? 2 : 0);
      const transcript = readTranscript(markdown);
      const labels = transcript.structure.turns.map(it => it.label.text);
      assert.deepEqual(labels, named ? talk.map(it => it.speaker) : []);
      if (!named) return;
      assert.deepEqual(saidIn(exportTranscript(transcript, 'webvtt').text ?? ''), talk);
      assert.deepEqual(saidIn(exportTranscript(transcript, 'subrip').text ?? ''), talk);
    });
  }

  test('the names of cues that Teams makes up are told to be left out', () => {
    assert.deepEqual(told(readRecording(files['WebVTT of Teams']!.text)!.remarks), ['identifiers 5']);
  });
});

suite('each format out', () => {
  const transcript = `---
title: The garden
---

**Ann Lee:** [00:03] Good evening, and [laughs] welcome to the *garden* & its <paths>.

So it begins.

**Bo Ek:** [00:09] Thank you, it is [inaudible] to be here again.

**Ann Lee:** [00:14] Shall we begin with the beans, as we said?

**Bo Ek:** [00:21] Let us do that, and then the peas.
`;
  const out = (format: Parameters<typeof exportTranscript>[1]) => exportTranscript(readTranscript(transcript), format);
  /** Turns as `Ann Lee: words`, notes and times taken off. */
  const turnsOf = (markdown: string): readonly string[] => {
    const clean = exportTranscript(readTranscript(markdown), 'clean').text ?? '';
    return exportTranscript(readTranscript(clean), 'text').text!.trim().split('\n\n');
  };
  const plain = turnsOf(transcript);

  test('clean text is a transcript of the same turns, and says how many notes and times are gone', () => {
    const { text = '', remarks } = out('clean');
    assert.deepEqual(turnsOf(text), plain);
    assert.doesNotMatch(text, /laughs|\d\d:\d\d/);
    assert.match(text, /\[inaudible\]/);
    assert.deepEqual(told(remarks), ['notes 1', 'times 4']);
  });

  test('plain text is a transcript of the same turns, notes and times; the markup is told', () => {
    const { text = '', remarks } = out('text');
    assert.match(text, /^Ann Lee: \[00:03\] Good evening, and \[laughs\] welcome to the garden & its <paths>\.$/m);
    assert.deepEqual(
      readTranscript(text).structure.turns.map(it => it.label.text),
      readTranscript(transcript).structure.turns.map(it => it.label.text),
    );
    assert.deepEqual(told(remarks), ['markup 1', 'front-matter 1']);
  });

  test('HTML shows the same labels, times, notes and words', () => {
    const { text = '', remarks } = out('html');
    const paragraphs = [...text.matchAll(/<p>(.*?)<\/p>/g)].map(it => it[1]!.replace(/<[^>]*>/g, ''));
    assert.deepEqual(
      paragraphs.map(it => it.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')),
      out('text')
        .text!.trim()
        .split('\n\n')
        .map(it => it.replace(/\[(\d\d:\d\d)\]/, '$1')),
    );
    assert.deepEqual(told(remarks), []);
  });

  for (const format of ['webvtt', 'subrip'] as const) {
    test(`${format} has the same speakers, times, notes and words, and says that its ends are made`, () => {
      const { text = '', remarks } = out(format);
      assert.deepEqual(
        readRecording(text)!.speech.map(it => `${it.speaker} ${it.start} ${it.words}`),
        [
          `Ann Lee 3000 Good evening, and [laughs] welcome to the garden & its <paths>.\nSo it begins.`,
          'Bo Ek 9000 Thank you, it is [inaudible] to be here again.',
          'Ann Lee 14000 Shall we begin with the beans, as we said?',
          'Bo Ek 21000 Let us do that, and then the peas.',
        ],
      );
      assert.deepEqual(told(remarks), ['markup 1', 'ends-made 4', 'front-matter 1']);
    });
  }
});
