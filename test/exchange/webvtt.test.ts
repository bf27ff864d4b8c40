/** WebVTT as its specification has it: what is a cue, who speaks in it, what is left out. */
import assert from 'node:assert/strict';
import { readWebVtt } from '../../server/src/exchange/webvtt';
import { told } from './told';

/** `0-1000 Ann: Hello.`, a line a voice. */
function speechOf(text: string): string[] {
  const read = readWebVtt(text);
  assert.ok(read !== undefined);
  return read.speech.map(it => `${it.start}-${it.end} ${it.speaker === undefined ? '' : `${it.speaker}: `}${it.words}`);
}

function toldOf(text: string): readonly string[] {
  return told(readWebVtt(text)?.remarks);
}

const cue = '00:01.000 --> 00:02.000';

suite('readWebVtt: the file', () => {
  test('a cue is a line of times and the lines below it', () => {
    assert.deepEqual(speechOf(`WEBVTT\n\n${cue}\nOne,\ntwo.\n\n00:03.000 --> 00:04.000\nThree.\n`), [
      '1000-2000 One,\ntwo.',
      '3000-4000 Three.',
    ]);
  });

  test('a BOM, text behind the signature and each kind of line end are allowed', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\ufeffWEBVTT - Interview${end}${end}${cue}${end}One.${end}`;
      assert.deepEqual(speechOf(text), ['1000-2000 One.'], JSON.stringify(end));
    }
  });

  test('what does not begin with the signature is no WebVTT', () => {
    for (const text of ['', 'WEBVTTX\n', 'webvtt\n', ` WEBVTT\n\n${cue}\nOne.`, 'Some prose.']) {
      assert.equal(readWebVtt(text), undefined, JSON.stringify(text));
    }
  });

  test('a file of nothing but the signature is an empty recording', () => {
    assert.deepEqual(speechOf('WEBVTT'), []);
  });

  test('the last line need not end', () => {
    assert.deepEqual(speechOf(`WEBVTT\n\n${cue}\nOne.`), ['1000-2000 One.']);
  });

  test('a header may stand below the signature, and may name the language', () => {
    const text = `WEBVTT\nKind: captions\nLanguage: de-AT\n\n${cue}\nEins.`;
    assert.deepEqual(speechOf(text), ['1000-2000 Eins.']);
    assert.equal(readWebVtt(text)?.language, 'de-AT');
  });

  test('a cue may follow the header without an empty line', () => {
    assert.deepEqual(speechOf(`WEBVTT\n${cue}\nOne.`), ['1000-2000 One.']);
  });

  test('an identifier is no speech', () => {
    assert.deepEqual(speechOf(`WEBVTT\n\nintro 1\n${cue}\nOne.\n\n7\n00:03.000 --> 00:04.000\nTwo.`), [
      '1000-2000 One.',
      '3000-4000 Two.',
    ]);
  });

  test('a line with an arrow begins a cue even inside of another', () => {
    assert.deepEqual(speechOf(`WEBVTT\n\n${cue}\nOne.\n00:03.000 --> 00:04.000\nTwo.`), [
      '1000-2000 One.',
      '3000-4000 Two.',
    ]);
  });

  test('comments, style sheets and regions are counted and left out', () => {
    const text = [
      'WEBVTT',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'REGION',
      'id:top',
      'width:40%',
      '',
      'NOTE one line',
      '',
      'NOTE',
      'several',
      'lines',
      '',
      cue,
      'One.',
      '',
      'NOTE',
      'the end',
    ].join('\n');
    assert.deepEqual(speechOf(text), ['1000-2000 One.']);
    assert.deepEqual(toldOf(text), ['comments 3', 'style-sheets 1', 'regions 1']);
  });

  test('a word that begins as NOTE does is no comment, and no cue either', () => {
    assert.deepEqual(toldOf(`WEBVTT\n\nNOTEWORTHY\n\n${cue}\nOne.`), []);
  });

  test('a file without anything special says that nothing was left out', () => {
    assert.deepEqual(toldOf(`WEBVTT\n\n${cue}\nOne.`), []);
  });
});

suite('readWebVtt: times', () => {
  test('hours are optional and may have more than two digits', () => {
    assert.deepEqual(speechOf('WEBVTT\n\n00:00:01.500 --> 100:00:02.000\nOne.'), ['1500-360002000 One.']);
  });

  test('no spaces are needed around the arrow', () => {
    assert.deepEqual(speechOf('WEBVTT\n\n00:01.000-->00:02.000\nOne.'), ['1000-2000 One.']);
  });

  test('cues may overlap', () => {
    assert.deepEqual(speechOf('WEBVTT\n\n00:01.000 --> 00:09.000\nOne.\n\n00:02.000 --> 00:03.000\nTwo.'), [
      '1000-9000 One.',
      '2000-3000 Two.',
    ]);
  });

  test('settings behind the times are left out and said so', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:10%,line-left region:top\nOne.';
    assert.deepEqual(speechOf(text), ['1000-2000 One.']);
    assert.deepEqual(toldOf(text), ['places 1']);
  });

  test('a cue whose times cannot be read is left out with its text, and said so', () => {
    for (const times of [
      '1:00.000 --> 00:02.000',
      '00:01,000 --> 00:02,000',
      '00:61.000 --> 00:62.000',
      '--> 00:02.000',
    ]) {
      const text = `WEBVTT\n\n${times}\nLost.\n\n${cue}\nOne.`;
      assert.deepEqual(speechOf(text), ['1000-2000 One.'], times);
      assert.deepEqual(toldOf(text), [`cue-unreadable 1: ${times}`]);
    }
  });
});

suite('readWebVtt: the text of cues', () => {
  const speech = (text: string): string[] =>
    speechOf(`WEBVTT\n\n${cue}\n${text}`).map(it => it.slice('1000-2000 '.length));

  test('a voice names the speaker, with classes and without an end', () => {
    assert.deepEqual(speech('<v Ann Lee>Hello.</v>'), ['Ann Lee: Hello.']);
    assert.deepEqual(speech('<v.loud.first Ann Lee>Hello.'), ['Ann Lee: Hello.']);
    assert.deepEqual(speech('<v   Ann\tLee >Hello.</v>'), ['Ann Lee: Hello.']);
  });

  test('two voices of a cue are two speakers', () => {
    assert.deepEqual(speech('<v Ann>Hello.</v>\n<v Bo>Hello.</v>'), ['Ann: Hello.', 'Bo: Hello.']);
  });

  test('words outside of every voice are nobody’s', () => {
    assert.deepEqual(speech('[door slams] <v Ann>Hello.</v> [music]'), ['[door slams]', 'Ann: Hello.', '[music]']);
  });

  test('a voice without a name names nobody', () => {
    assert.deepEqual(speech('<v>Hello.</v>'), ['Hello.']);
  });

  test('other tags are taken out and named', () => {
    const text = `WEBVTT\n\n${cue}\n<i>One</i> <c.yellow>two</c> <00:01.500>three <lang en>four</lang> <ruby>五<rt>go</rt></ruby>.`;
    assert.deepEqual(speechOf(text), ['1000-2000 One two three four 五go.']);
    assert.deepEqual(toldOf(text), ['cue-markup 6: i, c, time, lang, ruby, rt']);
  });

  test('references of HTML are decoded once', () => {
    assert.deepEqual(speech('R&amp;D &lt;v Bo&gt; &#39;x&#x27; &nbsp;caf&eacute; &amp;amp; &nosuch;'), [
      "R&D <v Bo> 'x' café &amp; &nosuch;",
    ]);
    assert.deepEqual(speech('<v Smith &amp; Co>Hello.'), ['Smith & Co: Hello.']);
  });

  test('a tag that is never closed takes the rest of the cue and no more', () => {
    assert.deepEqual(speechOf(`WEBVTT\n\n${cue}\nOne <b two\n\n00:03.000 --> 00:04.000\nThree.`), [
      '1000-2000 One',
      '3000-4000 Three.',
    ]);
  });

  test('an empty cue is no speech', () => {
    assert.deepEqual(speech(''), []);
    assert.deepEqual(speech('<v Ann></v>'), []);
  });
});

suite('readWebVtt: names in the text, as Zoom writes them', () => {
  const zoom = (...lines: string[]): string =>
    `WEBVTT\n\n${lines.map((it, index) => `${index + 1}\n00:0${index}.000 --> 00:0${index + 1}.000\n${it}\n`).join('\n')}`;

  test('cues that begin with names have speakers', () => {
    const text = zoom('Ann Lee: Hello.', 'Bo: Hi.', 'How are you?', 'Ann Lee: Fine.');
    assert.deepEqual(speechOf(text), [
      '0-1000 Ann Lee: Hello.',
      '1000-2000 Bo: Hi.',
      '2000-3000 How are you?',
      '3000-4000 Ann Lee: Fine.',
    ]);
    assert.equal(readWebVtt(text)?.format, 'zoom');
    assert.equal(readWebVtt(text)?.speech[2]?.speaker, undefined);
  });

  test('Chinese names with a full-width colon are names', () => {
    assert.deepEqual(
      readWebVtt(zoom('李明：你好。', '王芳：你好。'))?.speech.map(it => it.speaker),
      ['李明', '王芳'],
    );
  });

  test('a colon now and then names nobody', () => {
    const text = zoom('It was late.', 'Warning: wet floor.', 'They left.', 'The answer was this: no.');
    assert.deepEqual(
      readWebVtt(text)?.speech.map(it => it.speaker),
      [undefined, undefined, undefined, undefined],
    );
  });

  test('a time, an address and a sentence before a colon are no names', () => {
    const text = zoom('Ann: Hello.', '10:30 it began.', 'https://example.org', 'So the point is this: go.');
    assert.deepEqual(
      readWebVtt(text)?.speech.map(it => it.speaker),
      [undefined, undefined, undefined, undefined],
    );
  });
});
