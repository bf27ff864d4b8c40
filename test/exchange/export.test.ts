/** Transcripts as clean Markdown, plain text, HTML, WebVTT and SRT: what each keeps, and what it says it left out. */
import assert from 'node:assert/strict';
import { cleanText } from '../../server/src/exchange/cleanText';
import type { ExportedParagraph, ExportedPart, ExportedTranscript } from '../../server/src/exchange/exported';
import { cleanParagraph } from '../../server/src/exchange/exported';
import { readRecording } from '../../server/src/exchange/recording';
import { writeSubRip, writeWebVtt } from '../../server/src/exchange/writeCues';
import { writeHtml, writePlainText } from '../../server/src/exchange/writeText';
import { readTranscript } from '../../server/src/transcript/transcript';
import { told } from './told';

/** Words, with `[…]` as a nonverbal note, `[?…]` as a gap and `[1:02]` as a time. */
function paragraph(marked: string): ExportedParagraph {
  return marked
    .split(/(\[[^\]]*\])/)
    .filter(it => it !== '')
    .map(it => {
      const time = /^\[(\d+):(\d\d)\]$/.exec(it);
      if (time !== null) return { kind: 'time', time: (Number(time[1]) * 60 + Number(time[2])) * 1000 };
      if (it.startsWith('[?')) return { kind: 'note', note: 'gap', markdown: '[inaudible]' };
      return it.startsWith('[') ? { kind: 'note', note: 'nonverbal', markdown: it } : { kind: 'words', markdown: it };
    });
}

const turn = (label: string | undefined, ...paragraphs: string[]): ExportedPart => ({
  kind: 'turn',
  ...(label === undefined ? {} : { label, speaker: label }),
  paragraphs: paragraphs.map(paragraph),
});
const transcript = (...parts: ExportedPart[]): ExportedTranscript => ({ parts });

suite('cleanParagraph', () => {
  const clean = (marked: string): string => cleanParagraph(paragraph(marked), { keep: 'words' }).markdown;

  test('the spaces around a note heal', () => {
    assert.equal(clean('So [laughs] we went.'), 'So we went.');
    assert.equal(clean('So [laughs], we went [sighs].'), 'So, we went.');
    assert.equal(clean('[laughs] So we went. [applause]'), 'So we went.');
    assert.equal(clean('So [laughs] [sighs] we went.'), 'So we went.');
    assert.equal(clean('我[笑]去了。'), '我去了。');
  });

  test('a gap stays, for something was said there', () => {
    assert.equal(clean('So [?] we [laughs] went.'), 'So [inaudible] we went.');
  });

  test('a paragraph without notes stays as it is', () => {
    assert.equal(clean('So  we *went* .'), 'So  we *went* .');
  });
});

suite('cleanText', () => {
  const clean = (text: string) => cleanText(readTranscript(text));

  test('notes and times are left out and counted; labels and markup stay as they are written', () => {
    const { text, remarks } = clean(
      '---\ntitle: Garden\n---\n\n## Beds\n\n**Ann:** [00:01] Hello, [laughs] *all* of [the garden](a.md).\n\n**Bo:** Hi.\n\n[applause]\n\n**Ann:** Yes [laughs].\n',
    );
    assert.equal(
      text,
      '---\ntitle: Garden\n---\n\n## Beds\n\n**Ann:** Hello, *all* of [the garden](a.md).\n\n**Bo:** Hi.\n\n**Ann:** Yes.\n',
    );
    assert.deepEqual(told(remarks), ['notes 3', 'times 1']);
  });

  test('a gap and an elision stay, for something was said there', () => {
    const text = '**Ann:** So [inaudible] we went.\n\n**Bo:** And […] we came.\n\n**Ann:** Yes.\n';
    assert.deepEqual(clean(text), { text, remarks: [] });
  });

  test('line ends stay', () => {
    assert.equal(
      clean('**Ann:** So [laughs] yes.\r\n\r\n**Bo:** No.\r\n').text,
      '**Ann:** So yes.\r\n\r\n**Bo:** No.\r\n',
    );
  });
});

suite('writePlainText', () => {
  test('keeps notes and times, and turns markup into words', () => {
    const { text, remarks } = writePlainText(
      transcript(turn('Ann', '[1:02] Hello, [laughs] *all* of [the garden](https://example.org) & `more`.')),
      { keep: 'everything' },
    );
    // The link is no note: it is among the words.
    assert.equal(text.startsWith('Ann: [01:02] Hello, [laughs] all of '), true, text);
    assert.deepEqual(told(remarks), ['markup 1']);
  });

  test('without notes and times where that is asked for', () => {
    assert.equal(
      writePlainText(transcript(turn('Ann', '[1:02] Hello, [laughs] all.')), { keep: 'words' }).text,
      'Ann: Hello, all.\n',
    );
  });
});

suite('writeHtml', () => {
  const body = (...parts: ExportedPart[]): string =>
    /<main class="transcript">\n(.*)\n<\/main>/s.exec(writeHtml(transcript(...parts)).text)?.[1] ?? '';

  test('speaker, time and notes have classes of their own', () => {
    assert.equal(
      body({ ...turn('Ann', 'Hello, [laughs] *all*.'), time: 1500 } as ExportedPart),
      '<section class="turn">\n<p><b class="speaker">Ann:</b> <time datetime="PT1.5S">00:01</time> Hello, <span class="note note-nonverbal">[laughs]</span> <em>all</em>.</p>\n</section>',
    );
  });

  test('emphasis may reach across a note', () => {
    assert.match(
      body(turn('Ann', '*So [laughs] we*')),
      /<em>So <span class="note note-nonverbal">\[laughs\]<\/span> we<\/em>/,
    );
  });

  test('HTML and dangerous links in a transcript are text', () => {
    const html = body(turn('<i>Ann</i>', '<script>alert(1)</script> <b onclick="x()">and</b> so on'));
    assert.doesNotMatch(html, /<script|<i>|<b onclick/);
    assert.match(html, /&lt;script&gt;alert\(1\)/);
  });

  test('the page names its language and title', () => {
    const { text } = writeHtml({ title: 'A < B', language: 'zh-CN', parts: [] });
    assert.match(text, /<html lang="zh-CN">/);
    assert.match(text, /<title>A &lt; B<\/title>/);
  });
});

suite('writeWebVtt and writeSubRip', () => {
  const garden = transcript(
    turn('Ann', '[0:01] Hello, [laughs] *all*.'),
    turn('Bo', 'Hi.'),
    turn('Ann', '[0:04] R&D is <here>.'),
  );

  test('a cue lasts from one time to the next, and words without a time belong to the cue before', () => {
    assert.equal(
      writeWebVtt(garden)?.text,
      'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ann>Hello, [laughs] all.</v>\n<v Bo>Hi.</v>\n\n00:00:04.000 --> 00:00:08.000\n<v Ann>R&amp;D is &lt;here&gt;.</v>\n',
    );
    assert.equal(
      writeSubRip(garden)?.text,
      '1\n00:00:01,000 --> 00:00:04,000\nAnn: Hello, [laughs] all.\nBo: Hi.\n\n2\n00:00:04,000 --> 00:00:08,000\nAnn: R&D is <here>.\n',
    );
  });

  test('a transcript without times cannot become cues', () => {
    assert.equal(writeWebVtt(transcript(turn('Ann', 'Hello.'))), undefined);
    assert.equal(writeSubRip(transcript(turn('Ann', 'Hello.'))), undefined);
  });

  test('what cues cannot hold is said', () => {
    assert.deepEqual(
      told(
        writeWebVtt(
          transcript(
            { kind: 'heading', level: 1, markdown: 'Garden' },
            turn(undefined, 'Before.'),
            turn('Ann', '[0:09] One. [0:04] Two.'),
          ),
        )?.remarks,
      ),
      ['headings 1', 'untimed 1', 'ends-made 2', 'backwards 1'],
    );
  });

  test('a time of the label counts, and is not written twice', () => {
    const timed = transcript({ ...turn('Ann', '[0:01] Hello.'), time: 1000 } as ExportedPart);
    assert.equal(readRecording(writeWebVtt(timed)!.text)?.speech.length, 1);
  });

  test('notes are left out where that is asked for', () => {
    assert.match(writeWebVtt(garden, { keep: 'words' })!.text, /<v Ann>Hello, all\.<\/v>/);
  });
});
