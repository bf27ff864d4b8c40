/** The server's process as a test sees it: found, ended in one way or another, and made to fall over a word. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Disposable, window } from 'vscode';

/** Whoever reads this word ends at once. */
export const poison = 'a word that nobody survives';

/** Loaded into the server before its own code: it falls over the word, and fills its memory when it is told to. */
const fallible = `
const { on } = process;
// Whoever listens first is given the messages: the server must not miss any.
process.on = function (name, listener) {
  if (name !== 'message') return on.call(this, name, listener);
  return on.call(this, name, message => {
    if (/didOpen|didChange$/.test(message.method) && JSON.stringify(message.params).includes(${JSON.stringify(poison)}))
      process.kill(process.pid, 'SIGKILL');
    listener(message);
  });
};
process.on('SIGUSR2', () => {
  const all = [];
  for (;;) all.push(new Array(100_000).fill(all.length));
});
`;

/** Servers that are started from now on can fall; gives back how it was. */
export const letServersFall = (): Disposable => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'fallible-')), 'fallible.cjs');
  writeFileSync(file, fallible);
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `${before ?? ''} --max-old-space-size=80 --require ${file}`;
  return {
    dispose: () => {
      if (before === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = before;
    },
  };
};

/** The server's processes: children of this extension host. */
export const serversHere = (): readonly number[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map(it => it.trim().split(/\s+/))
    .filter(([, parent, state]) => Number(parent) === process.pid && !state?.startsWith('Z'))
    .filter(([, , , ...args]) => args.some(it => it.endsWith('dist/server.js')))
    .map(([pid]) => Number(pid));

export const isRunning = (pid: number): boolean => serversHere().includes(pid);

export interface Messages extends Disposable {
  /** What the user was interrupted with, in order. */
  readonly shown: readonly string[];
}

/** Takes the place of VS Code's own messages, which nobody would answer. */
export const takeMessages = (): Messages => {
  const shown: string[] = [];
  const names = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'] as const;
  const before = names.map(name => Object.getOwnPropertyDescriptor(window, name)!);
  for (const name of names)
    Object.defineProperty(window, name, {
      configurable: true,
      value: async (message: string) => void shown.push(message),
    });
  return {
    shown,
    dispose: () => {
      for (const [n, name] of names.entries()) Object.defineProperty(window, name, before[n]!);
    },
  };
};
