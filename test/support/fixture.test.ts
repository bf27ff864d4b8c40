/** The marked text of our tests: what it means, and that drawing is the way back. */
import assert from 'node:assert/strict';
import { draw, readMarked, withCursor, withSelection } from './fixture';

suite('marked text', () => {
  test('a cursor is taken out and remembered', () => {
    assert.deepEqual(withCursor('**ALICE:** Good <|>morning.'), { text: '**ALICE:** Good morning.', offset: 16 });
  });

  test('two cursors are a selection', () => {
    assert.deepEqual(withSelection('a <|>bc<|> d'), { text: 'a bc d', span: { start: 2, end: 4 } });
  });

  test('no cursor where one is needed is a mistake of the test', () => {
    assert.throws(() => withCursor('nothing here'), /needs one <\|> and has 0/);
  });

  test('the indentation of the test file and the marks are no part of the text', () => {
    const { text } = readMarked(`
      ALICE: I was [laughing
                   ^^^^^^^^^ This bracket is never closed.
        indented
    `);
    assert.equal(text, 'ALICE: I was [laughing\n  indented');
  });

  test('what is said is drawn as it is marked', () => {
    const { text, drawing } = readMarked(`
      ALICE: I was [laughing
             ^ One letter.
                   ^^^^^^^^^ This bracket is never closed.
      BOB: And I.
           ^^^ A word.
    `);
    const said = [
      { span: { start: 28, end: 31 }, message: 'A word.' },
      { span: { start: 13, end: 22 }, message: 'This bracket is never closed.' },
      { span: { start: 7, end: 8 }, message: 'One letter.' },
    ];
    assert.equal(draw(text, said), drawing);
  });

  test('a wide character takes two columns', () => {
    assert.equal(
      draw('陆文清：好', [{ span: { start: 4, end: 5 }, message: 'Good.' }]),
      '陆文清：好\n        ^^ Good.',
    );
  });

  test('a span over several lines is drawn to the end of its first', () => {
    assert.equal(draw('one\ntwo', [{ span: { start: 1, end: 6 }, message: 'Long.' }]), 'one\n ^^… Long.\ntwo');
  });

  test('a span behind the end is said, not lost', () => {
    assert.match(draw('one', [{ span: { start: 9, end: 12 }, message: 'Lost.' }]), /behind the end, 9 to 12\) Lost\./);
  });
});
