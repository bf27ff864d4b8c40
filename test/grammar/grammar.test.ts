/** Runs the injection grammar over marked Markdown, on top of the Markdown grammar that VS Code has. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const runner = join(require.resolve('vscode-tmgrammar-test/package.json'), '..', 'dist', 'unit.js');
const grammars = ['markdown', 'html-derivative', 'html'].flatMap(it => [
  '-g',
  require.resolve(`tm-grammars/grammars/${it}.json`),
]);

/** What the runner says of one marked file; empty where all scopes are as marked. */
function faultsIn(file: string): string {
  try {
    execFileSync(process.execPath, [runner, ...grammars, file], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}`.replaceAll(/^.*grammar not found.*$\n?/gmu, '') || String(error);
  }
}

suite('injection grammar', () => {
  for (const file of readdirSync('test/grammar').filter(it => it.endsWith('.md.test'))) {
    const title = /SYNTAX TEST "[^"]+" "([^"]+)"/u.exec(readFileSync(join('test/grammar', file), 'utf8'))?.[1] ?? file;
    test(title, () => assert.equal(faultsIn(join('test/grammar', file)), ''));
  }
});
