/** The address of a moment in a recording, and which moment a gap is at. */
import assert from 'node:assert/strict';
import { recordingAt, recordingOf, timeBefore } from '../../server/src/transcript/recordingLink';
import { readTranscript } from '../../server/src/transcript/transcript';

const namedBy = (line: string) => recordingOf(readTranscript(`---\n${line}\n---\n\nText.\n`).frontMatter);

suite('recording', () => {
  test('is what the front matter names, if it is an https address', () => {
    assert.equal(namedBy('recording: https://example.org/a.mp3'), 'https://example.org/a.mp3');
    assert.equal(namedBy('media: https://www.youtube.com/watch?v=abc'), 'https://www.youtube.com/watch?v=abc');
    assert.equal(namedBy('recording: command:run'), undefined);
    assert.equal(namedBy('recording: http://example.org/a.mp3'), undefined);
    assert.equal(namedBy('title: https://example.org/a.mp3'), undefined);
  });

  test('a moment in it', () => {
    assert.equal(recordingAt('https://example.org/a.mp3', 936_500), 'https://example.org/a.mp3#t=936');
    assert.equal(recordingAt('https://youtu.be/abc', 61_000), 'https://youtu.be/abc?t=61');
    assert.equal(
      recordingAt('https://www.youtube.com/watch?v=abc&t=3s', 61_000),
      'https://www.youtube.com/watch?v=abc&t=61',
    );
  });

  test('a gap without a time is at the last time before it in its turn', () => {
    const text =
      '**Ruth:** [00:10] One. [00:20] Two [inaudible] three [00:30].\n\n**Tom:** Four [inaudible].\n\n**Ruth:** Five.\n';
    const transcript = readTranscript(text);
    const first = text.indexOf('[inaudible]');
    assert.equal(timeBefore(transcript, 0, first), 20_000);
    const second = transcript.blocks.indexAtOffset(text.lastIndexOf('[inaudible]'));
    assert.equal(timeBefore(transcript, second, 12), undefined);
  });
});
