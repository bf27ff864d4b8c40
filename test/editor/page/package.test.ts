/** The package: it is made, it is small, it holds what it must, and a real VS Code installs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

import { installEditor, root } from '../../../scripts/host/install';

const vsix = path.join(root, 'verbatim.vsix');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

suite('package', () => {
  let listing: string;
  suiteSetup(() => {
    listing = execFileSync(npm, ['run', '--silent', 'package'], { cwd: root, encoding: 'utf8' });
  });

  test('it is at most 900 KB, the dictionaries of characters left out', () => {
    const dictionaries = ['pinyin-pro', 'opencc-js-t2cn']
      .map(it => deflateRawSync(readFileSync(path.join(root, `dist/chunk-${it}.js`))).length)
      .reduce((sum, it) => sum + it, 0);
    assert.ok(statSync(vsix).size - dictionaries <= 900 * 1024, `${statSync(vsix).size} bytes`);
  });

  test('it holds no source, no test and no sample of the repository that it does not need', () => {
    assert.doesNotMatch(listing, /\.ts\b|node_modules|\btest\//);
  });

  test('VS Code installs it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-'));
    const code = (...args: string[]) =>
      execFileSync(
        process.execPath,
        [
          path.join(installEditor().folder, 'out/server-main.js'),
          '--accept-server-license-terms',
          ...['--server-data-dir', folder, '--extensions-dir', path.join(folder, 'extensions')],
          ...args,
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      );
    code('--install-extension', vsix);
    assert.match(code('--list-extensions'), /^verbatim\.verbatim$/m);
  });
});
