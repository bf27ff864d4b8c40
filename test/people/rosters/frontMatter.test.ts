/** Which people front matter names. */
import assert from 'node:assert/strict';
import { frontMatterRoster } from '../../../server/src/people/rosters/frontMatter';
import { readFrontMatter } from '../../../server/src/syntax/frontMatter';
import { block } from '../../../server/src/text/block';

const read = (yaml: string) => {
  const text = `---\n${yaml}---\n`;
  const entries = frontMatterRoster(readFrontMatter(block(text, 'front-matter', 'fresh')));
  for (const { name, span } of entries) if (span !== undefined) assert.equal(text.slice(span.start, span.end), name);
  return entries.map(it =>
    [it.name, ...it.aliases, it.role, it.affiliation].filter(part => part !== undefined).join(' / '),
  );
};

suite('the people of front matter', () => {
  test('a list, with and without quotation marks', () => {
    assert.deepEqual(read("title: On boats\nspeakers:\n  - Ana Silva\n  - 'Nils Holm'\n"), ['Ana Silva', 'Nils Holm']);
    assert.deepEqual(read("speakers: ['Ana Silva', Nils Holm]\n"), ['Ana Silva', 'Nils Holm']);
  });

  test('a guest and a host give a role', () => {
    assert.deepEqual(read('guest: Ana Silva\nhost: "Nils Holm"\n'), ['Ana Silva / guest', 'Nils Holm / host']);
  });

  test('what follows the name of a guest is said of her', () => {
    assert.deepEqual(read('guest: Ana Silva, founder of Fjord\n'), ['Ana Silva / guest / Fjord']);
  });

  test('several names in one string', () => {
    assert.deepEqual(read('speakers: Ana Silva, Nils Holm and Greta Ek\n'), ['Ana Silva', 'Nils Holm', 'Greta Ek']);
  });

  test('entries with more than a name', () => {
    const yaml = 'speakers:\n  - name: Ana Silva\n    aliases: [Aninha]\n    affiliation: Fjord\n';
    assert.deepEqual(read(yaml), ['Ana Silva / Aninha / Fjord']);
  });

  test('roles or initials as keys of their own', () => {
    assert.deepEqual(
      read('speakers:\n  host: Ana Silva\n  guests: [Nils Holm, "Greta Ek (Fjord)"]\n  venue: Old Hall\n'),
      ['Ana Silva / host', 'Nils Holm / guest', 'Greta Ek / guest / Fjord'],
    );
    const text = '---\nspeakers:\n  NH: Nils Holm\n  GE: Greta Ek\n---\n';
    const entries = frontMatterRoster(readFrontMatter(block(text, 'front-matter', 'fresh')));
    assert.deepEqual(
      entries.map(it => [it.name, it.abbreviation, text.slice(it.abbreviationSpan?.start, it.abbreviationSpan?.end)]),
      [
        ['Nils Holm', 'NH', 'NH'],
        ['Greta Ek', 'GE', 'GE'],
      ],
    );
  });

  test('a name that YAML takes for a number', () => {
    assert.deepEqual(read('speakers:\n  - 0xC0FFEE\n'), ['0xC0FFEE']);
  });

  test('the keys of other languages, and other ways to write one', () => {
    assert.deepEqual(read('co-host: Ana Silva\n主持人: 林海\n嘉宾: [陆文清]\ngäste: Nils Holm, Greta Ek\n'), [
      'Ana Silva / host',
      '林海 / moderator',
      '陆文清 / guest',
      'Nils Holm / guest',
      'Greta Ek / guest',
    ]);
  });

  test('other keys and broken YAML name nobody', () => {
    assert.deepEqual(read('title: Ana Silva\nauthor: Nils Holm\n'), []);
    assert.deepEqual(read('speakers: [Ana Silva\n: :\n'), ['Ana Silva']);
    assert.deepEqual(read('speakers:\n'), []);
  });
});
