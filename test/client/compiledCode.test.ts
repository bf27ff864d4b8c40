/** A bundle that is run as it was compiled before. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompiled } from '../../client/src/compiledCode.node';

const source = "exports.path = require('node:path').sep; exports.here = __dirname; exports.twice = it => it * 2;";

interface Exports {
  readonly path: string;
  readonly here: string;
  readonly twice: (it: number) => number;
}

suite('compiled code', () => {
  let folder: string;
  const file = () => join(folder, 'bundle.js');
  const kept = () => join(folder, 'storage', 'bundle.compiled');
  const run = () => readCompiled<Exports>(file(), kept(), createRequire(import.meta.url));

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'compiled-'));
    writeFileSync(file(), source);
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('does what the bundle does, the first time and when it comes from the storage', async () => {
    for (const isThere of [false, true]) {
      assert.equal(existsSync(kept()), isThere);
      const code = run();
      assert.equal(code?.exports.here, folder);
      assert.equal(code.exports.twice(4), 8);
      await code.keep();
    }
  });

  test('what is there already is not written again', async () => {
    await run()?.keep();
    const code = run();
    rmSync(kept());
    await code?.keep();
    assert.equal(existsSync(kept()), false);
  });

  test('of another bundle, or broken, it is not taken, and made anew', async () => {
    await run()?.keep();
    writeFileSync(file(), source.replace('* 2', '* 3'));
    const changed = run();
    assert.equal(changed?.exports.twice(4), 12);
    await changed.keep();
    const whole = readFileSync(kept());
    for (const broken of [whole.subarray(0, whole.length / 2), Buffer.alloc(0), Buffer.from(whole).fill(7, 40, 80)]) {
      writeFileSync(kept(), broken);
      const code = run();
      assert.equal(code?.exports.twice(4), 12);
      await code.keep();
      assert.notDeepEqual(readFileSync(kept()), broken);
    }
  });

  test('where nothing can be written it is compiled each time, without a word', async () => {
    writeFileSync(join(folder, 'storage'), 'a file where the folder should be');
    const code = run();
    assert.equal(code?.exports.twice(4), 8);
    await code.keep();
  });

  test('where there is no such file somebody else must load it', () => {
    rmSync(file());
    assert.equal(run(), undefined);
  });
});
