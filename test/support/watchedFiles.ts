/** Which files a server looks at: a preload notes every path that its process asks the disk for, threads included. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the place of all that `node:fs` has for paths. */
const preload = (notes: string) => `
const fs = require('node:fs');
// A file of numbers is not a path: what is noted is not noted again.
const out = fs.openSync(${JSON.stringify(notes)}, 'a');
const { writeSync } = fs;
const note = (name, path) => {
  const text = path instanceof URL ? path.pathname : Buffer.isBuffer(path) ? path.toString() : path;
  if (typeof text === 'string') writeSync(out, JSON.stringify([name, text]) + '\\n');
};
const watched = ['open', 'readFile', 'stat', 'lstat', 'access', 'readdir', 'opendir', 'readlink', 'realpath', 'exists', 'copyFile', 'writeFile', 'appendFile', 'mkdir', 'rm', 'unlink', 'rename'];
const watch = (object, name) => {
  const before = object[name];
  if (typeof before !== 'function') return;
  object[name] = function (path, ...rest) { note(name, path); return before.call(this, path, ...rest); };
  Object.assign(object[name], before);
};
for (const name of watched) {
  watch(fs, name);
  watch(fs, name + 'Sync');
  watch(fs.promises, name);
}
`;

export interface WatchedFiles {
  /** What stands before the server's file in its command. */
  readonly args: readonly string[];
  /** What was done with a path, and the path, absolute or relative; in order. */
  seen(): readonly (readonly [string, string])[];
}

/** `folder`: where the preload and its notes are kept. */
export function watchFiles(folder: string): WatchedFiles {
  const notes = join(folder, 'paths.txt');
  const file = join(folder, 'watch.cjs');
  writeFileSync(file, preload(notes));
  return {
    args: ['--require', file],
    seen: () =>
      existsSync(notes)
        ? readFileSync(notes, 'utf8')
            .split('\n')
            .filter(it => it !== '')
            .map(it => JSON.parse(it) as [string, string])
        : [],
  };
}
