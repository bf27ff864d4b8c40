/** `npm run test:electron`: the suites of the extension host in the desktop's VS Code, where its download is possible. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';

import { bundleSuites } from './host/bundleSuites';
import { root } from './host/install';

const version = process.env.VSCODE_VERSION ?? '1.100.3';

const main = async () => {
  execFileSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' });
  const extensionTestsPath = await bundleSuites();
  const vscodeExecutablePath = await download();
  const workspace = mkdtempSync(path.join(tmpdir(), 'verbatim-'));
  cpSync(path.join(root, 'samples'), workspace, { recursive: true });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
};

const download = async (): Promise<string> => {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: path.join(root, '.vscode-test') });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The desktop's VS Code ${version} could not be downloaded from its vendor (${why}).\n` +
        'Where that is not allowed, `npm run test:editor` runs the same suites in the VS Code of the npm registry.',
    );
  }
};

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
