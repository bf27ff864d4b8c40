/**
 * Bundles the client, the language server and the command line into `dist/`; `--watch` keeps at it, `--release` takes
 * the time to make them as small as they can be.
 */
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { licencesOf } = require('./scripts/licences');

const watch = process.argv.includes('--watch');
const release = process.argv.includes('--release');

/** What is the same for every bundle. */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  platform: 'node',
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  // Of modules only what is used is taken along.
  mainFields: ['module', 'main'],
  // A library can fetch what it is asked to read; nobody asks it to, and nobody can.
  define: { fetch: 'undefined' },
  alias: {
    'sync-fetch-undici': './server/src/node/noNetwork.ts',
    // Only its build for browsers is in modules.
    yaml: './node_modules/yaml/browser/index.js',
    // The names of HTML 4 are those that people write; all two thousand would take as much room as all rules together.
    'character-entities': './server/src/characterEntities.ts',
  },
};

/** For bundles that run in a web worker: one file each, for a worker has no `require` for a second one. */
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  target: 'es2023',
  define: { ...common.define, 'process.env.NODE_ENV': '"production"' },
};

const bundles = [
  { ...common, external: ['vscode'], entryPoints: { client: 'client/src/extension.ts' } },
  {
    ...browser,
    external: ['vscode'],
    entryPoints: { 'client.browser': 'client/src/extension.ts' },
    plugins: [useBrowserFile('loadLanguageClient')],
  },
  { ...common, entryPoints: { server: 'server/src/main.node.ts' } },
  { ...common, entryPoints: { passages: 'server/src/main.passages.ts' } },
  {
    ...browser,
    format: 'iife',
    entryPoints: { 'server.browser': 'server/src/main.browser.ts' },
    // A worker has no document that could decode entities.
    conditions: ['worker'],
  },
  { ...common, entryPoints: { cli: 'server/src/cli.ts' } },
  { ...browser, format: 'iife', entryPoints: { conversation: 'client/src/conversation/page/main.ts' } },
];

/** Files that went into a bundle, ours and those of libraries. */
const bundled = new Set();

build().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});

async function build() {
  if (!watch) rmSync('dist', { recursive: true, force: true });
  const chunks = new Set();
  for (const bundle of bundles) {
    await run(bundle.platform === 'node' ? withChunks(bundle, chunks) : bundle);
  }
  if (release) await shrink('dist');
  if (!watch) writeFileSync('dist/licences.txt', licencesOf([...bundled]));
}

/** A tenth smaller than esbuild makes them, for which one waits ten seconds. */
async function shrink(folder) {
  const { minify } = require('terser');
  for (const name of readdirSync(folder).filter(it => it.endsWith('.js') && it !== 'cli.js')) {
    const file = path.join(folder, name);
    const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2020, compress: { passes: 2 } });
    writeFileSync(file, code);
  }
}

/** Dynamic imports of a bundle for Node become files of their own beside it, shared by the bundles. */
function withChunks(bundle, chunks) {
  return {
    ...bundle,
    supported: { 'dynamic-import': false },
    plugins: [...(bundle.plugins ?? []), cutAtDynamicImports(bundle, chunks)],
  };
}

function cutAtDynamicImports(bundle, chunks) {
  return {
    name: 'cut-at-dynamic-imports',
    setup(building) {
      building.onResolve({ filter: /.*/ }, async args => {
        if (args.kind !== 'dynamic-import' || args.pluginData === 'asked') return undefined;
        const found = await building.resolve(args.path, {
          kind: 'dynamic-import',
          resolveDir: args.resolveDir,
          importer: args.importer,
          pluginData: 'asked',
        });
        if (found.errors.length > 0 || found.external) return found;
        const name = chunkName(args.path, found.path);
        if (!chunks.has(name)) {
          chunks.add(name);
          await run(withChunks({ ...bundle, entryPoints: { [name]: found.path } }, chunks));
        }
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

/** `opencc-js/t2cn` → `chunk-opencc-js-t2cn`; a file of ours keeps its own name. */
function chunkName(imported, file) {
  const name = imported.startsWith('.') ? path.basename(file).replace(/\.[^.]*$/, '') : imported;
  return `chunk-${name.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}`;
}

/** Takes `NAME.browser.ts` where the source names `NAME.node.ts`. */
function useBrowserFile(name) {
  return {
    name: 'use-browser-file',
    setup(building) {
      building.onResolve({ filter: new RegExp(`/${name}\\.node$`) }, args => ({
        path: path.resolve(args.resolveDir, args.path.replace(/\.node$/, '.browser.ts')),
      }));
    },
  };
}

async function run(bundle) {
  const options = { ...bundle, outdir: 'dist' };
  if (!watch) {
    const { metafile } = await esbuild.build({ ...options, metafile: true });
    for (const input of Object.keys(metafile.inputs)) bundled.add(input);
    return;
  }
  const context = await esbuild.context(options);
  await context.watch();
}
