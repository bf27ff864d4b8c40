/** The rule turn-unlabelled. */
import { turnUnlabelled } from '../../server/src/rules/turnUnlabelled';
import { checkFix, checkRule } from '../support/checkRule';

const rest = Array.from({ length: 8 }, (_, at) => `**${at % 2 === 0 ? 'Greta' : 'Nils'}:** I see what you mean.`).join(
  '\n\n',
);

suite('turn-unlabelled', () => {
  test('speech ahead of the first label', () => {
    checkRule(
      turnUnlabelled,
      `Welcome back, everybody, I am so glad that you could come.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody is named who says this.

${rest}`,
    );
  });

  test('titles, credits, rosters and what editors write are left alone', () => {
    checkRule(turnUnlabelled, `# Our evening\n\nRecorded in the old harbour on the last day of the fair.\n\n${rest}`);
    checkRule(turnUnlabelled, `*We recorded this in the old harbour, and thank all who came.*\n\n${rest}`);
    checkRule(turnUnlabelled, `Transcript by: the friends of our harbour, whom we thank.\n\n${rest}`);
  });

  test('a talk needs no label, though its questions have', () => {
    const talk = Array.from({ length: 8 }, () => 'I would like to tell you what we learned in the harbour.').join(
      '\n\n',
    );
    checkRule(turnUnlabelled, `${talk}\n\n${rest}`);
    checkRule(
      turnUnlabelled,
      'I would like to tell you what we learned in the harbour.\n\nQ: Why?\n\nA: So.\n\nQ: How?\n\nA: So.\n\nQ: Who?\n\nA: I.',
    );
  });

  test('the fix gives the words to somebody who speaks', () => {
    const words = 'Welcome back, everybody, I am so glad that you could come.';
    checkFix(turnUnlabelled, `${words}\n\n${rest}`, 'Give these words to Nils', `**Nils:** ${words}\n\n${rest}`);
  });

  test('a time behind the label is no part of what the fix writes, and where it is one, nothing can be written', () => {
    const words = 'Welcome back, everybody, I am so glad that you could come.';
    const noted = rest.replaceAll(':** ', ':** \\[00:10:00\\] ');
    checkFix(turnUnlabelled, `${words}\n\n${noted}`, 'Give these words to Nils', `**Nils:** ${words}\n\n${noted}`);
    const stamped = rest.replace(/\*\*(\w+):\*\* /g, '$1: 00:10:00\n\n');
    checkRule(
      turnUnlabelled,
      `${words}
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody is named who says this; a label needs a time of its own here.

${stamped}`,
    );
  });
});
