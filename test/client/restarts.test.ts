/** What happens when the server falls: it comes back, later each time, without the document that fells it. */
import assert from 'node:assert/strict';

import { watchRestarts } from '../../client/src/restarts';

suite('restarts', () => {
  test('each crash waits longer, and there is always a next start', () => {
    const restarts = watchRestarts();
    const delays = Array.from({ length: 20 }, (_, n) => restarts.crashed(n).delay);
    assert.deepEqual(
      delays,
      [...delays].sort((one, other) => one - other),
    );
    assert.ok(delays[0]! < 1000 && delays.at(-1)! <= 60_000);
  });

  test('after a long time without a crash the waiting is short again', () => {
    const restarts = watchRestarts();
    const { delay } = restarts.crashed(0);
    restarts.crashed(1);
    assert.equal(restarts.crashed(3_600_000).delay, delay);
  });

  test('a document in work at two crashes running is left out', () => {
    const restarts = watchRestarts();
    restarts.began('a.md');
    assert.deepEqual(restarts.crashed(0).leftOut, []);
    restarts.began('a.md');
    assert.deepEqual(restarts.crashed(1).leftOut, ['a.md']);
    assert.ok(restarts.isLeftOut('a.md'));
  });

  test('it gets another chance when it changes', () => {
    const restarts = watchRestarts();
    for (const now of [0, 1]) {
      restarts.began('a.md');
      restarts.crashed(now);
    }
    assert.equal(restarts.letIn('a.md'), true);
    assert.equal(restarts.isLeftOut('a.md'), false);
  });

  test('documents that had been read are not suspected', () => {
    const restarts = watchRestarts();
    for (const now of [0, 1]) {
      restarts.began('good.md');
      restarts.ended('good.md');
      restarts.began('bad.md');
      restarts.crashed(now);
    }
    assert.equal(restarts.isLeftOut('good.md'), false);
    assert.equal(restarts.isLeftOut('bad.md'), true);
  });

  test('of several sent at once none is left out until they have been told apart', () => {
    const restarts = watchRestarts();
    for (const now of [0, 1]) {
      restarts.began('a.md');
      restarts.began('b.md');
      assert.deepEqual(restarts.crashed(now).leftOut, []);
    }
    assert.ok(restarts.careful);
    restarts.began('a.md');
    restarts.ended('a.md');
    restarts.began('b.md');
    assert.deepEqual(restarts.crashed(2).leftOut, ['b.md']);
  });

  test('a crash when nothing was in work suspects what was touched last', () => {
    const restarts = watchRestarts();
    for (const now of [0, 1]) {
      restarts.began('a.md');
      restarts.ended('a.md');
      restarts.crashed(now);
    }
    assert.ok(restarts.isLeftOut('a.md'));
  });

  test('a start by hand forgets all that', () => {
    const restarts = watchRestarts();
    for (const now of [0, 1]) {
      restarts.began('a.md');
      restarts.crashed(now);
    }
    restarts.forget();
    assert.equal(restarts.isLeftOut('a.md'), false);
    assert.equal(restarts.careful, false);
  });
});
