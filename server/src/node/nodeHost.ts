/** The world outside as Node sees it: the disk below a folder. */
import { closeSync, fstatSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../host';
import { decodeText } from '../text/decode';
import { pinyinOf } from '../text/pinyin';
import { breathe } from './breathe';

const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);
/** A transcript is text: a file beyond this is not read. Bytes. */
const largest = 50 * 1024 * 1024;
const mostFiles = 50_000;

/**
 * `roots`: absolute paths of the folders that make up the workspace; `beside`: further folders of which files may be
 * read, but which are not searched.
 */
export function nodeHost(roots: readonly string[], beside: readonly string[], log: (line: string) => void): Host {
  const reachable = [...roots, ...beside];
  return {
    roots: reachable.map(it => pathToFileURL(it.endsWith(sep) ? it : it + sep).href),
    async readFile(uri) {
      if (!uri.startsWith('file:///')) return undefined;
      const path = fileURLToPath(uri);
      try {
        await refuseWayOut(path, reachable);
        refuseOther(await stat(path));
        return decodeText(await readFile(path));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        throw code === 'EACCES'
          ? new Error('it may not be read')
          : code === 'ELOOP'
            ? new Error('it is a link that leads to itself')
            : error;
      }
    },
    stampOf(uri) {
      if (!uri.startsWith('file:///')) return undefined;
      try {
        // Of a link, what it leads to: that is what would be read.
        const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
        return found === undefined ? undefined : `${found.size} ${found.mtimeMs}`;
      } catch {
        return undefined;
      }
    },
    async findTranscripts() {
      const found: string[] = [];
      for (const root of roots) await collect(root, found);
      return found.sort();
    },
    breathe,
    log,
    pinyin: pinyinOf,
  };
}

/** `readFile` of a host with these `roots`, at once: for a thread that has nothing else to do. */
export function readFileNow(uri: string, roots: readonly string[]): string | undefined {
  const path = fileURLToPath(uri);
  let file: number | undefined;
  try {
    const real = realpathSync.native(path);
    if (real !== path && !around(path, roots).some(it => real.startsWith(asFolder(realpathSync.native(it)))))
      throw new Error('it lies outside of the workspace');
    refuseOther(statSync(path));
    file = openSync(path, 'r');
    const bytes = Buffer.allocUnsafe(fstatSync(file).size);
    return decodeText(bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reading from a pipe without a writer would never end; a link was followed, so that a large file has its own size. */
function refuseOther(found: Stats): void {
  if (found.isDirectory()) throw new Error('it is a folder');
  if (!found.isFile()) throw new Error('it is no file');
  if (found.size > largest) throw new Error('it is larger than 50 MB');
}

function asFolder(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}

/** A link on the disk must not lead out of the folder through which it is reached. */
async function refuseWayOut(path: string, roots: readonly string[]): Promise<void> {
  const real = await realpath(path);
  if (real === path) return;
  for (const folder of around(path, roots)) {
    if (real.startsWith(asFolder(await realpath(folder)))) return;
  }
  throw new Error('it lies outside of the workspace');
}

/** Where a link may lead. Without a folder, to what is beside it: a folder that is a link may lead out of one. */
function around(path: string, roots: readonly string[]): readonly string[] {
  return roots.length > 0 ? roots : [dirname(path)];
}

/** A host that reads through somebody else, who follows links wherever they lead: what lies on this disk is looked at first. */
export function guardDisk(host: Host, roots: readonly string[]): Host {
  return {
    ...host,
    async readFile(uri) {
      if (uri.startsWith('file:///')) await refuseUnfit(fileURLToPath(uri), roots);
      return host.readFile(uri);
    },
  };
}

async function refuseUnfit(path: string, roots: readonly string[]): Promise<void> {
  try {
    await refuseWayOut(path, roots);
    refuseOther(await stat(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What is not there may be in an editor all the same.
    if (code === undefined || code === 'ELOOP')
      throw code === 'ELOOP' ? new Error('it is a link that leads to itself') : error;
  }
}

/** Markdown files below a folder; links are not followed, so that a loop of them ends. */
async function collect(folder: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (found.length >= mostFiles) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) await collect(path, found);
    else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) found.push(pathToFileURL(path).href);
  }
}
