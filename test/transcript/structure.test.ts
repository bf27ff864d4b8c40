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
