/** The licences of the libraries that stand in the bundles, as they ask to be passed on. */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * One text for all packages of `inputs` (paths of files that were bundled, as esbuild names them): packages with the
 * same words share them. Throws where a package says nothing.
 */
function licencesOf(inputs) {
  const byWords = new Map();
  for (const folder of [...new Set(inputs.map(packageFolder).filter(it => it !== undefined))].sort()) {
    const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(it => /^licen[cs]e(?:[.-].*)?$/i.test(it));
    const holder = typeof author === 'string' ? author : author?.name;
    // Some packages name their licence and leave its words to the reader.
    const words =
      file === undefined
        ? `${license}${holder ? `, ${holder}` : ''}`
        : readFileSync(path.join(folder, file), 'utf8').trim();
    if (license === undefined) throw new Error(`${name} does not say under which licence it is.`);
    byWords.set(words, [...(byWords.get(words) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...byWords].map(([words, names]) => `${names.sort().join('\n')}\n\n${words}\n`);
  return `Verbatim contains these libraries.\n\n${parts.sort().join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** The folder of the package that a file belongs to; `undefined` for our own files. */
function packageFolder(file) {
  const at = file.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [first, second] = file.slice(at + 'node_modules/'.length).split('/');
  const folder = file.slice(0, at) + path.posix.join('node_modules', first, first.startsWith('@') ? second : '');
  return existsSync(path.join(folder, 'package.json')) ? folder : undefined;
}

module.exports = { licencesOf };
