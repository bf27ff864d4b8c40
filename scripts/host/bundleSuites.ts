/** Bundles the suites that run inside the extension host: VS Code loads one file of CommonJS. */
import path from 'node:path';
import { build } from 'esbuild';

import { root } from './install';

export interface Bundling {
  /** Words that the names of the tests to run hold. */
  readonly only?: string;
  /** Absolute path of what the extension host and our servers load first. */
  readonly preload?: string;
}

/** Absolute path of the bundle. `VERBATIM_KILLS`: how often one of the tests ends the server. */
export const bundleSuites = async ({ only = '', preload = '' }: Bundling = {}): Promise<string> => {
  const outfile = path.join(root, 'dist/test/inside.js');
  await build({
    entryPoints: [path.join(root, 'test/editor/inside/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: {
      ONLY: JSON.stringify(only),
      PRELOAD: JSON.stringify(preload),
      KILLS: JSON.stringify(Number(process.env.VERBATIM_KILLS ?? 24)),
    },
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
};
