/** Which of `panel.en.md` and `panel.zh.md` is the original, where neither names the other. */
import assert from 'node:assert/strict';
import { readFrontMatter } from '../../server/src/syntax/frontMatter';
import { splitText } from '../../server/src/syntax/splitter';
import { glossesInText } from '../../server/src/transcript/glosses';
import { originalOfVersions } from '../../server/src/translation/originalEvidence';

function version(language: string, text: string) {
  const first = splitText(text).count === 0 ? undefined : splitText(text).at(0);
  return {
    uri: `file:///talks/panel.${language}.md`,
    language,
    frontMatter: first?.kind === 'front-matter' ? readFrontMatter(first) : undefined,
    blocks: splitText(text),
    terms: [...new Set(glossesInText(text).map(it => it.term))],
  };
}
/** `zh` for `panel.zh.md`. */
function original(versions: Readonly<Record<string, string>>): string | undefined {
  const all = Object.entries(versions).map(([language, text]) => version(language, text));
  const found = originalOfVersions(all);
  assert.equal(originalOfVersions([...all].reverse()), found, 'whoever asks, the answer is the same');
  return found?.replace(/.*panel\.|\.md$/g, '');
}

const chinese = '露丝：我们有一个种子库，也有老手艺，村里人都要检讨。\n';
const english = 'Ruth: We have a seed bank, and the old craft, and everybody in the village writes letters.\n';
const glossed = 'Ruth: We have a seed bank [种子库], and the old craft [手艺], and everybody writes letters [检讨].\n';

suite('evidence of the original', () => {
  test('nothing tells', () => {
    assert.equal(original({ en: english, zh: chinese }), undefined);
    assert.equal(original({ en: '', zh: '' }), undefined);
  });

  test('front matter says who translated, from which language, or what the translations are', () => {
    assert.equal(original({ en: `---\ntranslated_by: Mira\n---\n${english}`, zh: chinese }), 'zh');
    assert.equal(original({ en: `---\noriginal_language: zh\n---\n${english}`, zh: chinese }), 'zh');
    assert.equal(original({ en: english, zh: `---\ntranslations: [panel.en.md]\n---\n${chinese}` }), 'zh');
    assert.equal(original({ en: english, zh: `---\noriginal_language: zh\n---\n${chinese}` }), undefined);
  });

  test('a line at the head or a note of the translator', () => {
    assert.equal(original({ en: english, zh: `译者：阿健\n\n${chinese}` }), 'en');
    assert.equal(original({ en: english, zh: `${chinese}\n（译者注：指村里的种子库。）\n` }), 'en');
    assert.equal(original({ en: `*Translated by Mira*\n\n${english}`, zh: chinese }), 'zh');
    assert.equal(original({ en: `Ruth: It was translated by Mira.\n\n${english}`, zh: chinese }), undefined);
  });

  test('whoever glosses words of the other is the translation', () => {
    assert.equal(original({ en: glossed, zh: chinese }), 'zh');
    assert.equal(original({ en: glossed.replace('[检讨]', ''), zh: chinese }), undefined, 'two may be borrowed');
    assert.equal(original({ en: glossed, zh: '露丝：我们在这里。\n' }), undefined, 'the other does not say them');
  });

  test('what is said outright counts for more than what the texts show', () =>
    assert.equal(original({ en: glossed, zh: `---\ntranslator: 阿健\n---\n${chinese}` }), 'en'));

  test('the original of one version is the original of the others', () => {
    const spanish = 'Ruth: Tenemos un banco de semillas, y el viejo oficio.\n';
    assert.equal(original({ en: glossed, zh: chinese, es: spanish }), 'zh');
    assert.equal(original({ en: english, zh: chinese, es: `---\ntranslation_by: Sol\n---\n${spanish}` }), undefined);
    assert.equal(original({ en: glossed, zh: chinese, es: `---\ntranslation_by: Sol\n---\n${spanish}` }), 'zh');
  });

  test('where all are translations, none of them is the original', () => {
    const by = '---\ntranslated_by: Mira\n---\n';
    assert.equal(original({ en: by + english, zh: by + chinese }), undefined);
  });
});
