/** What is listed in several places is the same in all of them: rules, their pages and their tests, features. */
import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { importsOf, paths, read } from './project';

const camel = (code: string) => code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const codes: readonly string[] = rules.map(it => it.code);

suite('registries', () => {
  test('every rule stands in a file of its name, and every such file in the list', () => {
    const defining = paths
      .filter(it => /^server\/src\/rules\/\w+\.ts$/.test(it) && /\bcode: '[a-z-]+'/.test(read(it)))
      .map(it => it.replace(/.*\/|\.ts$/g, ''));
    assert.deepEqual(defining.sort(), codes.map(camel).sort());
  });

  test('every rule has its page, and every page its rule', () => {
    const pages = paths.filter(it => /^docs\/rules\/[a-z-]+\.md$/.test(it)).map(it => it.replace(/.*\/|\.md$/g, ''));
    assert.deepEqual(pages.sort(), [...codes].sort());
  });

  test('no two rules have one code', () => {
    assert.equal(new Set(codes).size, codes.length);
  });

  test('every rule says in a sentence what it is about', () => {
    assert.deepEqual(
      rules.filter(it => !/^\S.*\.$/.test(it.summary)).map(it => it.code),
      [],
    );
  });

  test('every feature stands in the list of features', () => {
    const listed = new Set(importsOf('server/src/features/index.ts'));
    const features = paths
      .filter(it => /^server\/src\/features\/\w+\.ts$/.test(it) && /\bexport const \w+: Feature\b/.test(read(it)))
      .map(it => it.replace(/\.ts$/, ''));
    assert.ok(features.length > 0);
    assert.deepEqual(
      features.filter(it => !listed.has(it)),
      [],
    );
  });

  test('the script that a fresh machine runs finds its test command in the README', () => {
    assert.match(read('README.md'), /^ *npm ci && npm test *$/m);
    assert.match(read('.ci/run'), /README\.md/);
  });
});
