/** What Insert Citation writes: words, speaker and place, such that the checks find nothing to say of it. */
import assert from 'node:assert/strict';
import { type CitationForm, defaults } from '../../server/src/settings/schema';
import { readDocument } from '../../server/src/workspace/document';
import { type QuotingOptions, quoteTurn } from '../../server/src/workspace/quoteTurn';
import { hall, quotationsIn } from '../support/article';

const root = 'file:///desk/';
const options: QuotingOptions = {
  into: `${root}article.md`,
  form: 'block',
  citation: 'link',
  eol: '\n',
  template: defaults['citation.template'],
};

function quoted(words: string, more: Partial<QuotingOptions> = {}, text = hall): string | undefined {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return quoteTurn(
    readDocument(`${root}hall.md`, 1, text),
    { start, end: start + words.length },
    { ...options, ...more },
  );
}

const answers = '**Tobin Ash:** I did.\n\n**Mara Lind:** You did?\n\n**Tobin Ash:** I did indeed.\n';
const boxes = 'We moved 340 boxes by hand before the new hall was ready for them.';

suite('words of a transcript quoted elsewhere', () => {
  test('as a block: the words, the speaker, the place', () => {
    assert.equal(quoted(boxes), `> ${boxes}\n>\n> — Mara Lind, [Town hall](hall.md#L9)\n`);
  });

  test('in the line', () => {
    assert.equal(quoted(boxes, { form: 'inline' }), `“${boxes}” (Mara Lind, [Town hall](hall.md#L9))`);
  });

  test('a label in the span is left out', () => {
    assert.equal(quoted(`**Mara Lind:** ${boxes}`), quoted(boxes));
  });

  test('paragraphs of one turn stay paragraphs', () => {
    const text = `**Mara Lind:** One of them fell.\n\nNobody saw it.\n\n${answers}`;
    const whole = text.slice(0, text.indexOf(answers));
    assert.equal(
      quoted(whole, {}, text),
      '> One of them fell.\n>\n> Nobody saw it.\n>\n> — Mara Lind, [hall](hall.md#L1)\n',
    );
  });

  test('marks inside become the inner ones', () => {
    const text = `**Mara Lind:** They call it “the reed dike” here.\n\n${answers}`;
    assert.match(
      quoted('They call it “the reed dike” here.', { form: 'inline' }, text) ?? '',
      /^“They call it ‘the reed dike’ here\.”/,
    );
  });

  test('the house’s template decides how a block looks', () => {
    const template = '> {quotation}\n\n{speaker} ({citation})\n';
    assert.equal(quoted(boxes, { template }), `> ${boxes}\n\nMara Lind ([Town hall](hall.md#L9))\n`);
  });

  test('without a citation nothing is left of what joins it to the name', () => {
    assert.equal(quoted(boxes, { citation: 'bare' }), `> ${boxes}\n>\n> — Mara Lind\n`);
  });

  test('the line ends are those of the document that quotes', () => {
    assert.doesNotMatch(quoted(boxes, { eol: '\r\n' }) ?? '', /[^\r]\n/);
  });

  test('where nobody speaks there is nothing to quote', () => {
    assert.equal(quoted('# Town hall'), undefined);
  });

  for (const form of ['block', 'inline'] as const) {
    for (const citation of ['link', 'text-fragment'] satisfies CitationForm[]) {
      test(`what is written is verbatim to the checks: ${form}, ${citation}`, async () => {
        const written = quoted(boxes, { form, citation });
        const [quotation] = await quotationsIn(`# Notes\n\n${written}\n`);
        assert.equal(quotation?.verdict.kind, 'verbatim');
        assert.equal(quotation.citation.kind, 'resolved');
      });
    }
  }
});
