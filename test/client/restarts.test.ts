/** What happens when the server falls: it comes back, later each time, without the document that fells it. */
import assert from 'node:assert/strict';

import { watchRestarts } from '../../client/src/restarts';

suite('restarts', () => {
  test('each crash waits longer, and there is always a next start', () => {
    const restarts = watchRestarts(() => 0);
    const delays = Array.from({ length: 20 }, (_, n) => restarts.crashed(n).delay);
    assert.deepEqual(
      delays,
      [...delays].sort((one, other) => one - other),
    );
    assert.ok(delays[0]! < 1000 && delays.at(-1)! <= 60_000);
  });

  test('after a long time without a crash the waiting is short again', () => {
    const restarts = watchRestarts(() => 0);
    const { delay } = restarts.crashed(0);
    restarts.crashed(1);
    assert.equal(restarts.crashed(3_600_000).delay, delay);
  });

  test('a document in work at two crashes running is left out', () => {
    const restarts = watchRestarts(() => 0);
    restarts.began('a.md', 1);
    assert.deepEqual(restarts.crashed(0).leftOut, []);
    restarts.began('a.md', 1);
    assert.deepEqual(restarts.crashed(1).leftOut, ['a.md']);
    assert.ok(restarts.isLeftOut('a.md'));
  });

  test('it gets another chance when it changes', () => {
    const restarts = watchRestarts(() => 0);
    for (const now of [0, 1]) {
      restarts.began('a.md', 1);
      restarts.crashed(now);
    }
    assert.equal(restarts.letIn('a.md'), true);
    assert.equal(restarts.isLeftOut('a.md'), false);
  });

  test('documents that had been read are not suspected', () => {
    const restarts = watchRestarts(() => 0);
    for (const now of [0, 1]) {
      restarts.began('good.md', 1);
      restarts.ended('good.md');
      restarts.began('bad.md', 1);
      restarts.crashed(now);
    }
    assert.equal(restarts.isLeftOut('good.md'), false);
    assert.equal(restarts.isLeftOut('bad.md'), true);
  });

  test('of several sent at once none is left out until they have been told apart', () => {
    const restarts = watchRestarts(() => 0);
    for (const now of [0, 1]) {
      restarts.began('a.md', 1);
      restarts.began('b.md', 1);
      assert.deepEqual(restarts.crashed(now).leftOut, []);
    }
    assert.ok(restarts.isSuspect('a.md') && restarts.isSuspect('b.md'));
    restarts.began('a.md', 1);
    restarts.ended('a.md');
    restarts.began('b.md', 1);
    assert.deepEqual(restarts.crashed(2).leftOut, ['b.md']);
  });

  test('a crash when nothing was in work suspects what was touched last', () => {
    const restarts = watchRestarts(() => 0);
    for (const now of [0, 1]) {
      restarts.began('a.md', 1);
      restarts.ended('a.md');
      restarts.crashed(now);
    }
    assert.ok(restarts.isLeftOut('a.md'));
  });

  test('of one that falls long after anything was touched nobody is suspected', () => {
    const restarts = watchRestarts(() => 0);
    for (const now of [10_000, 20_000]) {
      restarts.began('a.md', 1);
      restarts.ended('a.md');
      restarts.crashed(now);
    }
    assert.equal(restarts.isLeftOut('a.md'), false);
  });

  test('a document that was read again and has changed since is not what fells the server', () => {
    const restarts = watchRestarts(() => 0);
    for (let n = 1; n < 100; n++) {
      restarts.began('a.md', n);
      restarts.ended('a.md');
      restarts.began('a.md', n + 1);
      assert.deepEqual(restarts.crashed(n).leftOut, []);
    }
  });

  test('nor is one that was read again while somebody wrote in another', () => {
    const restarts = watchRestarts(() => 0);
    for (let n = 1; n < 10; n++) {
      restarts.began('a.md', 1);
      restarts.ended('a.md');
      restarts.began('b.md', n);
      restarts.ended('b.md');
      restarts.began('a.md', 1);
      restarts.began('b.md', n + 1);
      assert.deepEqual(restarts.crashed(n).leftOut, []);
    }
  });

  test('who writes on after the server has come back waits no longer the next time', () => {
    const restarts = watchRestarts(() => 0);
    const delays = Array.from({ length: 100 }, (_, n) => {
      restarts.began('a.md', n);
      restarts.ended('a.md');
      restarts.began('a.md', n + 1);
      return restarts.crashed(n).delay;
    });
    assert.deepEqual(new Set(delays), new Set([delays[0]]));
  });

  test('a document is left out though one start between has fallen before it was sent', () => {
    const restarts = watchRestarts(() => 0);
    restarts.began('a.md', 1);
    restarts.crashed(0);
    restarts.crashed(3_000);
    restarts.began('a.md', 1);
    assert.deepEqual(restarts.crashed(4_000).leftOut, ['a.md']);
  });

  test('a start by hand forgets all that', () => {
    const restarts = watchRestarts(() => 0);
    for (const now of [0, 1]) {
      restarts.began('a.md', 1);
      restarts.crashed(now);
    }
    restarts.forget();
    assert.equal(restarts.isLeftOut('a.md'), false);
    assert.equal(restarts.isSuspect('a.md'), false);
  });
});
