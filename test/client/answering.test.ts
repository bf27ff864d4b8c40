/** A server that hangs is noticed, and one that is only busy is not ended. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';

import { type Answering, watchAnswering } from '../../client/src/answering';

suite('answering', () => {
  let asked: number;
  let givenUp: number;
  let answering: Answering;
  setup(() => {
    mock.timers.enable({ apis: ['setInterval'] });
    asked = 0;
    givenUp = 0;
    const watch = { ask: () => void asked++, giveUp: () => void givenUp++ };
    answering = watchAnswering(watch);
  });
  teardown(() => {
    answering.dispose();
    mock.timers.reset();
  });

  const never = () => new Promise<never>(() => undefined);

  test('one that answers nothing for half a minute is asked for a sign, and then given up', () => {
    void answering.watch(never);
    mock.timers.tick(12_000);
    assert.deepEqual([asked, givenUp], [1, 0]);
    mock.timers.tick(20_000);
    assert.deepEqual([asked, givenUp], [1, 1]);
  });

  test('one that works at a long answer and gives others meanwhile is left alone', async () => {
    void answering.watch(never);
    for (let n = 0; n < 20; n++) {
      mock.timers.tick(20_000);
      await answering.watch(async () => undefined);
    }
    assert.equal(givenUp, 0);
  });

  test('a refusal is an answer', async () => {
    void answering.watch(never);
    mock.timers.tick(20_000);
    await assert.rejects(answering.watch(() => Promise.reject(new Error('no'))));
    mock.timers.tick(20_000);
    assert.equal(givenUp, 0);
  });

  test('while nobody waits nothing is asked', async () => {
    await answering.watch(async () => undefined);
    mock.timers.tick(100_000);
    assert.deepEqual([asked, givenUp], [0, 0]);
  });
});
