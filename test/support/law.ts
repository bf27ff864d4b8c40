/** A law over random cases whose failures are kept: what broke it once is tried first ever after. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { runs } from './seeds';

const folder = new URL('../property/found/', import.meta.url);

/**
 * Tries the cases in `test/property/found/NAME.json`, then `count` random ones (times the asked factor). A failure is
 * shrunk and written into that file, so that it is committed with what mends it.
 */
export async function holds<Case extends [unknown, ...unknown[]]>(
  name: string,
  property: fc.IAsyncProperty<Case> | fc.IProperty<Case>,
  count: number,
): Promise<void> {
  const file = new URL(`${name}.json`, folder);
  const known: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const outcome = await fc.check<Case>(property, { ...(runs(count) as fc.Parameters<Case>), examples: known });
  if (!outcome.failed) return;
  const smallest = outcome.counterexample;
  const isNew = smallest !== null && !known.some(it => JSON.stringify(it) === JSON.stringify(smallest));
  if (isNew) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify([...known, smallest], undefined, 2)}\n`);
  }
  const why = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : outcome.errorInstance;
  throw new Error(`${fc.defaultReportMessage(outcome)}\n${String(why).slice(0, 4000)}`);
}
