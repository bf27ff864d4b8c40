/** The rule time-backwards. */
import assert from 'node:assert/strict';
import { timeBackwards } from '../../server/src/rules/timeBackwards';
import { checkFix, checkRule, reportsOf } from '../support/checkRule';

const stamped = (...times: readonly string[]) =>
  times.map((it, at) => `${at % 2 === 0 ? 'Greta' : 'Nils'}: ${it}\n\nI see what you mean.`).join('\n\n');

suite('time-backwards', () => {
  test('a turn earlier than the one before', () => {
    checkRule(
      timeBackwards,
      `
      Greta: 00:10:00

      Good evening.

      Nils: 00:12:00

      Good evening.

      Greta: 00:11:00
             ^^^^^^^^ This time is earlier than the one before it, 00:12:00.

      Shall we begin?

      Nils: 00:13:00

      Yes.
      `,
    );
  });

  test('one slip is told where it is, not at all that follow', () => {
    checkRule(
      timeBackwards,
      `
      **Greta:** \\[00:10:00\\] Good evening.

      **Nils:** \\[00:52:00\\] Good evening.
                ^^^^^^^^^^^^ This time is later than the next one, 00:13:00.

      **Greta:** \\[00:13:00\\] Shall we begin?

      **Nils:** \\[00:14:00\\] Yes.
      `,
    );
  });

  test('times that go on, stand twice or are noted by two at once', () => {
    checkRule(timeBackwards, stamped('00:01', '00:01', '00:30', '59:59', '01:00:10'));
    checkRule(timeBackwards, stamped('00:10:02', '00:10:01', '00:10:05', '00:11:00'));
  });

  test('a recording in two parts starts again', () => {
    checkRule(timeBackwards, stamped('00:01:00', '00:31:00', '00:00:10', '00:01:00', '00:02:00'));
  });

  test('an hour or a minute that both neighbours tell is mended', () => {
    checkFix(
      timeBackwards,
      stamped('01:03:10', '01:03:29', '00:04:10', '01:05:00'),
      'Change to “01:04:10”',
      stamped('01:03:10', '01:03:29', '01:04:10', '01:05:00'),
    );
    checkFix(
      timeBackwards,
      '**Greta:** \\[12:40\\] Good evening.\n\n**Nils:** \\[11:50\\] Good evening.\n\n**Greta:** \\[13:05\\] Yes.\n',
      'Change to “12:50”',
      '**Greta:** \\[12:40\\] Good evening.\n\n**Nils:** \\[12:50\\] Good evening.\n\n**Greta:** \\[13:05\\] Yes.\n',
    );
    checkFix(
      timeBackwards,
      stamped('00:12:40', '00:52:55', '00:13:10', '00:14:00'),
      'Change to “00:12:55”',
      stamped('00:12:40', '00:12:55', '00:13:10', '00:14:00'),
    );
  });

  test('where more than one time fits, none does, or nothing stands behind, nobody can tell', () => {
    const cases = [
      // Another minute, or the next one.
      ['00:24:10', '00:15:18', '00:25:30'],
      // The seconds may be the slip.
      ['00:24:10', '00:24:01', '00:24:20'],
      // The times of two neighbours changed places.
      ['00:23:56', '00:24:07', '00:23:56', '00:24:20'],
      ['00:24:10', '00:15:18'],
    ];
    for (const times of cases) {
      const reports = reportsOf(timeBackwards, stamped(...times));
      assert.deepEqual(
        reports.map(it => it.fixes?.().length ?? 0),
        [0],
        times.join(' '),
      );
    }
  });
});
