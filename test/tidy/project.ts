/** The project's own files, as the tidy tests read them: paths, texts, imports. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths from the root of all files that git keeps or would keep, in alphabetical order. */
export const paths: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
)
  .split('\n')
  .filter(it => it !== '' && readable(it))
  .sort();

/** The text of a file of the project. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const sources = paths.filter(it => /^(?:client|server|test)\/.*\.m?ts$/.test(it));
export const serverSources = sources.filter(it => it.startsWith('server/src/'));
export const clientSources = sources.filter(it => it.startsWith('client/'));
export const testSources = sources.filter(it => it.startsWith('test/'));

/** The only files of the server that may touch Node, a worker or stdio. */
export const isEntryPoint = (path: string): boolean =>
  /^server\/src\/(?:main\.[a-z]+\.ts|cli\.ts|node\/|(?:.*\/)?[A-Za-z]+\.(?:node|browser|worker)\.ts)/.test(path);

const importing = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** What a file imports: packages by name, our own files as paths from the root without extension. */
export function importsOf(path: string): readonly string[] {
  return [...read(path).matchAll(importing)]
    .map(it => it[1] ?? it[2]!)
    .map(it => (it.startsWith('.') ? posix.normalize(posix.join(dirname(path), it)) : it));
}

/** The package that an import names: `diff` of `diff/lib/x`, `@scope/name` of `@scope/name/y`. */
export const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function readable(path: string): boolean {
  try {
    readFileSync(join(root, path));
    return true;
  } catch {
    // Removed, and not yet told to git.
    return false;
  }
}
