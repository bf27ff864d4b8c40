/** The verdicts on quotations, each beside the one it must not be mistaken for. */
import assert from 'node:assert/strict';
import { judge } from '../../server/src/quoting/judge';
import { by, conversation, judged } from './quoting';

const talk = `
  Mara: When the river rose in March we moved 340 boxes by hand, and nobody in Lindau told us that the new hall was not ready for them. We did not complain. We carried them up two floors instead.
  Tobin: Right.
  Mara: After that the archive had no lift for most of the year [the old one was scrapped in 2011], and I still think we should have asked for one much earlier than we did.
  The reading room opened again in October with twelve desks and a borrowed lamp.
  Tobin: I was in the cellar at the time, counting what the water had left us, and I can tell you that it was less than half.
`;
const moved =
  'When the river rose in March we moved 340 boxes by hand, and nobody in Lindau told us that the new hall was not ready for them.';
const kindOf = (quotation: string, speaker = 'Mara') => judged(talk, quotation, speaker).kind;
const kindsOf = (quotation: string, speaker = 'Mara') => {
  const verdict = judged(talk, quotation, speaker);
  return 'differences' in verdict ? verdict.differences.filter(it => !it.allowed).map(it => it.kind) : [];
};

suite('judging a quotation', () => {
  test('the same words are verbatim', () => {
    const verdict = judged(talk, moved, 'Mara');
    assert.equal(verdict.kind, 'verbatim');
    assert.equal(
      verdict.kind === 'verbatim' && talk.slice(verdict.place.span.start, verdict.place.span.end),
      moved.slice(0, -1),
    );
  });

  test('a changed number is named', () => {
    const verdict = judged(talk, moved.replace('340', '304'), 'Mara');
    assert.equal(verdict.kind, 'altered');
    assert.equal(verdict.reason, 'The transcript says “340”, not “304”.');
  });

  test('a dropped “not” is an alteration, however small', () => {
    assert.deepEqual(kindsOf(moved.replace('was not ready', 'was ready')), ['negation']);
    assert.equal(kindOf(moved.replace('was not ready', 'was ready')), 'altered');
  });

  test('an added “never” is one too', () => {
    assert.deepEqual(kindsOf(moved.replace('we moved', 'we never moved')), ['negation']);
  });

  test('a changed name is named', () => {
    assert.deepEqual(kindsOf(moved.replace('Lindau', 'Bregenz')), ['name']);
  });

  test('a changed word is an alteration, a contraction’s other apostrophe is none', () => {
    assert.deepEqual(kindsOf(moved.replace('boxes', 'crates')), ['word']);
    assert.equal(kindOf(moved.replace('340', '340')), 'verbatim');
  });

  test('a changed first or last word is one that was changed, not one that was added', () => {
    const talk = 'ANN: The council paid 300 crowns for the boats in May. Nobody asked why.';
    const reason = (words: string) => judged(talk, words, 'ANN').reason;
    assert.equal(
      reason('The council paid 300 crowns for the boats in April'),
      'The transcript says “May”, not “April”.',
    );
    assert.equal(reason('Our council paid 300 crowns for the boats in May.'), 'The transcript says “The”, not “Our”.');
    assert.equal(
      reason('The council paid 300 crowns for the boats in May. Sadly.'),
      '“Sadly” is not in the transcript.',
    );
  });

  test('a mark may stand in the middle of a number on either side', () => {
    const talk =
      'ANN: It has been so since version 1.3 of the old library. The new one, 0.9, will have the same issue.';
    assert.equal(judged(talk, 'It has been so since version 1.… 9, will have the same issue.', 'ANN').kind, 'verbatim');
    assert.equal(judged(talk, 'It has been so since version 1.… 7, will have the same issue.', 'ANN').kind, 'altered');
  });

  test('words left out without a mark are elided, with a mark they are not', () => {
    const rest = 'We carried them up two floors instead.';
    assert.equal(kindOf(`${moved} ${rest}`), 'elided');
    assert.equal(kindOf(`${moved} … ${rest}`), 'verbatim');
    assert.equal(kindOf(`${moved} [...] ${rest}`), 'verbatim');
  });

  test('an omission may not swallow a negation', () => {
    assert.equal(kindOf(moved.replace('was not ready', 'was … ready')), 'altered');
    assert.equal(kindOf(moved.replace('by hand, and', 'by … and')), 'verbatim');
  });

  test('a bracket stands for words of the transcript or for none', () => {
    assert.equal(kindOf(moved.replace('them', '[the boxes]')), 'verbatim');
    assert.equal(kindOf(moved.replace('boxes', 'boxes [of letters]')), 'verbatim');
    assert.equal(kindOf(moved.replace('When', '[W]hen')), 'verbatim');
    assert.equal(kindOf(moved.replace('rose', 'rose [sic]')), 'verbatim');
  });

  test('a note of the transcript may be left out or quoted, but not as speech', () => {
    const lift =
      'After that the archive had no lift for most of the year, and I still think we should have asked for one';
    assert.equal(kindOf(lift), 'verbatim');
    assert.equal(kindOf(lift.replace('year,', 'year [the old one was scrapped in 2011],')), 'verbatim');
    assert.deepEqual(kindsOf(lift.replace('year,', 'year the old one was scrapped in 2011,')), ['inserted-note']);
  });

  test('a quotation may run on into the next paragraph of the turn', () => {
    assert.equal(
      kindOf('much earlier than we did. The reading room opened again in October with twelve desks'),
      'verbatim',
    );
  });

  test('somebody else’s words are misattributed', () => {
    const verdict = judged(talk, moved, 'Tobin');
    assert.equal(verdict.kind, 'misattributed');
    assert.equal(verdict.reason, 'Mara said this, not Tobin.');
  });

  test('an omission that jumps over another speaker is stitched', () => {
    const verdict = judged(
      talk,
      'twelve desks and a borrowed lamp … I was in the cellar at the time, counting what the water had left us',
    );
    assert.equal(verdict.kind, 'verbatim');
    const across = judged(
      'Mara: We kept the letters in the dry tower room.\nTobin: Nobody ever saw them there, though, did they?\nMara: They are still there today for everybody to read.',
      'We kept the letters in the dry tower room … They are still there today for everybody to read.',
      'Mara',
    );
    assert.equal(across.kind === 'verbatim' && across.stitched, true);
  });

  test('fragments in the wrong order are stitched', () => {
    const verdict = judged(
      talk,
      'We carried them up two floors instead … When the river rose in March we moved 340 boxes',
      'Mara',
    );
    assert.equal(verdict.kind === 'verbatim' && verdict.stitched, true);
  });

  test('words that nobody said are not found', () => {
    assert.equal(
      kindOf('The committee voted against every proposal that the harbour masters had sent to it last winter.'),
      'not-found',
    );
  });

  test('a short quotation is found exactly or not at all', () => {
    assert.equal(kindOf('a borrowed lamp'), 'verbatim');
    assert.equal(kindOf('a borrowed candle'), 'not-found');
  });

  test('a quotation in another script cannot be compared', () => {
    const verdict = judged(talk, '三月涨水的时候，我们用手搬了三百四十个箱子。', 'Mara');
    assert.equal(verdict.kind === 'unverifiable' && verdict.why, 'other-language');
  });

  test('without a transcript there is no verdict', () => {
    const verdict = judge(moved, [], { style: 'newsroom' });
    assert.equal(verdict.kind === 'unverifiable' && verdict.why, 'no-source');
  });

  test('a sentence said twice is whose the quotation says it is', () => {
    const chorus =
      'Mara: The hall is far too cold for us to work in.\nTobin: The hall is far too cold for us to work in.';
    const second = judged(chorus, 'The hall is far too cold for us to work in.', 'Tobin');
    assert.equal(second.kind === 'verbatim' && second.place.speaker, 'Tobin');
  });

  test('the file that is cited comes before others', () => {
    const words = 'Mara: We moved 340 boxes by hand before the new hall was ready.';
    const verdict = judge(
      'We moved 340 boxes by hand before the new hall was ready.',
      [
        { source: conversation(words, 'file:///one.md'), claim: by('Mara'), cited: false },
        { source: conversation(words, 'file:///two.md'), claim: by('Mara'), cited: true },
      ],
      { style: 'newsroom' },
    );
    assert.equal(verdict.kind === 'verbatim' && verdict.place.uri, 'file:///two.md');
  });

  test('dots that the speaker made are no licence to leave out more', () => {
    const hesitant =
      'Mara: It was so much water... We could not lift the crates ourselves, none of us could. So we waited for the men from the harbour.';
    assert.equal(
      judged(hesitant, 'It was so much water... So we waited for the men from the harbour.', 'Mara').kind,
      'elided',
    );
    assert.equal(
      judged(hesitant, 'It was so much water... … So we waited for the men from the harbour.', 'Mara').kind,
      'verbatim',
    );
  });

  test('sounds may go silently in a newsroom and not with AP', () => {
    const spoken = 'Mara: So we, um, we carried the boxes up two floors, uh, on our own backs.';
    const quoted = 'So we carried the boxes up two floors on our own backs.';
    assert.equal(judged(spoken, quoted, 'Mara').kind, 'verbatim');
    assert.notEqual(judged(spoken, quoted, 'Mara', { style: 'ap' }).kind, 'verbatim');
  });
});
