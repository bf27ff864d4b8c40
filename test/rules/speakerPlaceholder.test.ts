/** The rule speaker-placeholder. */
import assert from 'node:assert/strict';
import { speakerPlaceholder } from '../../server/src/rules/speakerPlaceholder';
import { checkFix, checkRule, reportsOf } from '../support/checkRule';

suite('speaker-placeholder', () => {
  test('a number in place of a name, told where it stands first', () => {
    checkRule(
      speakerPlaceholder,
      `
      Speaker 1: Good evening.
      ^^^^^^^^^ “Speaker 1” stands for somebody who is not named (2 turns): rename one label to name them in all.

      Nils: Good evening.

      Speaker 1: Shall we begin?

      Nils: Yes.

      ???: No!
      ^^^ “???” stands for somebody who is not named (one turn): give the turn to whoever says it.
      `,
    );
  });

  test('listeners who ask are as much as anybody can know', () => {
    checkRule(
      speakerPlaceholder,
      'Nils: One.\n\nAudience Member: Two.\n\nNils: Three.\n\nQ: Four.\n\nA: Five.\n\nHost: Six.',
    );
  });

  test('the fix puts somebody of the front matter there', () => {
    const text =
      '---\nspeakers: [Greta Ekholm, Nils]\n---\n\nSpeaker 1: One.\n\nNils: Two.\n\nSpeaker 1: Three.\n\nNils: Four.';
    const title = 'Change both labels “Speaker 1” to “Greta Ekholm”';
    checkFix(speakerPlaceholder, text, title, text.replaceAll('Speaker 1', 'Greta Ekholm'));
    const fixes = reportsOf(speakerPlaceholder, text)[0]?.fixes?.() ?? [];
    assert.deepEqual(
      fixes.map(it => it.title),
      [title, 'Change to “Greta Ekholm”'],
    );
    assert.ok(!fixes.some(it => it.safe === true), 'it is a guess: no fix of all at once takes it');
  });
});
