/** Keeps pieces of data in a folder on disk between sessions. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Storage } from '../host';

/** `folder`: a file URI; it is made when something is first stored. `undefined` for a folder that is not on this disk. */
export function nodeStorage(folder: string | undefined): Storage | undefined {
  if (folder === undefined || !folder.startsWith('file:///')) return undefined;
  const path = fileURLToPath(folder);
  return {
    async load(name) {
      try {
        const { buffer, byteOffset, byteLength } = await readFile(join(path, name));
        return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
      } catch {
        // What is not there, or cannot be read, is made anew.
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
