/** Keeps pieces of data in a folder on disk between sessions. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Storage } from '../host';

/** `folder`: a file URI; it is made when something is first stored. `undefined` for a folder that is not on this disk. */
export function nodeStorage(folder: string | undefined): (Storage & { has(name: string): boolean }) | undefined {
  if (folder === undefined || !folder.startsWith('file:///')) return undefined;
  const path = fileURLToPath(folder);
  return {
    has: name => existsSync(join(path, name)),
    async load(name) {
      try {
        const { buffer, byteOffset, byteLength } = await readFile(join(path, name));
        if (byteOffset === 0 && byteLength === buffer.byteLength) return buffer as ArrayBuffer;
        return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
      } catch {
        // What is not there, or cannot be read, is made anew.
        return undefined;
      }
    },
    open(name) {
      try {
        const file = openSync(join(path, name), 'r');
        return {
          length: fstatSync(file).size,
          read(into, at) {
            const read = readSync(file, into, 0, into.length, at);
            if (read !== into.length) throw new Error(`“${name}” ends too early`);
          },
          close: () => closeSync(file),
        };
      } catch {
        return undefined;
      }
    },
    async store(name, data) {
      await mkdir(path, { recursive: true });
      // Written beside and put in place at once: a session that ends in between leaves no half of it.
      const fresh = join(path, `${name}.new`);
      await writeFile(fresh, new Uint8Array(data));
      await rename(fresh, join(path, name));
    },
  };
}
