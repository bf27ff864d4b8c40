/** Every file says what it is for, is short, and speaks of the product in the field's own words. */
import assert from 'node:assert/strict';
import { paths, read, serverSources, sources, testSources } from './project';

/** A line of a file where a pattern is found, as a list of complaints. */
function linesWith(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap(file =>
    read(file)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

const texts = paths.filter(it => /\.(?:m?[jt]sx?|json|md|ya?ml|css|html|svg)$|^\.ci\//.test(it));
const words = texts.filter(it => it !== 'package-lock.json' && !it.startsWith('test/tidy/'));

suite('files', () => {
  test('the first line is a comment that says in a sentence what the file is for', () => {
    const wrong = sources
      .filter(it => !it.endsWith('.d.ts'))
      .flatMap(file => {
        const [first = '', second = ''] = read(file).split('\n');
        const sentence = first === '/**' ? second : first;
        return /^(?:\/\*\*?|\/\/| \*) ?\S.{10,}[.:;]?(?: \*\/)?$/.test(sentence) ? [] : [`${file}: ${first}`];
      });
    assert.deepEqual(wrong, []);
  });

  test('no two files say the same of themselves', () => {
    const seen = new Map<string, string>();
    const wrong: string[] = [];
    for (const file of sources) {
      const [first = '', second = ''] = read(file).split('\n');
      const sentence = first === '/**' ? second : first;
      const other = seen.get(sentence);
      if (other !== undefined) wrong.push(`${file} and ${other}: ${sentence}`);
      seen.set(sentence, file);
    }
    assert.deepEqual(wrong, []);
  });

  test('no file is longer than 400 lines', () => {
    const wrong = sources.map(file => ({ file, lines: read(file).split('\n').length })).filter(it => it.lines > 400);
    assert.deepEqual(wrong, []);
  });

  test('no file is named for nothing in particular', () => {
    const vague = /(?:^|\/)[a-z]*(?:utils?|helpers?|managers?|common|misc|stuff|impl)[./]/i;
    assert.deepEqual(
      sources.filter(it => vague.test(it)),
      [],
    );
  });

  test('no type is named for nothing in particular', () => {
    const vague = /\b(?:class|interface|type) [A-Za-z]*(?:Manager|Helper|Utils?|Impl)\b/;
    assert.deepEqual(linesWith(sources, vague), []);
  });

  test('nothing is left to be done later', () => {
    assert.deepEqual(linesWith(words, /\b(?:TODO|FIXME|XXX|HACK)\b/), []);
  });

  test('no path of one machine, and no host of a registry', () => {
    assert.deepEqual(
      linesWith(words, /(?:^|[\s'"`(=])\/(?:work|root|home|Users)\/|\bregistry\.npmjs\b|\blocalhost:4873\b/),
      [],
    );
  });

  test('the lock file names no host', () => {
    assert.deepEqual(linesWith(['package-lock.json'], /"resolved": "(?!file:)/).slice(0, 3), []);
  });

  test('no test is skipped, none runs alone, and none sleeps', () => {
    const wrong = /\b(?:test|suite|it|describe)\.(?:skip|only)\b|\bthis\.skip\(|\bxtest\b/;
    assert.deepEqual(
      linesWith(
        testSources.filter(it => !it.startsWith('test/tidy/')),
        wrong,
      ),
      [],
    );
    const sleeping = /\bsetTimeout\(|\bsleep\(|\.waitForTimeout\(/;
    const tests = testSources.filter(it => it.endsWith('.test.ts') && !it.startsWith('test/tidy/'));
    assert.deepEqual(linesWith(tests, sleeping), []);
  });

  test('the pure code does not write to a console, and does not wait for a clock', () => {
    const pure = serverSources.filter(it => !/main\.|cli\.ts|\/node\//.test(it));
    assert.deepEqual(linesWith(pure, /\bconsole\.\w+\(/), []);
  });

  test('patterns do not read lines with the m flag, which takes U+2028 for a line end', () => {
    const literal = /[^/\s]\/[dgisuvy]*m[dgisuvy]*(?:[.,;)\]\s]|$)/;
    const made = /\bRegExp\(.*,\s*['"`][dgisuvy]*m[dgisuvy]*['"`]/;
    assert.deepEqual(linesWith(serverSources, literal), []);
    assert.deepEqual(linesWith(serverSources, made), []);
  });

  test('every test file belongs to a suite that is run', () => {
    const inUnit = /\{(.*)\}/.exec(read('.mocharc.json'))?.[1]?.split(',') ?? [];
    const own = new Set(paths.filter(it => /^test\/\w+\/\.mocharc.*\.json$/.test(it)).map(it => it.split('/')[1]!));
    const wrong = testSources
      .filter(it => it.endsWith('.test.ts'))
      .filter(it => !inUnit.includes(it.split('/')[1]!) && !own.has(it.split('/')[1]!));
    assert.deepEqual(wrong, []);
  });
});
