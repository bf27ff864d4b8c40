/** The servers that are measured side by side: ours, the floors, and those that others made. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root } from '../support/commandLine';
import { builtServer, type Options } from '../support/languageClient';

export interface Measured {
  readonly name: string;
  readonly options: Options;
  /** What it does not do at all, and is not asked for. */
  readonly lacks?: readonly ('symbols' | 'hover')[];
  /** The largest text that is tried with it, in bytes: beyond, one sample takes too long for a run of minutes. */
  readonly upTo?: number;
}

const folder = join(root, 'test-output', 'peers');
const packages = {
  'vscode-markdown-languageserver': '0.5.0',
  'markdown-it': '14.1.0',
  'unified-language-server': '4.1.0',
  remark: '15.0.1',
  'remark-gfm': '4.0.1',
  'remark-frontmatter': '5.0.0',
  rumdl: '0.2.75',
  '@vscode/ripgrep': '1.18.0',
};

/** Installs the peers into a folder that git ignores, once. */
export function installPeers(): void {
  const manifest = `${JSON.stringify({ name: 'peers', private: true, dependencies: packages }, null, 2)}\n`;
  const path = join(folder, 'package.json');
  if (existsSync(join(folder, 'node_modules')) && existsSync(path) && readFileSync(path, 'utf8') === manifest) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, manifest);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** The path of a file in a package of the peers. */
export const peerFile = (path: string): string => join(folder, 'node_modules', path);

const platform = `${process.platform}-${process.arch}`;
export const ripgrep = (): string => peerFile(`@vscode/ripgrep-${platform}/bin/rg`);

/** Ours, and the floors. */
export function ownServers(): readonly Measured[] {
  const floor = bundled('floor');
  return [
    { name: 'floor: JSON-RPC, keeps no text', options: { command: [process.execPath, floor] } },
    { name: 'floor: `TextDocument`, parses nothing', options: { command: [process.execPath, floor, '--text'] } },
    { name: 'Verbatim', options: { command: [process.execPath, builtServer, '--stdio'] } },
  ];
}

/** Those that others made. `textOf` gives what the client holds of a document: VS Code's own server lets its client parse it. */
export function peers(textOf: (uri: string) => string): readonly Measured[] {
  installPeers();
  return [
    {
      name: 'rumdl 0.2.75 (Rust)',
      options: { command: [peerFile(`@rumdl/cli-${platform}/rumdl`), 'server', '--no-config'] },
    },
    { name: 'vscode-markdown-languageserver 0.5.0', options: markdownServer(textOf) },
    {
      name: 'remark-language-server',
      options: { command: [process.execPath, remarkServer(), '--stdio'], settings: { remark: {} } },
      lacks: ['symbols', 'hover'],
      upTo: 2e6,
    },
  ];
}

/** A bundle of a file of this folder, so that no loader of TypeScript takes part in what is measured. */
export function bundled(name: string): string {
  const outfile = join(root, 'test-output', 'bench', `${name}.cjs`);
  buildSync({
    entryPoints: [join(root, `test/bench/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}

/** VS Code's own: its client parses for it with markdown-it, and answers for the file system. */
function markdownServer(textOf: (uri: string) => string): Options {
  interface Parser {
    parse(text: string, environment: object): unknown[];
  }
  const require = createRequire(join(folder, 'package.json'));
  let parser: Parser | undefined;
  const validate = { enabled: 'warning' };
  return {
    command: [process.execPath, peerFile('vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
    initializationOptions: { markdownFileExtensions: ['md'] },
    settings: {
      markdown: {
        validate: {
          ...validate,
          enabled: true,
          referenceLinks: validate,
          fragmentLinks: validate,
          fileLinks: validate,
        },
      },
    },
    answers: {
      'markdown/parse': ({ uri, text }: { uri: string; text?: string }) => {
        parser ??= (require('markdown-it') as (options: object) => Parser)({ html: true });
        return parser.parse(text ?? textOf(uri), {}).map(it => ({ ...(it as object) }));
      },
      'markdown/fs/readFile': () => [],
      'markdown/fs/readDirectory': () => [],
      'markdown/fs/stat': () => undefined,
      'markdown/fs/watcher/create': () => undefined,
      'markdown/fs/watcher/delete': () => undefined,
      'markdown/findMarkdownFilesInWorkspace': () => [],
    },
  };
}

/** What the package remark-language-server is: unified's server around remark. */
function remarkServer(): string {
  const file = join(folder, 'remarkServer.mjs');
  writeFileSync(
    file,
    `import {createUnifiedLanguageServer} from 'unified-language-server'
import {remark} from 'remark'
import gfm from 'remark-gfm'
import frontmatter from 'remark-frontmatter'
createUnifiedLanguageServer({
  configurationSection: 'remark', packageField: 'remarkConfig', ignoreName: '.remarkignore', rcName: '.remarkrc',
  processorName: 'remark', processorSpecifier: 'remark', defaultProcessor: remark().use(gfm).use(frontmatter), plugins: [],
})
`,
  );
  return pathToFileURL(file).pathname;
}
