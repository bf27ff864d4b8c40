/** Bundles the suites that run inside the extension host: VS Code loads one file of CommonJS. */
import path from 'node:path';
import { build } from 'esbuild';

import { root } from './install';

/** Absolute path of the bundle. `only`: words that the names of the tests to run hold. */
export const bundleSuites = async (only = ''): Promise<string> => {
  const outfile = path.join(root, 'dist/test/inside.js');
  await build({
    entryPoints: [path.join(root, 'test/editor/inside/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { ONLY: JSON.stringify(only) },
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
};
