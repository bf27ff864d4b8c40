/** The sample workspace has the faults that its README lists, each once, and no others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtCommandLine, check, root, runNode } from '../support/commandLine';

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

suite('verifying on the command line', () => {
  const verify = (...args: string[]) => runNode(builtCommandLine, ['verify', ...args]);

  test('prints what became of every quotation, and ends with 1 where one is at fault', () => {
    const { code, output } = verify('--format', 'json', '--root', 'samples', 'samples');
    assert.equal(code, 1);
    const { complete, counts } = JSON.parse(output);
    assert.deepEqual([complete, counts.altered, counts.verbatim], [true, 3, 11]);
  });

  test('as SARIF tells of quotations and citations alone', () => {
    const [run] = JSON.parse(verify('--format', 'sarif', '--root', 'samples', 'samples').output).runs;
    const codes = run.results.map((it: { ruleId: string }) => it.ruleId);
    assert.ok(codes.length > 5);
    assert.ok(codes.every((it: string) => /^(?:quote|citation)-/.test(it)));
  });

  test('as Markdown is the report that the editor shows', () => {
    assert.match(verify('--root', 'samples', 'samples').output, /^## \[samples\/newsletter\.md\]/m);
  });

  test('of quotations without fault ends with 0', () => {
    assert.equal(verify('--root', 'samples', 'samples/panel.en.md').code, 0);
  });
});
