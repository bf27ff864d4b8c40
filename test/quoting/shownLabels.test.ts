/** Quotations that show labels of the transcript. */
import assert from 'node:assert/strict';
import { quotationsIn } from '../support/article';

const files = {
  'minutes.md': `# Minutes

**Ann Lee:** We moved all the boxes by hand before the new hall was ready for them.

**Ben Ott:** So the slides brought up the old proposal, and I wanted to speak to that a little.

**Cy Moor:** I was in the cellar at the time, and I counted what the water had left us.

**Dee Park:** After that the archive had no lift for most of the year.

**Eve Hall:** I still think that we should have asked the city for one.

**Fay Wood:** And I think that we should have asked the province instead.

**Ann Lee:** Then we go on with the next point of the agenda.
`,
};
const kindOf = async (words: string, who: string) => {
  const [it] = await quotationsIn(`> ${words}\n>\n> — ${who}, [minutes](minutes.md)\n`, { files });
  return it?.verdict.kind;
};
const shown = 'Ben Ott: So the slides brought up the old proposal, and I wanted to speak to that a little.';

suite('labels of the transcript in a quotation', () => {
  test('are no words', async () => assert.equal(await kindOf(shown, 'Ben Ott'), 'verbatim'));

  test('leave room for who spoke just before', async () => assert.equal(await kindOf(shown, 'Ann Lee'), 'verbatim'));

  test('leave none for others, or for labels that are not shown', async () => {
    assert.equal(await kindOf(shown, 'Fay Wood'), 'misattributed');
    assert.equal(await kindOf(shown.slice(9), 'Ann Lee'), 'misattributed');
  });

  test('are named as they are written, in a file that is no transcript, too', async () => {
    const notes = {
      'notes.md': '# Notes\n\nMF: The boxes were moved by hand, all of them.\n\nJHX: That took a year.\n',
    };
    const [it] = await quotationsIn('> The boxes were moved by hand, all of them.\n>\n> — jhx, [notes](notes.md)\n', {
      files: notes,
    });
    assert.equal(it?.verdict.reason, 'MF said this, not jhx.');
  });
});
