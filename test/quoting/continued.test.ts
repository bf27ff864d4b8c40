/** Quotations in running text that go on over paragraphs: each opens with a mark, only the last one closes. */
import assert from 'node:assert/strict';
import { findQuotations } from '../../server/src/quoting/findQuotations';
import { inDocument } from '../../server/src/quoting/pieces';
import { readTranscript } from '../../server/src/transcript/transcript';
import { all } from '../rules/quotations';
import { checkArticleFix, quotationsIn } from '../support/article';

const found = (text: string) => findQuotations(readTranscript(text));
const kindsOf = async (text: string) => (await quotationsIn(text)).map(it => it.verdict.kind);

suite('quotations that go on over paragraphs', () => {
  const first = 'We moved 340 boxes by hand before the new hall was ready for them.';
  const second = 'We did not complain about that at all.';
  const third = 'We carried them up two floors instead.';

  test('are one, whatever the marks', () => {
    for (const [open, close] of ['“”', '""', '«»', '„“', '「」', '『』']) {
      const text = `Mara Lind said: ${open}${first}\n\n${open}${second}\n\n${open}${third}${close}\n\nAnd so on.\n`;
      const quotations = found(text);
      assert.equal(quotations.length, 1, open);
      assert.equal(quotations[0]!.text, `${first}\n\n${second}\n\n${third}`);
      assert.equal(quotations[0]!.unbalanced, undefined);
      const at = quotations[0]!.text.indexOf('complain');
      const there = inDocument(quotations[0]!, { start: at, end: at + 8 });
      assert.equal(text.slice(there.start, there.end), 'complain');
    }
  });

  test('are named and cited where they begin or where they end', () => {
    const behind = found(`“${first}\n\n“${second}” said Mara Lind ([hall](hall.md)).\n`)[0];
    assert.equal(behind?.attribution?.name, 'Mara Lind');
    assert.equal(behind?.citation?.target, 'hall.md');
    const before = found(`In [the hall](hall.md), Mara Lind said: “${first}\n\n“${second}”\n`)[0];
    assert.equal(before?.attribution?.name, 'Mara Lind');
    assert.equal(before?.citation?.target, 'hall.md');
  });

  test('may be wrapped by hand', () => {
    const text = `Mara Lind said: “We moved 340 boxes by hand\nbefore the new hall was ready for them.\n\n“${second}”\n`;
    assert.equal(
      found(text)[0]?.text,
      `We moved 340 boxes by hand\nbefore the new hall was ready for them.\n\n${second}`,
    );
  });

  test('leave the rest of the last paragraph to others', () => {
    const text = `Mara Lind said: “${first}\n\n“${second}” And Tobin Ash said: “I was in the cellar at the time.”\n`;
    assert.deepEqual(
      found(text).map(it => it.attribution?.name),
      ['Mara Lind', 'Tobin Ash'],
    );
  });

  test('that are never closed end nobody knows where', () => {
    assert.equal(found(`Mara Lind said: “${first}\n\n“${second}\n\nAnd so on.\n`)[0]?.unbalanced, true);
    assert.equal(found(`Mara Lind said: “${first}\n\nAnd so on.\n`)[0]?.unbalanced, true);
  });

  test('are no quotation where two people are named, or marks were forgotten', () => {
    assert.equal(found(`Mara Lind said: “${first}\n\n“${second}” said Tobin Ash.\n`)[0]?.unbalanced, true);
    assert.equal(found(`Mara Lind said: “${first} She said: “${third}\n\n“${second}”\n`)[0]?.unbalanced, true);
  });

  test('are judged as one', async () => {
    const article = (...paragraphs: string[]) =>
      `Mara Lind said ([hall](hall.md)): ${paragraphs.map(it => `“${it}`).join('\n\n')}”\n`;
    assert.deepEqual(await kindsOf(article(first, second, third)), ['verbatim']);
    assert.deepEqual(await kindsOf(article(first, 'We did complain about that at all.', third)), ['altered']);
    assert.deepEqual(await kindsOf(article(first, third)), ['elided']);
    assert.deepEqual(await kindsOf(article(first, `[…] ${third}`)), ['verbatim']);
  });

  test('can be put right across paragraphs', () =>
    checkArticleFix(
      all,
      `Mara Lind said ([hall](hall.md)): “${first}\n\n“${third}”`,
      'Mark the omission',
      `Mara Lind said ([hall](hall.md)): “${first}\n\n“[…] ${third}”`,
    ));
});
