/** `npm start`: builds, and shows a folder in a real VS Code in the browser with the extension on. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './host/install';
import { startServer } from './host/server';

const usage = 'npm start [-- [--port N] [--no-open] [FOLDER]]';

const main = async () => {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
    allowPositionals: true,
    args: process.argv.slice(2).filter(it => it !== '--'),
  });
  const port = Number(values.port);
  const folder = path.resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? path.join(root, 'samples'));
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`There is no port “${values.port}”. ${usage}`);
  if (!existsSync(folder)) throw new Error(`There is no folder “${folder}”. ${usage}`);

  execFileSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' });
  const server = await startServer({ port, data: path.join(root, '.vscode-test/start') });
  const url = server.url({ folder, extension: root });
  console.log(`\nVerbatim in VS Code, with ${folder}:\n\n  ${url}\n\nCtrl-C stops it.`);
  if (!values['no-open']) open(url);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const code = await server.ended;
  if (!stopping) throw new Error(`VS Code's server ended by itself (${code}).`);
};

/** The page in the user's browser; where there is none the printed URL has to do. */
const open = (url: string) => {
  const commands: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')],
  };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open', url];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
};

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
