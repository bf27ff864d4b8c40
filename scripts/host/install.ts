/** Puts a real VS Code, the one in the npm package `code-server`, under `.vscode-test/`: no vendor's download is needed. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Version {
  readonly name: string;
  /** The package of the registry that carries it. */
  readonly package: string;
  /** The version of Node that it asks for; the one that runs this where nothing is said. */
  readonly node?: string;
  /** Flags of its server without which a page may not name suites. */
  readonly flags: readonly string[];
}

/** The oldest VS Code that `engines` of package.json allows. */
export const oldest: Version = { name: '1.100', package: 'code-server@4.100.3', flags: [] };
/** The newest that was found to run. */
export const newest: Version = {
  name: '1.139',
  package: 'code-server@4.139.1',
  node: '24.22.3',
  flags: ['--enable-smoke-test-driver'],
};

export interface InstalledEditor {
  /** Absolute path of the folder of VS Code's server. */
  readonly folder: string;
  /** Absolute path of the Node that runs it. */
  readonly node: string;
  readonly flags: readonly string[];
}

export const root = path.resolve(import.meta.dirname, '../..');

/** VS Code's server; the first time it takes some seconds and 200 MB. Throws with words for the user. */
export const installEditor = (version = oldest): InstalledEditor => {
  const folder = path.join(root, '.vscode-test', version.name);
  const editor = path.join(folder, 'node_modules/code-server/lib/vscode');
  const done = path.join(folder, 'installed');
  const installed = { folder: editor, node: nodeOf(folder, version), flags: version.flags };
  if (existsSync(done)) return installed;
  console.log(`Installing VS Code ${version.name} under .vscode-test/ (once, about 200 MB) …`);
  mkdirSync(folder, { recursive: true });
  npm(folder, ['install', '--prefix', folder, version.package]);
  npm(editor, ['install', '--omit=dev']);
  if (version.node !== undefined)
    npm(folder, ['install', '--prefix', folder, `${nodePackage}@${version.node}`, '--force']);
  bringSearch(folder, editor);
  const archive = path.join(editor, 'node_modules.asar');
  if (!existsSync(archive)) symlinkSync('node_modules', archive, 'dir');
  writeFileSync(done, `${version.package}\n`);
  return installed;
};

/** The packages that carry Node itself, one for each platform. */
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const nodeOf = (folder: string, { node }: Version): string =>
  node === undefined
    ? process.execPath
    : path.join(folder, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** VS Code finds files with ripgrep, which an install script would download; newer packages of it carry the program. */
const bringSearch = (folder: string, editor: string) => {
  const tools = path.join(folder, 'search');
  mkdirSync(tools, { recursive: true });
  npm(tools, ['install', '--prefix', tools, '@vscode/ripgrep@1.18.0']);
  const carried = path.join(tools, `node_modules/@vscode/ripgrep-${process.platform}-${process.arch}/bin`);
  cpSync(carried, path.join(editor, 'node_modules/@vscode/ripgrep/bin'), { recursive: true });
};

/** Install scripts build native modules that are not needed here. */
const npm = (cwd: string, args: readonly string[]) => {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    execFileSync(command, [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    throw new Error('VS Code could not be installed from the npm registry; see the lines above.');
  }
};
