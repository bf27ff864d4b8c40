/** Puts a real VS Code, the one in the npm package `code-server`, under `.vscode-test/`: no vendor's download is needed. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The oldest VS Code that `engines` of package.json allows, and the package that carries it. */
export const oldest = { name: '1.100', package: 'code-server@4.100.3' };

export const root = path.resolve(import.meta.dirname, '../..');

/** The folder of VS Code's server; the first time it takes some seconds and 200 MB. Throws with words for the user. */
export const installEditor = (version = oldest): string => {
  const folder = path.join(root, '.vscode-test', version.name);
  const editor = path.join(folder, 'node_modules/code-server/lib/vscode');
  const done = path.join(folder, 'installed');
  if (existsSync(done)) return editor;
  console.log(`Installing VS Code ${version.name} under .vscode-test/ (once, about 200 MB) …`);
  mkdirSync(folder, { recursive: true });
  npm(folder, ['install', '--prefix', folder, version.package]);
  npm(editor, ['install', '--omit=dev']);
  bringSearch(folder, editor);
  const archive = path.join(editor, 'node_modules.asar');
  if (!existsSync(archive)) symlinkSync('node_modules', archive, 'dir');
  writeFileSync(done, `${version.package}\n`);
  return editor;
};

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
