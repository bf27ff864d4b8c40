/** The package: it is made, it is small, it holds what it must, and a real VS Code installs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { path7za } from '7zip-bin';

import { installEditor, root } from '../../../scripts/host/install';
import { type EditorServer, startServer } from '../../../scripts/host/server';
import { type Editor, openEditor } from './editor';

const vsix = path.join(root, 'verbatim.vsix');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

suite('package', () => {
  let listing: string;
  suiteSetup(function () {
    this.timeout(300_000);
    listing = execFileSync(npm, ['run', '--silent', 'package'], { cwd: root, encoding: 'utf8' });
  });

  test('it is at most 900 KB, the dictionaries of characters left out', () => {
    const listed = execFileSync(path7za, ['l', '-slt', vsix], { encoding: 'utf8' });
    const dictionaries = ['pinyin-pro', 'opencc-js-t2cn']
      .map(it => Number(new RegExp(`chunk-${it}\\.js\\r?\\n(?:.+\\r?\\n)*?Packed Size = (\\d+)`).exec(listed)?.[1]))
      .reduce((sum, it) => sum + it, 0);
    const size = statSync(vsix).size - dictionaries;
    assert.ok(size <= 900 * 1024, `${size} bytes`);
  });

  test('it holds no source, no test and no sample of the repository that it does not need', () => {
    assert.doesNotMatch(listing, /\.ts\b|node_modules|\btest\//);
  });

  suite('installed', () => {
    let server: EditorServer;
    let editor: Editor;
    suiteSetup(async () => {
      const data = mkdtempSync(path.join(tmpdir(), 'verbatim-'));
      const { node, folder } = installEditor();
      const code = (...args: string[]) =>
        execFileSync(
          node,
          [
            path.join(folder, 'out/server-main.js'),
            '--accept-server-license-terms',
            '--server-data-dir',
            data,
            ...args,
          ],
          { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
        );
      code('--install-extension', vsix);
      assert.match(code('--list-extensions'), /^verbatim\.verbatim$/m);
      server = await startServer({ port: 0, data });
      editor = await openEditor({ port: server.port, installed: true });
    });
    suiteTeardown(async () => {
      await editor?.[Symbol.asyncDispose]();
      await server?.stop();
    });

    test('it shows who speaks', async () => {
      await editor.showViews();
      await editor.open('panel.en.md');
      await editor.row('Lu Wenqing').waitFor();
    });

    test('it checks what is quoted', async () => {
      await editor.open('newsletter.md');
      await editor.row('Altered').waitFor();
      await editor.status(/11 of 17 quotations verified/).waitFor();
    });

    test('it reads Chinese', async () => {
      await editor.open('panel.zh.md');
      await editor.row('陆文卿').waitFor();
    });
  });
});
