/**
 * The examples of the WebVTT specification (https://www.w3.org/TR/webvtt1/#introduction), one by one, each in words of
 * our own and with every feature that the example shows: what becomes of it as a transcript and back.
 */
import assert from 'node:assert/strict';
import { exportTranscript, importRecording } from '../../server/src/exchange/convert';
import { readRecording } from '../../server/src/exchange/recording';
import { readTranscript } from '../../server/src/transcript/transcript';
import { told } from './told';

const markdownOf = (vtt: string): string => importRecording({ text: vtt, times: 'paragraph' })!.markdown;
/** Without what is told of every import: ends of cues, and times that a paragraph swallows. */
const lossOf = (vtt: string): readonly string[] => told(readRecording(vtt)!.remarks);

/** `1000 Ann: Hello.`, a line a voice. */
const speechOf = (vtt: string): readonly string[] =>
  readRecording(vtt)!.speech.map(it => `${it.start} ${it.speaker === undefined ? '' : `${it.speaker}: `}${it.words}`);

/** Into a transcript with every time, and out again. */
const thereAndBack = (vtt: string): readonly string[] => {
  const { markdown } = importRecording({ text: vtt, times: 'cue' })!;
  return speechOf(exportTranscript(readTranscript(markdown), 'webvtt').text ?? '');
};

suite('the examples of the WebVTT specification', () => {
  const interview = `WEBVTT

00:11.000 --> 00:13.000
<v Ines Falk>We stand on the old harbour wall

00:13.000 --> 00:16.000
<v Ines Falk>and the tide is coming in below us

00:16.000 --> 00:18.000
<v Ines Falk>With me is the keeper of the lock.

00:27.000 --> 00:30.000
<v Ines Falk>Let me go back to what you said last year.

00:30.000 --> 00:31.500 align:right size:50%
<v Ines Falk>When you wrote to me&mdash;

00:30.500 --> 00:32.500 align:left size:50%
<v Jon Arud>Did I ever write to anybody?

00:32.000 --> 00:35.500 align:right size:50%
<v Ines Falk>Yes! Yes yes yes yes, you did.

00:32.500 --> 00:33.500 align:left size:50%
<v Jon Arud><i>Laughs</i>

00:35.500 --> 00:38.000
<v Ines Falk>My hat is about to fall into the sea.
`;

  test('an interview: turns of two speakers, an entity, cues that overlap, places on the screen', () => {
    assert.equal(
      markdownOf(interview),
      `**Ines Falk:** [00:11] We stand on the old harbour wall and the tide is coming in below us With me is the keeper of the lock.

[00:27] Let me go back to what you said last year. When you wrote to me—

**Jon Arud:** [00:30] Did I ever write to anybody?

**Ines Falk:** [00:32] Yes! Yes yes yes yes, you did.

**Jon Arud:** [00:32] Laughs

**Ines Falk:** [00:35] My hat is about to fall into the sea.
`,
    );
    assert.deepEqual(lossOf(interview), ['places 4', 'cue-markup 1: i']);
  });

  test('the interview comes back with every speaker, word and time', () => {
    assert.deepEqual(thereAndBack(interview), speechOf(interview));
  });

  test('cues of several lines, with a dash for each speaker: the dashes name nobody', () => {
    const vtt = `WEBVTT

00:01.000 --> 00:04.000
Never feed the swans.

00:05.000 --> 00:09.000
&mdash; They will follow you home.
&mdash; They might move in.

00:10.000 --> 00:14.000
The Society for Quiet Ponds accepts no liability for what is said in this announcement.
`;
    assert.deepEqual(speechOf(vtt), [
      '1000 Never feed the swans.',
      '5000 — They will follow you home.\n— They might move in.',
      '10000 The Society for Quiet Ponds accepts no liability for what is said in this announcement.',
    ]);
    assert.doesNotMatch(markdownOf(vtt), /\*\*/);
  });

  test('style sheets and comments between them', () => {
    const vtt = `WEBVTT

STYLE
::cue {
  background-image: linear-gradient(to bottom, navy, silver);
}
/* No empty line may stand here. */

NOTE comments may stand between style sheets

STYLE
::cue(b) {
  color: gold;
}

greeting
00:00:00.000 --> 00:00:10.000
Good <b>evening</b>.

NOTE no style sheet may follow the first cue
`;
    assert.deepEqual(speechOf(vtt), ['0 Good evening.']);
    assert.deepEqual(lossOf(vtt), ['identifiers 1', 'comments 2', 'style-sheets 2', 'cue-markup 1: b']);
  });

  test('cues with names: words, a number, several words with accents', () => {
    const vtt = `WEBVTT

first
00:00.000 --> 00:02.000
This is the first.

124
00:00.000 --> 00:02.000
And this one is, is counted!

crédit à la fin
00:04.000 --> 00:05.000
Transcrit par Mouettes&trade;
`;
    assert.deepEqual(speechOf(vtt), [
      '0 This is the first.',
      '0 And this one is, is counted!',
      '4000 Transcrit par Mouettes™',
    ]);
    assert.deepEqual(lossOf(vtt), ['identifiers 2']);
  });

  test('classes, and words of another language', () => {
    const vtt = `WEBVTT

04:02.500 --> 04:05.000
J'ai appris à nager à l'âge de six, sept ans

04:05.001 --> 04:07.800
Dans le <i.foreignphrase><lang en>pool</lang></i>, ici à Sète
`;
    assert.deepEqual(speechOf(vtt), [
      "242500 J'ai appris à nager à l'âge de six, sept ans",
      '245001 Dans le pool, ici à Sète',
    ]);
    assert.deepEqual(lossOf(vtt), ['cue-markup 2: i, lang']);
  });

  test('voices with classes, and words that belong to no voice', () => {
    const vtt = `WEBVTT

00:00.000 --> 00:02.000
<v.first.loud Runa>There is a whale in the pond!

00:02.000 --> 00:04.000
<v Ole>Never!

00:04.000 --> 00:06.000
<v Runa>Hee!</v> <i>laughter</i>

00:06.000 --> 00:08.000
<v.loud Ole>It is enormous!
`;
    assert.deepEqual(speechOf(vtt), [
      '0 Runa: There is a whale in the pond!',
      '2000 Ole: Never!',
      '4000 Runa: Hee!',
      '4000 laughter',
      '6000 Ole: It is enormous!',
    ]);
    assert.deepEqual(lossOf(vtt), ['cue-markup 3: v.first.loud, i, v.loud']);
    assert.match(markdownOf(vtt), /\*\*Unknown:\*\* \[00:04\] laughter/);
  });

  test('explicit places on the screen', () => {
    const vtt = `WEBVTT

00:00:00.000 --> 00:00:04.000 position:10%,line-left align:left size:35%
Where did it dive?

00:00:03.000 --> 00:00:06.500 position:90% align:right size:35%
Under the little bridge, I think.

00:00:04.000 --> 00:00:06.500 position:45%,line-right align:center size:35%
Then why do you stand here?
`;
    assert.deepEqual(
      speechOf(vtt).map(it => it.split(' ')[0]),
      ['0', '3000', '4000'],
    );
    assert.deepEqual(lossOf(vtt), ['places 3']);
  });

  test('regions of two speakers whose cues run side by side', () => {
    const region = (id: string) => `REGION\nid:${id}\nwidth:40%\nlines:3\nscroll:up\n`;
    const vtt = `WEBVTT

${region('runa')}
${region('ole')}
00:00:00.000 --> 00:00:20.000 region:runa align:left
<v Runa>Good morning, I am Runa

00:00:02.500 --> 00:00:22.500 region:ole align:right
<v Ole>Good morning, I'm Ole

00:00:05.000 --> 00:00:25.000 region:runa align:left
<v Runa>Shall we go and look at the whale?

00:00:07.500 --> 00:00:27.500 region:ole align:right
<v Ole>Gladly! I have only seen one today.

00:00:10.000 --> 00:00:30.000 region:runa align:left
<v Runa>This is my fourth!
`;
    assert.deepEqual(lossOf(vtt), ['regions 2', 'places 5']);
    assert.deepEqual(thereAndBack(vtt), speechOf(vtt));
  });

  test('a block of attributes names the language; what else it says is left out', () => {
    const vtt = `WEBVTT

ATTRIBUTES
kind: captions
lang: es-mx
label: Español

NOTE
Captions have sounds, too.

1
00:00:10.123 --> 00:00:15.432
¡Buenos días!

2
00:00:47.462 --> 00:01:04.028
[♫ música ♫]
`;
    assert.equal(markdownOf(vtt), '---\nlanguage: es-mx\n---\n\n[00:10] ¡Buenos días!\n\n[00:47] [♫ música ♫]\n');
    assert.deepEqual(lossOf(vtt), ['header-lines 2', 'comments 1']);
  });

  test('comments of one line and of many', () => {
    const vtt = `WEBVTT

NOTE
Jill has written this down. Things to bear in mind:
- the times are not exact
- nor is the spelling

00:01.000 --> 00:04.000
Never feed the swans.

NOTE look at the next cue

00:05.000 --> 00:09.000
&mdash; They will follow you home.

NOTE the end
`;
    assert.deepEqual(lossOf(vtt), ['comments 3']);
    assert.equal(speechOf(vtt).length, 2);
  });

  test('chapters: titles with names that are more than numbers', () => {
    const vtt = `WEBVTT

NOTE
From a talk about ponds.

Slide 1
00:00:00.000 --> 00:00:10.700
Title

Slide 2
00:00:10.700 --> 00:00:47.600
A word by the keeper
`;
    assert.deepEqual(speechOf(vtt), ['0 Title', '10700 A word by the keeper']);
    assert.deepEqual(lossOf(vtt), ['identifiers 2', 'comments 1']);
  });

  test('metadata is kept as it stands, and is given to nobody', () => {
    const vtt = `WEBVTT

1
00:00:00.100 --> 00:00:07.342
{
 "type": "Pond",
 "address": "https://example.org/pond"
}
`;
    assert.deepEqual(
      readRecording(vtt)!.speech.map(it => it.speaker),
      [undefined],
    );
    assert.match(speechOf(vtt)[0]!, /"type": "Pond"/);
  });

  test('a file with a subject behind its signature says that the subject was left out', () => {
    assert.deepEqual(lossOf('WEBVTT - The pond\n\n00:01.000 --> 00:02.000\nOne.\n'), ['header-lines 1']);
  });
});
