/** Which edits move the turns of a transcript, and which make them anew; either way they are those of the edited text. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit';
import { Amount } from '../../server/src/transcript/amount';
import { editTranscript, readTranscript } from '../../server/src/transcript/transcript';

const words =
  'We rebuilt the old bridge before the second winter, and nobody in the valley paid for it, not even the town.';
const talk = (turns: number) =>
  Array.from({ length: turns }, (_, n) => `**${n % 2 === 0 ? 'Ann Lee' : 'Bo Lind'}:** ${words}\n\n`).join('');

/** What an edit at `<|>`, or of what stands between two of them, did to the structure; its turns are compared with those of the edited text. */
function edited(marked: string, newText: string): 'kept' | 'moved' | 'made anew' {
  const parts = marked.split('<|>');
  const text = parts.join('');
  const start = parts[0]!.length;
  const end = start + (parts.length > 2 ? parts[1]!.length : 0);
  const before = readTranscript(text);
  const edit = { span: { start, end }, newText };
  const { structure } = editTranscript(before, edit);
  const { turns, sections } = readTranscript(applyEdits(text, [edit])).structure;
  assert.deepEqual({ turns: structure.turns, sections: structure.sections }, { turns, sections });
  if (structure === before.structure) return 'kept';
  return structure.kin === before.structure.kin ? 'moved' : 'made anew';
}

suite('the turns of a transcript', () => {
  const before = `# A day\n\n${talk(12)}`;

  test('stay while a word is typed', () => {
    assert.equal(edited(`${before}**Ann Lee:** It was<|> cold.\n\n${talk(4)}`, ' very'), 'kept');
  });

  test('move when Enter is pressed within one', () => {
    assert.equal(edited(`${before}**Ann Lee:** It was cold. <|>And dark.\n\n${talk(4)}`, '\n\n'), 'moved');
  });

  test('move when Enter is pressed at the end of one, and the next words come', () => {
    assert.equal(edited(`${before}**Ann Lee:** It was cold.\n\n<|>\n\n${talk(4)}`, 'A'), 'moved');
  });

  test('move when the text goes on at its end', () => {
    assert.equal(edited(`${before}**Ann Lee:** It was cold.\n\n<|>`, 'And dark.'), 'moved');
  });

  test('move back when the break is deleted', () => {
    assert.equal(edited(`${before}**Ann Lee:** It was cold. <|>\n\n<|>And dark.\n\n${talk(4)}`, ''), 'moved');
  });

  test('move when paragraphs are pasted into speech', () => {
    assert.equal(
      edited(`${before}**Ann Lee:** It was cold. <|>And dark.\n\n${talk(4)}`, `\n\n${words}\n\nNo.\n\n`),
      'moved',
    );
  });

  test('are made anew by a label', () => {
    assert.equal(
      edited(`${before}**Ann Lee:** It was cold. <|>And dark.\n\n${talk(4)}`, '\n\n**Bo Lind:** '),
      'made anew',
    );
  });

  test('are made anew where what is said begins below the label', () => {
    assert.equal(edited(`${before}**Ann Lee:** <|>It was cold.\n\n${talk(4)}`, '\n\n'), 'made anew');
  });

  test('are made anew by the first words below a label that stands alone on its line', () => {
    assert.equal(edited(`${before}**Ann Lee:**\n\n<|>\n\n${talk(4)}`, 'It was cold.'), 'made anew');
  });

  test('are made anew by the first words below a line that names the speaker of a talk', () => {
    const text = `${before}## Part\n\nSpeaker: Cy Moss\n\n<|>\n\n## Part\n\n${talk(4)}`;
    assert.equal(edited(text, 'It was cold.'), 'made anew');
  });

  test('are made anew by words within a list of people', () => {
    const text = `${before}Panel:\n\n<|>\n\nAnn Lee (Acme), Bo Lind (Lumen)\n\n${talk(4)}`;
    assert.equal(edited(text, 'It was cold.'), 'made anew');
  });

  test('are made anew where somebody speaks right below a list', () => {
    const list = '- a lamp\n**Ann Lee:** And a rope.\n\n';
    assert.equal(edited(`${before}${list}**Bo Lind:** It was cold. <|>And dark.\n\n${talk(4)}`, '\n\n'), 'made anew');
  });

  test('are made anew by a heading', () => {
    assert.equal(edited(`${before}**Ann Lee:** It was cold. <|>And dark.\n\n${talk(4)}`, '\n\n## '), 'made anew');
  });

  test('are made anew where so much prose comes that they may be none', () => {
    const few = `**Ann Lee:** ${words}\n\n**Bo Lind:** ${words}\n\n**Ann Lee:** ${words}\n\n`;
    assert.equal(edited(`${`${words}\n\n`.repeat(20)}${few}<|>`, `${words}\n\n`.repeat(200)), 'made anew');
  });

  test('are made anew next to a label that stands once', () => {
    assert.equal(
      edited(`${before}**Ann Lee:** It was cold. <|>And dark.\n\nAnn: No.\n\n${talk(4)}`, '\n\n'),
      'made anew',
    );
  });
});

suite('an amount', () => {
  test('that was asked nothing might be any other', () => {
    assert.equal(new Amount(3).mightBe(1000), true);
  });

  test('might be another one up to the limits that it was compared with', () => {
    const amount = new Amount(50);
    assert.equal(amount.atMost(60), true);
    assert.equal(amount.lessThan(40), false);
    assert.deepEqual(
      [39, 40, 50, 60, 61].map(it => amount.mightBe(it)),
      [false, true, true, true, false],
    );
  });
});
