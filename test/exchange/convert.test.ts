/** Whole transcripts in other formats: what is a heading, a turn, a paragraph, a time; and what is said to be lost. */
import assert from 'node:assert/strict';
import { exportTranscript, importRecording } from '../../server/src/exchange/convert';
import { readTranscript } from '../../server/src/transcript/transcript';
import { told } from './told';

const exported = (text: string, format: Parameters<typeof exportTranscript>[1]) =>
  exportTranscript(readTranscript(text), format);

const garden = `---
title: The garden
lang: en
date: 2024-03-04
speakers: [Ann Lee, Bo Ek]
---

# The garden

Words in brackets [ ] are ours.

## Beds

**Ann Lee:** [00:10] Shall we begin with the *beans*, as we said? [laughs]

I would like that.

**Bo Ek:** [00:20] Let us do that, and then [00:25] the peas [the early ones] too.

---

**Ann Lee:** Good, so the beans come first of all.

## Paths

**Bo Ek:** [01:00] The paths are [inaudible], as always.
`;

suite('exportTranscript', () => {
  test('plain text keeps headings, labels, times and notes, and shows no markup', () => {
    const { text, remarks } = exported(garden, 'text');
    assert.equal(
      text,
      `The garden

Words in brackets [ ] are ours.

Beds

Ann Lee: [00:10] Shall we begin with the beans, as we said? [laughs]

I would like that.

Bo Ek: [00:20] Let us do that, and then [00:25] the peas [the early ones] too.

Ann Lee: Good, so the beans come first of all.

Paths

Bo Ek: [01:00] The paths are [inaudible], as always.
`,
    );
    assert.deepEqual(told(remarks), ['markup 1', 'other-blocks 1', 'front-matter 4']);
  });

  test('subtitles run from time to time; a turn without a time stays with the one before', () => {
    const { text, remarks } = exported(garden, 'webvtt');
    assert.equal(
      text,
      `WEBVTT
Language: en

00:00:10.000 --> 00:00:20.000
<v Ann Lee>Shall we begin with the beans, as we said? [laughs]
I would like that.</v>

00:00:20.000 --> 00:00:25.000
<v Bo Ek>Let us do that, and then</v>

00:00:25.000 --> 00:01:00.000
<v Bo Ek>the peas [the early ones] too.</v>
<v Ann Lee>Good, so the beans come first of all.</v>

00:01:00.000 --> 00:01:04.000
<v Bo Ek>The paths are [inaudible], as always.</v>
`,
    );
    assert.deepEqual(told(remarks), [
      'headings 3',
      'markup 1',
      'untimed 1',
      'ends-made 4',
      'other-blocks 1',
      'front-matter 3',
    ]);
  });

  test('the page has the title, the headings and a section a turn', () => {
    const { text = '' } = exported(garden, 'html');
    assert.match(text, /<title>The garden<\/title>/);
    assert.deepEqual(text.match(/<h\d>[^<]*/g), ['<h1>The garden', '<h2>Beds', '<h2>Paths']);
    assert.equal(text.match(/<section class="turn">/g)?.length, 5);
    assert.match(text, /<span class="note note-gap">\[inaudible\]<\/span>/);
  });

  test('without times there are no subtitles', () => {
    const untimed = garden.replace(/\[\d\d:\d\d\] /g, '');
    assert.equal(exported(untimed, 'webvtt').text, undefined);
    assert.equal(exported(untimed, 'subrip').text, undefined);
  });

  test('lines that were wrapped by hand are one paragraph', () => {
    const wrapped = garden.replace('as we said? [laughs]', 'as\nwe said? [laughs]');
    assert.match(exported(wrapped, 'text').text ?? '', /begin with the beans, as\nwe said\? \[laughs\]\n\nI would/);
  });

  test('who gives a talk is named with everything that is said of them', () => {
    const talk = `# Talk: Water

Speaker: Lu Wen 陆文 (Forecaster, River Office)

A forecast is a question, and it is handed to somebody who is willing to answer for it in the end.
`;
    assert.match(
      exported(talk, 'text').text ?? '',
      /^Talk: Water\n\nLu Wen 陆文 \(Forecaster, River Office\): A forecast/,
    );
  });

  test('an empty text is empty in every format', () => {
    for (const format of ['clean', 'text'] as const) assert.equal(exported('', format).text, '');
  });
});

suite('importRecording', () => {
  test('says which format it was, and how many names it gives', () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n\n00:03.000 --> 00:04.000\n<v Bo>Hello.\n';
    const { format, speakers, markdown } = importRecording({ text: vtt, times: 'none' })!;
    assert.deepEqual(
      { format, speakers, markdown },
      { format: 'webvtt', speakers: 2, markdown: '**Ann:** Hello.\n\n**Bo:** Hello.\n' },
    );
  });

  test('into a text that is there it brings no front matter, and says so', () => {
    const vtt = 'WEBVTT\nLanguage: de\n\n00:01.000 --> 00:02.000\n<v Ann>Hallo.\n';
    assert.match(importRecording({ text: vtt, times: 'none' })!.markdown, /^---\nlanguage: de\n---\n\n\*\*Ann:\*\*/);
    const { markdown, remarks } = importRecording({ text: vtt, times: 'none', into: 'text' })!;
    assert.equal(markdown, '**Ann:** Hallo.\n');
    assert.ok(told(remarks).includes('front-matter 1'), told(remarks).join());
  });

  test('prose is no recording', () => {
    assert.equal(importRecording({ text: 'It was late, and they went home.', times: 'none' }), null);
  });
});
