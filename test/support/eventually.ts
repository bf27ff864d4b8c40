/** Waits for what the server comes to by itself, a moment after it was told something. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again; fails where it has not become true within ten seconds. */
export async function eventually(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    if (await isTrue()) return;
    await delay(20);
  }
  assert.fail(`${what}: not within ten seconds`);
}
