/** What stands in quotation marks and is nobody's words in a transcript: titles, irony, sayings, common phrases. */
import assert from 'node:assert/strict';
import { all } from '../rules/quotations';
import { checkArticle, findingsIn, quotationsIn } from '../support/article';

suite('what is left alone', () => {
  const warned = async (text: string) =>
    (await findingsIn(all, text)).filter(it => it.severity === 'warning').map(it => `${it.code}: ${it.message}`);

  for (const [what, text] of Object.entries({
    'scare quotes': 'The so-called “move of the century by many willing hands” began in May.',
    titles: 'It was reported in “A Year Without a Lift in the Archive of Lindau” (2019).',
    'the title of what is cited': 'See “How to move 340 boxes by hand before breakfast” ([hall](hall.md)).',
    fiction: 'In her novel, the heroine says: “I never wanted to carry a single box in my whole life.”',
    thoughts: 'He asked himself, “What on earth am I doing here at this hour?”',
    sayings: 'As the saying goes: “many hands make light work of a heavy load”.',
    signs: 'The sign above the door says “Please do not carry more than two boxes at a time”.',
    messages: 'The error message says “cannot read property of undefined at line forty two”.',
    feet: 'A 6\'2" man with a 10" box and a 12" ladder said nothing at all about the whole affair.',
    'code of a program': 'She said: `"We moved 34 boxes by foot before the new hall was ready"`.',
    'what another person said to the speaker': '“You will get your lift next spring,” the mayor had told Mara Lind.',
    'a person of whom there is no transcript':
      '> “To be or not to be, that is the question.”\n>\n> — William Shakespeare',
    'a motto': '> Every archive is a promise.\n>\n> — Motto of the society',
    'a callout': '> This is a callout of the author’s own, and it has no source at all.',
  }))
    test(what, async () => assert.deepEqual(await warned(`${text}\n`), []));

  test('words like those of somebody whom nobody names', () =>
    checkArticle(all[0]!, 'The library tells you: “We moved 34 crates by hand before our hall was ready for us.”\n'));

  test('a short phrase that somebody said too, of whom nothing is said', async () => {
    const text = 'One of the branches says “we carried them up two floors”.\n';
    assert.deepEqual(
      (await quotationsIn(text)).map(it => it.verdict.kind),
      ['unverifiable'],
    );
    assert.deepEqual(await findingsIn(all, text), []);
  });

  test('but not longer words under a citation', async () => {
    const text =
      'Of “a hundred boxes that were sent to the bottom of the river by the mayor himself” ([hall](hall.md)) nobody speaks.\n';
    assert.equal((await warned(text)).length, 1);
  });

  test('nor a short one that names its speaker', async () => {
    const [it] = await quotationsIn('Mara Lind said: “we carried them up two floors”.\n');
    assert.equal(it?.verdict.kind, 'verbatim');
  });
});
