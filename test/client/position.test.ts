/** Which turn stands at a position, and which is next to it. */
import assert from 'node:assert/strict';

import { neighbour, turnAt, turnsOfSpeakerAt } from '../../client/src/position';
import { panel, turn } from '../views/panel';

const at = (line: number) => ({ line, character: 0 });
const { turns } = panel();

suite('positions', () => {
  test('a position in a turn finds it', () => {
    assert.deepEqual(
      [2, 3, 5, 9].map(line => turnAt(turns, at(line))),
      [0, 0, 1, 2],
    );
  });

  test('a position between or before turns finds none', () => {
    assert.deepEqual(
      [0, 4, 30].map(line => turnAt(turns, at(line))),
      [-1, -1, -1],
    );
  });

  test('next goes on, and round at the end', () => {
    assert.equal(neighbour(turns, at(2), 'next'), turns[1]);
    assert.equal(neighbour(turns, at(9), 'next'), turns[0]);
  });

  test('previous goes to the head of this turn first, then to the one before, then round', () => {
    assert.equal(neighbour(turns, at(6), 'previous'), turns[1]);
    assert.equal(neighbour(turns, at(5), 'previous'), turns[0]);
    assert.equal(neighbour(turns, at(1), 'previous'), turns[2]);
  });

  test('where there is nothing, nothing is next', () => {
    assert.equal(neighbour([], at(1), 'next'), undefined);
  });

  test('turns of the speaker here', () => {
    assert.deepEqual(turnsOfSpeakerAt(panel(), at(9)), [turns[0], turns[2]]);
  });

  test('turns of a label that is nobody known are held together by the label', () => {
    const strangers = [turn(1, '', 'Yes.', { label: 'Guest' }), turn(3, '', 'No.', { label: 'Host' })];
    assert.deepEqual(turnsOfSpeakerAt(panel({ turns: strangers }), at(1)), [strangers[0]]);
  });
});
