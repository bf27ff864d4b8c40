/** Starts VS Code's own server on this machine alone, and stops it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import { installEditor, type Version } from './install';

export interface EditorServer extends AsyncDisposable {
  readonly port: number;
  /** The page that shows the folder with the extension of `extension` on, and runs `tests` inside where given. */
  url(page: Page): string;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
  readonly ended: Promise<number | null>;
}

export interface Page {
  /** Absolute. */
  readonly folder: string;
  /** Absolute; without it no extension but VS Code's own. */
  readonly extension?: string;
  /** Absolute path of the file whose `run` is called inside the extension host. */
  readonly tests?: string;
  /** Which extension host the extension runs in; the one of the server where nothing is said. */
  readonly kind?: 'web';
}

export interface ServerOptions {
  /** The oldest that we run in where nothing is said. */
  readonly version?: Version;
  /** 0: any that is free. */
  readonly port: number;
  /** Where settings and state of this server live; settings that the user has made there stay. */
  readonly data: string;
  /** Folders are trusted where nothing is said. */
  readonly trust?: 'asked';
  /** Of its process and all that it starts, on top of ours. */
  readonly environment?: Readonly<Record<string, string>>;
  /** On top of the quiet ones below. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'chat.commandCenter.enabled': false,
};

export const startServer = async (options: ServerOptions): Promise<EditorServer> => {
  const editor = installEditor(options.version);
  const port = options.port === 0 ? await freePort() : options.port;
  writeSettings(options);
  const server = spawn(
    editor.node,
    [
      path.join(editor.folder, 'out/server-main.js'),
      ...editor.flags,
      ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', options.data],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...(options.trust === 'asked' ? [] : ['--disable-workspace-trust']),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...withoutEditor(), ...options.environment } },
  );
  const ended = new Promise<number | null>(resolve => server.once('exit', resolve));
  await listening(server, port);
  const stop = async () => {
    server.kill('SIGTERM');
    const unyielding = setTimeout(() => server.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(unyielding);
  };
  return {
    port,
    url: page => urlOf(port, page),
    ended,
    stop,
    [Symbol.asyncDispose]: stop,
  };
};

const writeSettings = ({ data, settings }: ServerOptions) => {
  const folder = path.join(data, 'data/User');
  const file = path.join(folder, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quiet, ...settings }, undefined, 2));
};

/** A terminal inside VS Code hands down variables that would turn the server into something else. */
const withoutEditor = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE'),
  );

const listening = (server: ChildProcess, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data.toString();
      if (said.includes('Extension host agent listening')) resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`VS Code's server did not start on port ${port}:\n${said}`)));
  });

export const urlOf = (port: number, { folder, extension, tests, kind }: Page): string => {
  const remote = (file: string) => `vscode-remote://localhost:${port}${file}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(kind === undefined ? [] : [['extensionDevelopmentKind', kind]]),
    ['skipWelcome', 'true'],
    ['enableProposedApi', ''],
  ];
  const url = new URL(`http://localhost:${port}/`);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.toString();
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
