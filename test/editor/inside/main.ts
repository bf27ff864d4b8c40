/** Runs the suites inside the extension host of a real VS Code: bundled, and called by VS Code as `run`. */
import { createRequire } from 'node:module';
import Mocha from 'mocha';

import { mark } from './mark';

/** Words that the names of the tests to run hold; put in where the suites are bundled. */
declare const ONLY: string;
/** Absolute path of what watches the network, here and in our servers, or nothing; put in at the same place. */
declare const PRELOAD: string;

/** Rejects where a test fails: VS Code then ends with exit code 1. */
export const run = async (): Promise<void> => {
  // Not every VS Code hands its own environment down to the extension host.
  if (PRELOAD !== '' && !process.env.NODE_OPTIONS?.includes(PRELOAD)) {
    createRequire(PRELOAD)(PRELOAD);
    process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require ${PRELOAD}`;
  }
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
  await import('./kills.test');
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
};
