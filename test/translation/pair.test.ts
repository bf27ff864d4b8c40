/** Which file is the original of which. */
import assert from 'node:assert/strict';
import { readFrontMatter } from '../../server/src/syntax/frontMatter';
import { splitText } from '../../server/src/syntax/splitter';
import { originalByPattern, translationByPattern } from '../../server/src/translation/folderPattern';
import { isLanguageTag, type Pairing, pairingOf, versionsByName } from '../../server/src/translation/pair';

const at = (path: string) => `file:///talks/${path}`;

function described(path: string, head = '') {
  const first = splitText(head).count === 0 ? undefined : splitText(head).at(0);
  return { uri: at(path), frontMatter: first?.kind === 'front-matter' ? readFrontMatter(first) : undefined };
}

function pairing(path: string, files: readonly string[], head = ''): Pairing {
  return pairingOf(
    described(path, head),
    files.map(it => at(it)),
  );
}
const original = (it: Pairing) => (it.kind === 'translation' ? it.original.replace('file:///talks/', '') : it.kind);

suite('pairing of translations', () => {
  test('panel.es.md is the translation of panel.md', () => {
    assert.equal(original(pairing('panel.es.md', ['panel.md', 'panel.es.md'])), 'panel.md');
    assert.equal(original(pairing('panel.pt-BR.md', ['panel.md'])), 'panel.md');
  });

  test('a folder pattern of the user’s pairs files that no name pairs', () => {
    const files = ['2024/panel.md', 'translations/es/2024/panel.md', 'out/panel.es.md'].map(at);
    const placed = (path: string, pattern: string) => original(pairingOf(described(path), files, [], pattern));
    assert.equal(placed('translations/es/2024/panel.md', 'translations/{lang}/{path}'), '2024/panel.md');
    assert.equal(placed('translations/es/2024/panel.md', './translations\\{lang}/{path}'), '2024/panel.md');
    assert.equal(placed('translations/es/2024/panel.md', ''), 'none');
    assert.equal(placed('translations/es/2024/other.md', 'translations/{lang}/{path}'), 'none');
    assert.equal(placed('translations/xx/2024/panel.md', 'translations/{lang}/{path}'), 'none');
    assert.equal(placed('2024/panel.md', 'translations/{lang}/{path}'), 'none');
  });

  test('a folder pattern may end in a name', () => {
    const files = ['panel.md', 'out/panel-es.md'].map(at);
    assert.equal(original(pairingOf(described('out/panel-es.md'), files, [], 'out/{path}-{lang}.md')), 'panel.md');
  });

  test('a pattern without its parts pairs nothing', () => {
    for (const pattern of ['translations/{path}', '{lang}', '{lang}/{lang}/{path}', '(((', '{lang}/(+/{path}'])
      assert.equal(originalByPattern(at('translations/es/panel.md'), pattern, [at('panel.md')]), undefined, pattern);
  });

  test('a new translation goes where the pattern says', () => {
    const place = (pattern: string) => translationByPattern(at('2024/panel.md'), 'es', pattern, at(''));
    assert.equal(place('translations/{lang}/{path}'), at('translations/es/2024/panel.md'));
    assert.equal(place('out/{path}.{lang}.md'), at('out/2024/panel.es.md'));
    assert.equal(place(''), undefined);
  });

  test('panel.md is a translation of nothing', () =>
    assert.equal(original(pairing('panel.md', ['panel.md', 'panel.es.md'])), 'none'));

  test('a name with a dot is no language', () => {
    assert.equal(original(pairing('panel.v2.md', ['panel.md'])), 'none');
    assert.ok(!isLanguageTag('xx'));
    assert.ok(isLanguageTag('zh-Hans'));
  });

  test('front matter names the original', () => {
    assert.equal(
      original(pairing('panel.en.md', ['panel.zh.md'], '---\ntranslation_of: panel.zh.md\n---\n')),
      'panel.zh.md',
    );
    assert.equal(original(pairing('en/talk.md', ['zh/rede.md'], '---\nsource: ../zh/rede.md\n---\n')), 'zh/rede.md');
    assert.equal(original(pairing('a.md', ['b c.md'], '---\noriginal: ./b c.md\n---\n')), 'b%20c.md');
  });

  test('a source that is no file of ours is no original', () => {
    assert.equal(original(pairing('panel.md', [], '---\nsource: https://example.org/panel\n---\n')), 'none');
    assert.equal(original(pairing('panel.md', [], '---\nsource: Radio archive, tape 12\n---\n')), 'none');
  });

  test('a path that leaves the disk is said, not followed', () => {
    for (const target of ['/etc/talk.md', 'C:\\talk.md', '\\\\server\\talk.md', 'file:///talk.md']) {
      const found = pairing('panel.md', [], `---\noriginal: '${target}'\n---\n`);
      assert.equal(found.kind === 'unreachable' && found.why, 'absolute', target);
    }
    const found = pairing('panel.md', [], '---\noriginal: ../../../../up.md\n---\n');
    assert.equal(found.kind === 'unreachable' && found.why, 'outside');
  });

  test('two languages without an original are siblings', () => {
    const found = pairing('panel.en.md', ['panel.en.md', 'panel.zh.md']);
    assert.deepEqual(found.kind === 'siblings' && found.others, [at('panel.zh.md')]);
  });

  test('folders of languages', () => {
    assert.equal(original(pairing('es/panel.md', ['panel.md', 'es/panel.md'])), 'panel.md');
    assert.equal(original(pairing('notes/panel.md', ['panel.md'])), 'none');
    const found = pairing('es/a/panel.md', ['en/a/panel.md', 'es/a/panel.md']);
    assert.deepEqual(found.kind === 'siblings' && found.others, [at('en/a/panel.md')]);
  });

  test('several translations of one original', () => {
    const files = ['panel.md', 'panel.es.md', 'panel.zh.md', 'panels.md'].map(at);
    assert.deepEqual(versionsByName(at('panel.md'), files), [at('panel.es.md'), at('panel.zh.md')]);
  });
});
