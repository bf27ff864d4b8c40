/** What counts as a quotation, who is said to have said it, and what does not count. */
import assert from 'node:assert/strict';
import { findQuotations } from '../../server/src/quoting/findQuotations';
import { readTranscript } from '../../server/src/transcript/transcript';

const found = (text: string) => findQuotations(readTranscript(text));
const words = 'we moved the boxes by hand';

suite('finding quotations', () => {
  test('marks of all kinds, where somebody is said to speak', () => {
    for (const [open, close] of ['“”', '""', '«»', '„“', '「」', '『』'])
      assert.equal(found(`“Yes,” she said. Then Mara Lind said: ${open}${words}${close}.`).at(-1)?.text, words, open);
  });

  test('titles, terms and short phrases are left alone', () => {
    assert.deepEqual(found('The “new normal” is a term, and “How the West Was Won Again” is a film.'), []);
  });

  test('who said it stands before, behind or in between', () => {
    for (const text of [
      `“${words},” said Mara Lind.`,
      `“${words},” Mara Lind recalled.`,
      `As Mara Lind put it, “${words}”.`,
      `In March, Mara Lind told the council: “${words}”.`,
      `It was Mara Lind of Lindau who said “${words}”.`,
      `According to Mara Lind, “${words}”.`,
    ])
      assert.equal(found(text)[0]?.attribution?.name, 'Mara Lind', text);
    assert.equal(found(`“${words},” she said.`)[0]?.attribution, undefined);
  });

  test('a block quotation is its lines without the attribution', () => {
    const text = `> We moved the boxes.\n> By hand.\n>\n> — Mara Lind, mayor of Lindau, [hall](hall.md#L3)\n`;
    const [it] = found(text);
    assert.equal(it?.text, 'We moved the boxes.\nBy hand.');
    assert.equal(it?.attribution?.name, 'Mara Lind');
    assert.equal(it?.citation?.target, 'hall.md#L3');
    for (const { at, start, length } of it!.pieces)
      assert.equal(text.slice(start, start + length), it!.text.slice(at, at + length));
  });

  test('an attribution below the block or a lead-in above it does as well', () => {
    assert.equal(found(`> ${words}\n\n— Mara Lind\n`)[0]?.attribution?.from, 'line');
    assert.equal(found(`And here is Mara Lind:\n\n> ${words}\n`)[0]?.attribution?.from, 'lead-in');
  });

  test('the citation stands in the sentence, not in the next one', () => {
    assert.equal(found(`“${words},” said Mara Lind ([hall](hall.md)).`)[0]?.citation?.target, 'hall.md');
    assert.equal(found(`“${words},” said Mara Lind.[^2]`)[0]?.citation?.target, '^2');
    assert.equal(found(`“${words},” said Mara Lind [@hall, 00:12:34].`)[0]?.citation?.form, 'pandoc');
    assert.equal(found(`“${words},” said Mara Lind. See the [map](map.md).`)[0]?.citation, undefined);
  });

  test('a quotation that is wrapped by hand is one', () => {
    assert.equal(found('Mara Lind said: “we moved\nthe boxes by hand”.')[0]?.text, 'we moved\nthe boxes by hand');
  });

  test('marks that are never closed are said to be so', () => {
    assert.equal(found(`Mara Lind said: “${words}.`)[0]?.unbalanced, true);
  });

  test('speech quotes nobody, code and callouts neither', () => {
    const turn = (name: string) => `**${name}:** And he said: “${words}”. Right?\n\n`;
    assert.deepEqual(found(turn('Ann').repeat(1) + turn('Ben') + turn('Ann') + turn('Ben')), []);
    assert.deepEqual(found(`> [!NOTE]\n> ${words}\n`), []);
    assert.deepEqual(found(`\`\`\`\nMara Lind said: “${words}”\n\`\`\`\n`), []);
  });

  test('a paragraph full of quotations takes linear time', () => {
    const text = `“${words}” Mara said ([hall](hall.md)). `.repeat(10_000);
    const started = performance.now();
    assert.equal(found(text).length, 10_000);
    assert.ok(performance.now() - started < 2500);
  });
});
