/** Patterns and templates of the user’s that are made to be slow: none is, and what is no pattern is not used and said to be none. */
import assert from 'node:assert/strict';

import { readSettings } from '../../server/src/settings/schema';
import { originalByPattern, translationByPattern } from '../../server/src/translation/folderPattern';
import { Random } from '../support/seeds';

const pieces = [
  '{lang}',
  '{path}',
  ...[
    '(a+)+$',
    '(a|aa)*b',
    '(.*)*',
    '.*.*.*.*',
    '[a-z]*'.repeat(20),
    '(?=a)'.repeat(50),
    '\\1',
    '(?<lang>a)',
    '^',
    '$',
  ],
  ...['**/', '{', '}', '{lang', 'lang}', '%', '%ZZ', '\ud83d', '\0', '../', '/', '\\', '//', ' ', 'a'.repeat(900), '-'],
];

/** As many as are asked for; most have both parts, once each. */
function evilPatterns(count: number): readonly string[] {
  const random = new Random(7);
  const some = () => Array.from({ length: random.below(5) }, () => random.pick(pieces)).join('');
  return Array.from({ length: count }, (_, n) =>
    n % 5 === 0 ? some() : `${some()}{lang}${some()}${n % 3 === 0 ? '' : '/'}{path}${some()}`,
  );
}

const evilUris = [
  `file:///${'a/'.repeat(2_000)}a.md`,
  `file:///${'a'.repeat(4_000)}.md`,
  `file:///${'a-'.repeat(2_000)}`,
  `file:///${'de/'.repeat(1_000)}%ZZ`,
  `file:///${'.'.repeat(4_000)}/de/a.md`,
  '',
  '/',
];
const files = [...evilUris, ...Array.from({ length: 2_000 }, (_, n) => `file:///talks/${n}.md`)];

suite('patterns of the user', () => {
  test('five hundred evil ones take less than 100 ms each', () => {
    for (const pattern of evilPatterns(500)) {
      const started = process.cpuUsage();
      const settings = readSettings({ translation: { folderPattern: pattern } }).settings;
      const used = settings['translation.folderPattern'];
      for (const uri of evilUris) {
        originalByPattern(uri, used, files);
        translationByPattern(uri, 'de', used, 'file:///');
      }
      const took = process.cpuUsage(started).user / 1000;
      assert.ok(took < 100, `${took} ms for ${JSON.stringify(pattern).slice(0, 200)}`);
    }
  });

  test('what names no language or no path is not used, and said to be no pattern', () => {
    for (const pattern of ['(a+)+$', '{lang}', '{path}{path}{lang}', `{lang}/{path}${'a'.repeat(2_000)}`]) {
      const { settings, problems } = readSettings({ translation: { folderPattern: pattern } });
      assert.equal(settings['translation.folderPattern'], '');
      assert.match(problems.join(), /^The setting “verbatim.translation.folderPattern” does not take [^,]*$/);
    }
    assert.deepEqual(readSettings({ translation: { folderPattern: '' } }).problems, []);
  });

  test('in a workspace of ten thousand files the original of each is found in a moment', () => {
    const all = Array.from({ length: 5_000 }, (_, n) => [
      `file:///a/${n}.md`,
      `file:///a/translations/de/${n}.md`,
    ]).flat();
    const started = process.cpuUsage();
    const found = all.filter(it => originalByPattern(it, 'translations/{lang}/{path}', all) !== undefined);
    assert.equal(found.length, 5_000);
    const took = process.cpuUsage(started).user / 1000;
    assert.ok(took < 1_000, `${took} ms`);
  });
});
