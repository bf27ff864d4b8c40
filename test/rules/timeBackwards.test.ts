/** The rule time-backwards. */
import { timeBackwards } from '../../server/src/rules/timeBackwards';
import { checkRule } from '../support/checkRule';

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
});
