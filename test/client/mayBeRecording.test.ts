/** What is pasted and may be a recording: each format passes, prose does not. */
import assert from 'node:assert/strict';
import { mayBeRecording } from '../../client/src/exchange/mayBeRecording';

const recordings = {
  WebVTT: '\ufeffWEBVTT - Interview\n\n00:01.000 --> 00:04.000\nHello.\n',
  'WebVTT without its signature': '00:01.000 --> 00:04.000\nHello.\n',
  SRT: '1\r\n00:00:01,000 --> 00:00:04,000\r\nHello.\r\n',
  Otter: 'Garden\n\nAnn Lee  0:03  \nGood morning.\n',
  'the document of Teams': 'Garden meeting\n4 March 2024\n\nAnn Lee   0:03\nGood morning.\n',
  'the captions of Zoom': '[Ann Lee] 14:03:24\nGood morning.\n',
  Whisper: '{"text": " Hello.", "segments": [{"start": 0, "end": 1, "text": " Hello."}]}',
  'Whisper with its text first': `{"text": "${'Hello. '.repeat(2000)}", "segments": []}`,
};

suite('mayBeRecording', () => {
  for (const [format, text] of Object.entries(recordings))
    test(format, () => {
      assert.equal(mayBeRecording(text), true);
    });

  test('prose, a link, a quotation, code and a list of JSON are none', () => {
    for (const text of [
      '',
      'We met at 10:30 and left.',
      'https://example.org:80',
      '> Forty ships.\n>\n> — Ann, [Light](light.md#L3)',
      'a --> b',
      '{"name": "verbatim"}',
      '[1, 2]',
    ])
      assert.equal(mayBeRecording(text), false, text);
  });
});
