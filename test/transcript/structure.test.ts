/** Turns, sections and speakers, as the whole of a transcript says. */
import assert from 'node:assert/strict';
import { readTranscript } from '../../server/src/transcript/transcript';
import { plain } from '../support/fixture';

/** One line a section or turn, in the order of the text. */
function outline(marked: string): string[] {
  const { structure } = readTranscript(plain(marked));
  const lines = [
    ...structure.sections.map(it => ({ at: it.block, line: `${'#'.repeat(it.level)} ${it.title}` })),
    ...structure.turns.map(it => ({ at: it.block, line: `${it.label.text}: ${it.speakers.join(' + ') || 'nobody'}` })),
  ];
  return lines.sort((a, b) => a.at - b.at).map(it => it.line);
}

suite('structure', () => {
  test('bold labels are turns, and meta lines above them are not', () => {
    assert.deepEqual(
      outline(`
        # A talk

        **Date:** Monday

        **Ann Lee:** One.

        **Bo Chen:** Two.

        **Ann Lee:** Three.

        **Bo Chen:** Four.
      `),
      ['# A talk', 'Ann Lee: Ann Lee', 'Bo Chen: Bo Chen', 'Ann Lee: Ann Lee', 'Bo Chen: Bo Chen'],
    );
  });

  test('labels with an affiliation are one person whatever the affiliation says', () => {
    assert.deepEqual(
      outline(`
        Ann Lee (Northern Rail): One.
        Bo Chen (Moderator): Two.
        Ann Lee (Northern): Three.
        Bo Chen (Moderator): Four.
        Ann Lee (Northern Rail): Five.
      `),
      [
        'Ann Lee (Northern Rail): Ann Lee',
        'Bo Chen (Moderator): Bo Chen',
        'Ann Lee (Northern): Ann Lee',
        'Bo Chen (Moderator): Bo Chen',
        'Ann Lee (Northern Rail): Ann Lee',
      ],
    );
  });

  test('a “Speaker:” line gives what stands below it to one person, sub-titles and all', () => {
    const text = plain(`
      Rails for Small Towns
      Speaker: Ann Lee (Northern Rail)
      ${'We have been building railways for a long time, and it was never easy, as everybody in this room knows. '.repeat(2)}
      What We Learned
      ${'The first thing that we learned is that nobody waits for a train that does not come on time. '.repeat(2)}
      Panel: What Comes Next
      Moderator: Bo Chen
      Bo Chen (Moderator): ${'Let us begin with the question that everybody asks me when they hear what I do. '.repeat(2)}
      Ann Lee (Northern Rail): ${'I would say that there is no single answer, but there is a first step to be taken. '.repeat(2)}
      Bo Chen (Moderator): ${'And what would that step be, if you had to begin tomorrow, with the money there is? '.repeat(2)}
    `);
    assert.deepEqual(outline(text), [
      '## Rails for Small Towns',
      'Ann Lee: Ann Lee',
      '### What We Learned',
      '## Panel: What Comes Next',
      'Bo Chen (Moderator): Bo Chen',
      'Ann Lee (Northern Rail): Ann Lee',
      'Bo Chen (Moderator): Bo Chen',
    ]);
    const { structure, blocks } = readTranscript(text);
    assert.match(blocks.at((structure.turns[0]?.endBlock ?? 0) - 1).text, /^The first thing/);
  });

  test('`Constructor:` is no key, and the speaker of the section is the one named below it', () => {
    const { structure } = readTranscript(
      '## Bridges\n\nConstructor: Ann Lee\n\nSpeaker: Bo Lind (Acme)\n\nWe rebuilt it.\n\n## Wells\n\nSpeaker: Ann Lee (Acme)\n\nWe drew it.\n',
    );
    assert.deepEqual(
      structure.sections.map(it => it.speaker),
      ['Bo Lind', 'Ann Lee'],
    );
  });

  test('prose with colons has no speakers', () => {
    assert.deepEqual(
      outline(`
        Note: this package is small.

        Usage: run it.

        Example: see below.

        Note: it is not finished.
      `),
      [],
    );
  });

  test('what stands below every heading in the same order is a form, and nobody speaks in it', () => {
    assert.deepEqual(
      outline(`
        # What we do when a rule is broken

        ## 1. First time

        **Weight on Others**: Somebody was rude, and others noticed it.

        **What Follows**: A private word with them, written by the board.

        ## 2. Second time

        **Weight on Others**: Somebody was rude again, in front of all.

        **What Follows**: A warning, and no contact for a week.

        ## 3. Third time

        **Weight on Others**: Somebody will not stop being rude to others.

        **What Follows**: They leave us for good, and cannot come back.
      `),
      ['# What we do when a rule is broken', '## 1. First time', '## 2. Second time', '## 3. Third time'],
    );
  });

  test('a long exchange is one though most of its lines are the sentences below a label', () => {
    const turn = (name: string) => [`${name}: I think so.`, ...Array(12).fill('This is one more sentence of it.')];
    const lines = Array.from({ length: 16 }, (_, n) => turn(n % 2 === 0 ? 'Ann Lee' : 'Bo Chen')).flat();
    assert.equal(readTranscript(lines.join('\n')).structure.turns.length, 16);
  });

  test('two letters that mean something elsewhere are initials where somebody answers', () => {
    assert.deepEqual(
      outline(`
        JS: We met in the spring, and talked for a while.
        KN: That was in April.
        JS: It was, and it was raining all day long.
        KN: I had forgotten that.
        JS: The umbrella was yours.
        KN: And you never gave it back.
        JS: I did, in the summer.
      `),
      ['JS: JS', 'KN: KN', 'JS: JS', 'KN: KN', 'JS: JS', 'KN: KN', 'JS: JS'],
    );
    assert.deepEqual(
      outline(`
        JS: We compile it to the other language first.
        TS: It is compiled by itself, and takes longer.
        JS: The tests of the first are run in a browser.
        TS: The tests of the second are run by hand.
        JS: We ship this one to everybody who asks.
        TS: We ship that one once a week or so.
        JS: It is small enough to be read in one go.
        TS: It is longer than a book.
      `),
      [],
    );
  });

  test('where everybody speaks under initials, three capitals before a sentence are somebody', () => {
    const lines = Array.from({ length: 24 }, (_, n) => `${['AKL', 'BNM', 'CDE'][n % 3]}: That is what we agreed on.`);
    const labels = (line: string) =>
      readTranscript([...lines.slice(0, 12), line, ...lines.slice(12)].join('\n')).structure.turns.length - 24;
    assert.equal(labels('API: I would rather wait for the others.'), 1);
    assert.equal(labels('FAQ: this stands in the list of questions.'), 0);
    assert.equal(labels('API: https://example.org/api'), 0);
    assert.equal(readTranscript('We looked at three.\n\nAPI: It is what others call.\n').structure.turns.length, 0);
  });

  test('a few names beside a time do not make strangers of the many bold ones', () => {
    const bold = Array.from({ length: 12 }, (_, n) => `**${n % 2 === 0 ? 'Ann Lee' : 'Bo Chen'}:** We went there.`);
    const text = [...bold, 'Cy Dorn (00:12):', 'I came later.', '', 'Cy Dorn (00:19):', 'As ever.'].join('\n\n');
    assert.deepEqual(
      [...new Set(readTranscript(text).structure.turns.map(it => it.label.text))],
      ['Ann Lee', 'Bo Chen', 'Cy Dorn'],
    );
  });

  test('music and breaks are nobody', () => {
    assert.deepEqual(
      outline(`
        **Ann:** One.

        **Break:** Two.

        **Ann:** Three.

        **Break:** Four.
      `),
      ['Ann: Ann', 'Ann: Ann'],
    );
  });

  test('what stands in code is nobody’s turn', () => {
    assert.deepEqual(outline('**Ann:** One.\n\n```\n**Ann:** Two.\n```\n\n**Ann:** Three.'), ['Ann: Ann', 'Ann: Ann']);
  });
});
