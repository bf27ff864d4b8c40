/** Which label Insert Speaker Label writes, and where in a line. `|` is the cursor. */
import assert from 'node:assert/strict';

import { type LabelPlace, labelEdit } from '../../client/src/reading/labelPlace';

const mara = '**Mara Lind:** ';
const tomo = '**Tomo Abe:** ';
const ines = '**Ines Roy:** ';

/** The line after the command, with the cursor in it; Tomo spoke last, Mara before him. */
const after = (marked: string, more: Partial<LabelPlace> = {}): string | undefined => {
  const character = marked.indexOf('|');
  const line = marked.replace('|', '');
  const heads = [mara, ines, tomo];
  const edit = labelEdit({
    line,
    character,
    headsBefore: heads,
    headsHere: heads,
    between: '\n\n',
    afterGap: true,
    ...more,
  });
  if (edit === undefined) return undefined;
  const { from, to, newText, cursor } = edit;
  return `${line.slice(0, from)}${newText.slice(0, cursor)}|${newText.slice(cursor)}${line.slice(to)}`;
};

suite('inserting a speaker label', () => {
  test('on an empty line: who spoke before the last one', () => {
    assert.equal(after('|'), '**Mara Lind:** |');
  });

  test('again: the other of the last two; again: the first of them', () => {
    assert.equal(after('**Mara Lind:** |'), '**Tomo Abe:** |');
    assert.equal(after('**Tomo Abe:** |'), '**Mara Lind:** |');
  });

  test('somebody else’s label gives way too', () => {
    assert.equal(after('**Ines Roy:** |'), '**Mara Lind:** |');
  });

  test('at the end of a turn a new one begins below', () => {
    assert.equal(after('**Tomo Abe:** It was dark.|'), '**Tomo Abe:** It was dark.\n\n**Mara Lind:** |');
  });

  test('right below a turn an empty line comes before it', () => {
    assert.equal(after('|', { afterGap: false }), '\n**Mara Lind:** |');
    assert.equal(after('|', { afterGap: false, between: '\r\n\r\n' }), '\r\n**Mara Lind:** |');
  });

  test('where turns stand line by line, no empty line comes in', () => {
    assert.equal(after('|', { afterGap: false, between: '\n' }), '**Mara Lind:** |');
    assert.equal(after('**Tomo Abe:** Yes.|', { between: '\n' }), '**Tomo Abe:** Yes.\n**Mara Lind:** |');
  });

  test('between two sentences the second becomes a turn', () => {
    assert.equal(
      after('**Tomo Abe:** It was dark. | Was it late?'),
      '**Tomo Abe:** It was dark.\n\n**Mara Lind:** |Was it late?',
    );
  });

  test('before a paragraph without label it is the label of that paragraph', () => {
    assert.equal(after('|And nobody came.'), '**Mara Lind:** |And nobody came.');
  });

  test('in a label, or before it, the new turn comes before that one', () => {
    assert.equal(after('**Tomo| Abe:** It was dark.'), '**Mara Lind:** |\n\n**Tomo Abe:** It was dark.');
    assert.equal(after('|**Tomo Abe:** It was dark.'), '**Mara Lind:** |\n\n**Tomo Abe:** It was dark.');
  });

  test('where nobody has a label, nothing is written', () => {
    assert.equal(after('|', { headsBefore: [], headsHere: [] }), undefined);
  });
});
