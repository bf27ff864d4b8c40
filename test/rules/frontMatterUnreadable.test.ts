/** The rule front-matter-unreadable. */
import assert from 'node:assert/strict';
import { frontMatterUnreadable } from '../../server/src/rules/frontMatterUnreadable';
import { readTranscript } from '../../server/src/transcript/transcript';

const findings = (text: string) => [...frontMatterUnreadable.check(readTranscript(text))];

suite('front-matter-unreadable', () => {
  test('says where the YAML breaks, and the turns below are read all the same', () => {
    const text = '---\ntitle: a panel\nspeakers: [Ann, Bo\n---\n\n**Ann:** One.\n\n**Bo:** Two.\n\n**Ann:** Three.\n';
    assert.equal(findings(text).length > 0, true);
    assert.equal(readTranscript(text).structure.turns.length, 3);
  });

  test('nesting without end is refused before it is read', () => {
    const [first] = findings(`---\na: ${'['.repeat(5000)}\n---\n`);
    assert.match(first?.message ?? '', /nested too deeply/);
  });

  test('good front matter is left alone', () => {
    assert.deepEqual(findings('---\ntitle: a panel\nspeakers: [Ann, Bo]\n---\n\nText.\n'), []);
  });
});
