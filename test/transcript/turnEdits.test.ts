/** What can be done with a turn: joining, splitting, giving it to somebody else. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit';
import { readTranscript } from '../../server/src/transcript/transcript';
import { likelySpeakers, turnEditsAt } from '../../server/src/transcript/turnEdits';

/** Applies the edit of that title at the caret `<|>`; `undefined`: none of that title is offered. */
function edit(marked: string, title: string): string | undefined {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const found = turnEditsAt(readTranscript(text), { start: offset, end: offset }).find(it => it.title === title);
  return found === undefined ? undefined : applyEdits(text, found.edits);
}

const before = '**Greta:** One.\n\n**Nils:** Two.\n\n';

suite('edits of turns', () => {
  test('two turns of one speaker become one', () => {
    const after = edit(`${before}**Nils<|>:** Three.\n\n**Greta:** Four.\n`, 'Join this turn to the one before it');
    assert.equal(after, `${before}Three.\n\n**Greta:** Four.\n`);
  });

  test('turns of two speakers are not joined', () => {
    assert.equal(edit(`${before}**Gre<|>ta:** Three.\n`, 'Join this turn to the one before it'), undefined);
  });

  test('a turn is split at the caret, and somebody else says the rest', () => {
    const after = edit(`${before}**Greta:** Three. <|>Four.\n`, 'Split here: Nils says the rest');
    assert.equal(after, `${before}**Greta:** Three.\n\n**Nils:** Four.\n`);
  });

  test('a paragraph of a turn is given away', () => {
    const after = edit(`${before}**Greta:** Three.\n\n<|>Four.\n`, 'Split here: Nils says the rest');
    assert.equal(after, `${before}**Greta:** Three.\n\n**Nils:** Four.\n`);
  });

  test('at the end of a turn there is nothing to split', () => {
    assert.equal(edit(`${before}**Greta:** Three.<|>\n`, 'Split here: Nils says the rest'), undefined);
  });

  test('a turn is given to somebody else, in the form of the file', () => {
    const lines = 'Greta (Fjord): One.\n\nNils (Skerry): Two.\n\nGreta (Fjord): Three.\n\nNils (Skerry): Four.\n\n';
    assert.equal(edit(`${lines}Gre<|>ta (Fjord): Five.\n`, 'Give this turn to Nils'), `${lines}Nils (Skerry): Five.\n`);
  });

  test('who spoke before the last one is the likeliest to speak next', () => {
    const transcript = readTranscript(`${before}**Inga:** Three.\n\n**Greta:** Four.\n\n**Nils:** Five.\n`);
    assert.deepEqual(
      likelySpeakers(transcript, 4).map(it => it.name),
      ['Greta', 'Inga', 'Nils'],
    );
  });
});
