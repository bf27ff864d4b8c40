/** What goes to the user: the files that are named here and no others, with the licences of the libraries in them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../server/src/rules';
import { read } from './project';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From the root, in alphabetical order. Whoever adds a file to the package adds it here, and says so in the review. */
const contents = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/chunk-bibtexReader.js',
  'dist/chunk-languageClient.node.js',
  'dist/chunk-opencc-js-t2cn.js',
  'dist/chunk-pinyin-pro.js',
  'dist/chunk-saxes.js',
  'dist/client.browser.js',
  'dist/client.js',
  'dist/conversation.js',
  'dist/licences.txt',
  'dist/passages.js',
  'dist/server.browser.js',
  'dist/server.js',
  ...rules.map(it => `docs/rules/${it.code}.md`),
  'l10n/bundle.l10n.zh-cn.json',
  'media/conversation.css',
  'media/icon.png',
  'media/preview.css',
  'media/views.svg',
  ...['cite', 'exchange', 'faults', 'notes', 'open', 'speakers'].map(it => `media/walkthrough-${it}.svg`),
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  ...['README', 'follow-up.en', 'follow-up.zh', 'newsletter', 'panel.en', 'panel.zh'].map(it => `samples/${it}.md`),
  'schemas/speakers.schema.json',
  'syntaxes/verbatim.injection.json',
].sort();

/** Licences that ask for no more than to be named. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

suite('the package', () => {
  suiteSetup(() => {
    if (!existsSync(`${root}dist/licences.txt`)) execFileSync(process.execPath, ['esbuild.js'], { cwd: root });
  });

  test('holds the files that are named, and no others', function () {
    this.timeout(60_000);
    const vsce = `${root}node_modules/@vscode/vsce/vsce`;
    const said = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
    const files = said.split('\n').filter(it => it !== '');
    assert.deepEqual(files.sort(), contents);
  });

  test('brings the licence of every library in it, and none that asks for more than to be named', () => {
    const heads = [...read('dist/licences.txt').matchAll(/^(@?[a-z][\w./-]*) \d[\w.-]* \((.+)\)$/gm)];
    const names = heads.map(it => it[1]!);
    assert.equal(new Set(names).size, names.length);
    for (const name of [
      'yaml',
      'remark-parse',
      'pinyin-pro',
      'opencc-js',
      '@citation-js/core',
      'vscode-languageclient',
    ])
      assert.ok(names.includes(name), `${name} is not among ${names.join(', ')}`);
    for (const [, name, licence] of heads)
      for (const it of licence!.split(/ (?:AND|OR) /)) assert.ok(allowed.includes(it), `${name}: ${licence}`);
  });
});
