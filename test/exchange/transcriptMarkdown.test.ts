/** Recordings as transcript Markdown: labels only where the file names a speaker, times kept, text left as it was said. */
import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../server/src/exchange/markdownText';
import { readRecording } from '../../server/src/exchange/recording';
import type { Recording, Speech } from '../../server/src/exchange/speech';
import { spokenWords } from '../../server/src/exchange/spokenWords';
import { defaultMarkdownOptions, toTranscriptMarkdown } from '../../server/src/exchange/transcriptMarkdown';
import { told } from './told';

const recording = (...speech: Speech[]): Recording => ({ format: 'webvtt', head: [], speech, remarks: [] });
const markdown = (...speech: Speech[]): string => toTranscriptMarkdown(recording(...speech)).text;

suite('toTranscriptMarkdown', () => {
  test('speech of one speaker in a row is a turn with one label', () => {
    assert.equal(
      markdown(
        { speaker: 'Ann', start: 0, end: 900, words: 'Hello,' },
        { speaker: 'Ann', start: 1000, end: 1900, words: 'all.' },
        { speaker: 'Bo', start: 2000, end: 2900, words: 'Hi.' },
      ),
      '**Ann:** [00:00] Hello, all.\n\n**Bo:** [00:02] Hi.\n',
    );
  });

  test('a long pause begins a paragraph', () => {
    assert.equal(
      markdown(
        { speaker: 'Ann', start: 0, end: 900, words: 'One.' },
        { speaker: 'Ann', start: 9000, end: 9900, words: 'Two.' },
      ),
      '**Ann:** [00:00] One.\n\n[00:09] Two.\n',
    );
  });

  test('where the file names nobody there is no label, and the times stay', () => {
    assert.equal(markdown({ start: 3_723_000, words: 'One.' }), '[1:02:03] One.\n');
  });

  test('speech of nobody behind a speaker is not given to that speaker', () => {
    const { text, remarks } = toTranscriptMarkdown(
      recording(
        { words: 'Before.' },
        { speaker: 'Ann', words: 'One.' },
        { words: 'Two.' },
        { speaker: 'Ann', words: 'Three.' },
      ),
    );
    assert.equal(text, 'Before.\n\n**Ann:** One.\n\n**Unknown:** Two.\n\n**Ann:** Three.\n');
    assert.deepEqual(told(remarks), ['unknown-speaker 1']);
  });

  test('labels and times are written as asked for', () => {
    const two = recording(
      { speaker: 'Ann', start: 500, words: 'One.' },
      { speaker: 'Ann', start: 1500, words: 'Two.' },
    );
    const text = (options: Partial<typeof defaultMarkdownOptions>): string =>
      toTranscriptMarkdown(two, { ...defaultMarkdownOptions, ...options }).text;
    assert.equal(text({ labels: 'plain', times: 'none' }), 'Ann: One. Two.\n');
    assert.equal(text({ labels: 'bracket' }), '[Ann] [00:00] One. Two.\n');
    assert.equal(text({ times: 'cue' }), '**Ann:** [00:00.500] One. [00:01.500] Two.\n');
  });

  test('what is lost is said', () => {
    const { remarks } = toTranscriptMarkdown(
      recording(
        { speaker: 'Ann', start: 0, end: 900, words: 'One,\ntwo,' },
        { speaker: 'Ann', start: 1000, end: 1900, words: 'three.' },
      ),
    );
    assert.deepEqual(told(remarks), ['times 1/2', 'times-rounded 1', 'ends 2', 'line-breaks 1']);
  });

  test('Chinese lines are joined without a space', () => {
    assert.equal(
      markdown(
        { speaker: '李明', start: 0, words: '今天天气\n很好，' },
        { speaker: '李明', start: 9, words: '我们走吧。' },
      ),
      '**李明:** [00:00] 今天天气很好，我们走吧。\n',
    );
  });

  test('language and the lines before the speech stand at the head', () => {
    const { text } = toTranscriptMarkdown({ ...recording({ words: 'One.' }), language: 'en', head: ['# 1 garden'] });
    assert.equal(text, '---\nlanguage: en\n---\n\n\\# 1 garden\n\nOne.\n');
  });

  test('an empty recording is an empty text', () => {
    assert.equal(markdown(), '');
  });

  test('a file of each format becomes Markdown', () => {
    for (const file of [
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.',
      '1\n00:00:01,000 --> 00:00:02,000\nAnn: Hello.',
      'Ann  0:01\nHello.\n',
      '0:0:1.0 --> 0:0:2.0\nAnn\nHello.',
      '{"segments":[{"start":1,"end":2,"text":"Hello.","speaker":"Ann"}]}',
    ]) {
      assert.equal(toTranscriptMarkdown(readRecording(file)!).text, '**Ann:** [00:01] Hello.\n', file);
    }
  });
});

suite('escapeMarkdown', () => {
  test('what Markdown would take for markup reads as it was written', () => {
    for (const words of [
      '*one* _two_ `three` <b>four</b> ~~five~~',
      'snake_case_name',
      'C:\\path',
      'R&amp;D',
      '# one',
      '> one',
      '>> one',
      '- one',
      '+ one',
      '1. one',
      '1984) one',
      '---',
      '===',
      '~~~',
      '```',
      '[one](two)',
      '[one]: two',
      '2 * 3 * 4',
      '__init__',
    ]) {
      assert.equal(spokenWords(escapeMarkdown(words)), words, escapeMarkdown(words));
    }
  });

  test('bracket notes, names and plain prose stay as they are', () => {
    for (const words of ['[laughs] Well … [sic]', 'snake_case', 'A–B, “C” & D.', '3.5 or 10:30', '-ish', 'No #1?']) {
      assert.equal(escapeMarkdown(words), words);
    }
  });
});
