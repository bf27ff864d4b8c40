/** Runs the suites inside the extension host of a real VS Code: bundled, and called by VS Code as `run`. */
import Mocha from 'mocha';

import { mark } from './mark';

/** Words that the names of the tests to run hold; put in where the suites are bundled. */
declare const ONLY: string;

/** Rejects where a test fails: VS Code then ends with exit code 1. */
export const run = async (): Promise<void> => {
  Mocha.reporters.Base.consoleLog = (first: unknown = '', ...rest: unknown[]) =>
    console.log(`${mark}${first}`, ...rest);
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, ...(ONLY === '' ? {} : { grep: ONLY }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test');
  await import('./reading.test');
  await import('./quoting.test');
  await import('./writing.test');
  await import('./people.test');
  await import('./translation.test');
  await import('./planted.test');
  await import('./protection.test');
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
};
