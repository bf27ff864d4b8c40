/** YAML that is made to take long or to end the process is given up, and says why. */
import assert from 'node:assert/strict';
import { mostErrors, readYaml } from '../../server/src/syntax/guardedYaml';

const enough = 30_000;

suite('guarded YAML', () => {
  test('what is sound is read', () => {
    const { document, errors, refused } = readYaml('speakers:\n  - Ann\n', enough);
    assert.deepEqual([document?.toJS(), errors.length, refused], [{ speakers: ['Ann'] }, 0, undefined]);
  });

  test('of thousands of errors it stops at the first few, and composes nothing', () => {
    for (const slip of [']\n', 'a: b: c\n', '"\n']) {
      const { document, errors } = readYaml(slip.repeat(1_000), enough);
      assert.equal(errors.length, mostErrors, slip);
      assert.equal(document, undefined, slip);
    }
  });

  test('one mark more than it may have, and it is not tried', () => {
    const list = `[${'a,'.repeat(9_000)}]`;
    assert.equal(readYaml(list, 10_000).refused, 'long');
    assert.equal(readYaml(list, enough).refused, undefined);
  });

  for (const [how, text] of [
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['dashes', `${'- '.repeat(300)}a`],
  ] as const)
    test(`nesting without end is not tried: ${how}`, () => assert.equal(readYaml(text, 1e9).refused, 'deep'));
});
