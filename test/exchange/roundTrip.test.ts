/** There and back: what a format can hold comes back from it as it was. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportTranscript } from '../../server/src/exchange/convert';
import type { ExportedTranscript } from '../../server/src/exchange/exported';
import { escapeMarkdown } from '../../server/src/exchange/markdownText';
import { readRecording } from '../../server/src/exchange/recording';
import { spokenWords } from '../../server/src/exchange/spokenWords';
import { readTime, readWebVttTime, writeCueTime, writeTime } from '../../server/src/exchange/time';
import { defaultMarkdownOptions, toTranscriptMarkdown } from '../../server/src/exchange/transcriptMarkdown';
import { writeSubRip, writeWebVtt } from '../../server/src/exchange/writeCues';
import { readTranscript } from '../../server/src/transcript/transcript';

const runs = { seed: 20240304, numRuns: 300 };

const word = fc.constantFrom(
  'so',
  'we',
  'went',
  '家',
  '[laughs]',
  'R&D',
  '<b>',
  '*',
  '_',
  '&amp;',
  '1.',
  '#',
  '-',
  'it’s',
  '𝕊',
  '>>',
  '`',
  'a:',
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map(it => it.join(' '));
const speaker = fc.constantFrom('Ann Lee', 'Bo', '李明', 'Smith & Co');
const spoken = fc.array(fc.record({ speaker, words, pause: fc.integer({ min: 1, max: 500_000 }) }), {
  minLength: 1,
  maxLength: 12,
});

type Spoken = readonly { readonly speaker: string; readonly words: string; readonly pause: number }[];

interface Timed {
  readonly speaker: string;
  readonly start: number;
  readonly words: string;
}

function timed(speech: Spoken): readonly Timed[] {
  let start = 0;
  return speech.map(it => {
    start += it.pause;
    return { speaker: it.speaker, start, words: it.words };
  });
}

function transcriptOf(speech: readonly Timed[]): ExportedTranscript {
  return {
    parts: speech.map(it => ({
      kind: 'turn',
      label: it.speaker,
      speaker: it.speaker,
      time: it.start,
      paragraphs: [[{ kind: 'words', markdown: escapeMarkdown(it.words) }]],
    })),
  };
}

function read(text: string): readonly Timed[] {
  return readRecording(text)!.speech.map(it => ({ speaker: it.speaker ?? '', start: it.start ?? -1, words: it.words }));
}

suite('there and back', () => {
  test('plain words as Markdown', () => {
    fc.assert(
      fc.property(words, it => assert.equal(spokenWords(escapeMarkdown(it)), it)),
      runs,
    );
  });

  test('WebVTT keeps speakers, times and words', () => {
    fc.assert(
      fc.property(spoken, it => {
        const speech = timed(it);
        assert.deepEqual(read(writeWebVtt(transcriptOf(speech))!.text), speech);
      }),
      runs,
    );
  });

  test('SRT keeps speakers, times and words without markup', () => {
    const plain = spoken.map(all =>
      all.map(it => ({ ...it, words: it.words.replaceAll('<b>', 'b').replaceAll('&amp;', '&') })),
    );
    fc.assert(
      fc.property(plain, it => {
        const speech = timed(it);
        assert.deepEqual(read(writeSubRip(transcriptOf(speech))!.text), speech);
      }),
      runs,
    );
  });

  test('a recording as a transcript, and the transcript as a recording', () => {
    const plain = fc.array(
      fc.constantFrom('so', 'we', 'went', 'R&D', '*', '_', '#', '-', 'it’s', '𝕊', '`', '[laughs]'),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    const talk = fc.array(
      fc.record({
        speaker,
        words: plain.map(it => `Well, ${it.join(' ')}, and so we went on.`),
        pause: fc.integer({ min: 1, max: 500_000 }),
      }),
      { minLength: 4, maxLength: 12 },
    );
    fc.assert(
      fc.property(talk, it => {
        // Names that come once are no evidence of labels: each speaks twice before the rest.
        const twice = ['Ann Lee', 'Bo', '李明', 'Smith & Co', 'Ann Lee', 'Bo', '李明', 'Smith & Co'];
        const speech = timed([
          ...twice.map(name => ({ speaker: name, words: 'Well, that is how it was in the end.', pause: 900 })),
          ...it,
        ]);
        const recording = readRecording(writeWebVtt(transcriptOf(speech))!.text)!;
        const { text } = toTranscriptMarkdown(recording, { ...defaultMarkdownOptions, times: 'cue' });
        const back = exportTranscript(readTranscript(text), 'webvtt');
        assert.deepEqual(read(back.text ?? ''), speech, text);
      }),
      { ...runs, numRuns: 100 },
    );
  });

  test('times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360_000_000 }), time => {
        assert.equal(readWebVttTime(writeCueTime(time, '.')), time);
        assert.equal(readTime(writeCueTime(time, ',')), time);
        assert.equal(readTime(writeTime(time, { exact: true })), time);
      }),
      runs,
    );
  });

  test('no text makes a reader fail', () => {
    const fragment = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\r',
      ' --> ',
      '00:01.000',
      '0:12',
      '<v ',
      '>',
      '<',
      '&#x110000;',
      '&#0;',
      '{"segments":[',
      ']}',
      'Ann',
      ':',
      '  ',
      '\0',
      '\ufeff',
      'NOTE',
      '1',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), it => {
        readRecording(it.join(''));
        readRecording(`WEBVTT\n\n${it.join('')}`);
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});
