/** What is coloured, dimmed and put away in the part of a transcript that is seen. */
import assert from 'node:assert/strict';

import { type Looks, paintOf, slotCount, slotsOf, spaceBefore } from '../../client/src/reading/paint';
import { lines, note, panel, turn } from '../views/panel';

const overview = panel({
  notes: [note('nonverbal', '[laughs]', 2), note('gap', '[inaudible]', 5), note('gloss', '[渡口]', 8)],
});
const everything = [lines(0, 100)];
const looks: Looks = { colouring: 'label-and-bar', notes: 'shown' };
const paint = (seen = everything, more: Partial<Looks> = {}, it = overview) =>
  paintOf(it, slotsOf(it), seen, { ...looks, ...more });

suite('speaker colours', () => {
  test('everybody has a colour, in the order in which they first speak', () => {
    assert.deepEqual(
      [...slotsOf(overview)],
      [
        ['Mara Lind', 0],
        ['Tomo Abe', 1],
      ],
    );
  });

  test('the order of the view does not change the colours', () => {
    const turned = panel({ speakers: [...panel().speakers].reverse() });
    assert.equal(slotsOf(turned).get('Mara Lind'), 0);
  });

  test('bars run along turns, labels are the names', () => {
    const { bars, labels } = paint();
    assert.deepEqual(bars.get(0), [overview.turns[0]!.range, overview.turns[2]!.range]);
    assert.deepEqual(labels.get(1), [overview.turns[1]!.labelRange]);
  });

  test('each can be had without the other', () => {
    assert.equal(paint(everything, { colouring: 'label' }).bars.size, 0);
    assert.equal(paint(everything, { colouring: 'bar' }).labels.size, 0);
    const { bars, labels } = paint(everything, { colouring: 'off' });
    assert.equal(bars.size + labels.size, 0);
  });

  test('nobody known, no colour', () => {
    const strangers = panel({ turns: [turn(1, '', 'Yes.', { label: 'Guest' })], speakers: [] });
    assert.equal(paint(everything, {}, strangers).bars.size, 0);
  });

  test('only what is seen is painted, and what reaches into it', () => {
    const { bars } = paint([lines(3, 5)]);
    assert.deepEqual([...bars.values()].flat(), [overview.turns[0]!.range, overview.turns[1]!.range]);
  });

  test('two stretches around a fold paint a turn once', () => {
    const { bars } = paint([lines(2), lines(3)]);
    assert.deepEqual([...bars.values()].flat(), [overview.turns[0]!.range]);
  });

  test('before the first turn there is nothing to paint', () => {
    assert.equal(paint([lines(0, 1)]).bars.size, 0);
  });

  test('a long assembly painted page by page is painted whole, and more speakers than slots share them', () => {
    const speakers = Array.from({ length: 40 }, (_, n) => `Delegate ${n}`);
    const turns = Array.from({ length: 400 }, (_, n) => turn(n * 3, speakers[n % 40]!, 'Yes.'));
    const rows = speakers.map((id, n) => ({ ...panel().speakers[0]!, id, name: id, turns: [n] }));
    const assembly = panel({ turns, speakers: rows });
    const painted = new Set<unknown>();
    for (let line = 0; line < 1200; line += 50)
      for (const it of [...paint([lines(line, line + 49)], {}, assembly).bars.values()].flat()) painted.add(it);
    assert.equal(painted.size, 400);
    assert.equal(new Set(slotsOf(assembly).values()).size, slotCount);
  });
});

suite('only this speaker', () => {
  test('the turns of the others are dimmed and lose their colour', () => {
    const { bars, dimmedTurns } = paint(everything, { only: 'Mara Lind' });
    assert.deepEqual(dimmedTurns, [overview.turns[1]!.range]);
    assert.deepEqual([...bars.keys()], [0]);
  });

  test('a turn of several speakers is hers too', () => {
    const chorus = panel({ turns: [turn(2, 'Tomo Abe', 'Yes.', { speakers: ['Tomo Abe', 'Mara Lind'] })] });
    assert.deepEqual(paint(everything, { only: 'Mara Lind' }, chorus).dimmedTurns, []);
  });

  test('without anybody chosen nothing is dimmed', () => {
    assert.deepEqual(paint().dimmedTurns, []);
  });
});

suite('bracket notes while reading', () => {
  test('shown, they are left alone', () => {
    assert.deepEqual(paint().notes, []);
  });

  test('dimmed or hidden, what was added goes and what stands for speech stays', () => {
    const added = [overview.notes[0]!.range, overview.notes[2]!.range];
    assert.deepEqual(paint(everything, { notes: 'dimmed' }).notes, added);
    assert.deepEqual(paint(everything, { notes: 'hidden' }).notes, added);
  });

  test('of two spaces around a hidden note one goes', () => {
    assert.equal(spaceBefore('It was dark ', ' and nobody came.'), 1);
    assert.equal(spaceBefore('I do not know ', ''), 1);
    assert.equal(spaceBefore('I do not know ', '.'), 1);
  });

  test('a space that parts words stays', () => {
    assert.equal(spaceBefore('Yes ', 'and no.'), 0);
    assert.equal(spaceBefore('渡口', '很暗。'), 0);
    assert.equal(spaceBefore('  ', ' and'), 0);
  });
});
