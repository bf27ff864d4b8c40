/**
 * Runs test suites one after the other and closes with what each came to: `unit: 120 passed, 0 failed`.
 *
 * Usage: node test/suites.mjs SUITE…   each is the script `test:SUITE` of package.json
 * Exits with 1 where a test failed, where a suite could not run, and where a suite ran no test: nothing is skipped in silence.
 */
import { spawn } from 'node:child_process';

/** Runs one suite, shows its output as it comes, and counts the tests in it. */
function run(suite) {
  return new Promise(done => {
    const child = spawn('npm', ['run', '--silent', `test:${suite}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', chunk => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', error => done({ suite, passed: 0, failed: 1, why: error.message }));
    child.on('close', code => done(totals(suite, output, code)));
  });
}

/** Reads what mocha's reporter closes with, once for each run of mocha in the suite. */
function totals(suite, output, code) {
  const sum = word =>
    [...output.matchAll(new RegExp(`^ *(\\d+) ${word}\\b`, 'gm'))].reduce((n, it) => n + Number(it[1]), 0);
  const passed = sum('passing');
  const failed = sum('failing') + sum('pending');
  if (passed + failed === 0) return { suite, passed, failed: 1, why: 'it ran no test' };
  if (sum('pending') > 0) return { suite, passed, failed, why: 'it skips tests' };
  if (code !== 0 && failed === 0) return { suite, passed, failed: 1, why: `it ended with exit code ${code}` };
  return { suite, passed, failed };
}

const results = [];
for (const suite of process.argv.slice(2)) results.push(await run(suite));
console.log('');
for (const { suite, passed, failed, why } of results) {
  console.log(`${suite}: ${passed} passed, ${failed} failed${why === undefined ? '' : ` (${why})`}`);
}
if (results.length === 0 || results.some(it => it.failed > 0)) process.exitCode = 1;
