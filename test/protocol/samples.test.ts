/** The sample workspace has the faults that its README lists, each once, and no others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check, root } from '../support/commandLine';

/** The codes that the section of `samples/README.md` for this file lists, in the order of the alphabet. */
function planted(file: string): readonly string[] {
  const readme = readFileSync(join(root, 'samples', 'README.md'), 'utf8');
  const section = readme.split('\n## ').find(it => it.startsWith(`What is wrong in ${file}`)) ?? '';
  return [...section.matchAll(/\| `([a-z-]+)`/gu)].map(it => it[1]!).sort();
}

suite('samples', () => {
  const findings = check(['samples']);
  for (const file of ['newsletter.md', 'follow-up.en.md']) {
    test(`${file} has every fault of its list once`, () => {
      const found = findings.filter(it => basename(it.file) === file).map(it => it.code);
      assert.notEqual(planted(file).length, 0);
      assert.deepEqual(found.sort(), planted(file));
    });
  }

  test('everything else is clean', () => {
    const others = findings.filter(it => !/(?:newsletter|follow-up\.en)\.md$/u.test(it.file));
    assert.deepEqual(
      others.map(it => `${it.file}: ${it.code}`),
      [],
    );
  });
});
