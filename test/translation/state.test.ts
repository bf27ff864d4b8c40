/** A translation remembers its original, and tells what has changed since. */
import assert from 'node:assert/strict';
import { readFrontMatter } from '../../server/src/syntax/frontMatter';
import { splitText } from '../../server/src/syntax/splitter';
import { applyEdits } from '../../server/src/text/edit';
import { align } from '../../server/src/translation/align';
import { baselineOf, staleFaults } from '../../server/src/translation/stale';
import { rememberedState, rememberingEdits } from '../../server/src/translation/state';
import { sideOf } from './side';

const english = [
  'Ada: We planted apple trees in the valley of Brenna.',
  'Bo: The forester told us what a fence would cost.',
  'Ada: So we asked the school.',
];
const spanish = [
  'Ada: Plantamos manzanos en el valle de Brenna.',
  'Bo: El guarda forestal nos dijo lo que costaría una valla.',
  'Ada: Así que preguntamos a la escuela.',
];
const original = (paragraphs: readonly string[]) => sideOf(paragraphs.join('\n\n'), 'en');
const aligned = (paragraphs: readonly string[], translation = spanish) =>
  align(original(paragraphs), sideOf(translation.join('\n\n'), 'es'));
const changed = english.map(it => it.replace('a fence', 'a wall'));

function head(text: string) {
  const block = splitText(text).count === 0 ? undefined : splitText(text).at(0);
  return block?.kind === 'front-matter'
    ? { text: block.text, frontMatter: readFrontMatter(block) }
    : { text: '', frontMatter: undefined };
}
/** The file after it has been told to remember these paragraphs. */
function remembering(file: string, paragraphs: readonly string[], only?: ReadonlySet<number>): string {
  const { text, frontMatter } = head(file);
  return applyEdits(file, rememberingEdits(original(paragraphs).units, frontMatter, text, only));
}
const stale = (file: string, paragraphs: readonly string[]) =>
  staleFaults(aligned(paragraphs), rememberedState(head(file).frontMatter), undefined).map(it => it.unit);

suite('state of the original', () => {
  const file = remembering('---\ntitle: El huerto\n---\n\nTexto.\n', english);

  test('it is a line of the front matter, and nothing else of the file changes', () => {
    assert.match(file, /^---\ntitle: El huerto\noriginal_state: v1-[a-z\d]{12}\n---\n\nTexto\.\n$/);
  });

  test('a file without front matter gets one', () => {
    assert.match(remembering('Texto.\n', english), /^---\noriginal_state: v1-[a-z\d]{12}\n---\n\nTexto\.\n$/);
  });

  test('an original that has not changed leaves nothing stale', () => {
    assert.deepEqual(stale(file, english), []);
    assert.deepEqual(
      stale(
        file,
        english.map(it => it.replace(' ', '\n')),
      ),
      [],
      'line breaks do not count',
    );
  });

  test('a changed paragraph is stale', () => assert.deepEqual(stale(file, changed), [1]));

  test('a paragraph that was marked is up to date again, another one is not', () => {
    const both = changed.map(it => it.replace('asked', 'called'));
    assert.deepEqual(stale(file, both), [1, 2]);
    assert.deepEqual(stale(remembering(file, both, new Set([1])), both), [2]);
    assert.deepEqual(stale(remembering(file, both), both), []);
  });

  test('without a state, a change is noticed against what was first seen, with the words', () => {
    const seen = baselineOf(aligned(english));
    const [fault] = staleFaults(aligned(changed), undefined, seen);
    assert.deepEqual([fault?.unit, fault?.before, fault?.certain], [1, english[1], false]);
    assert.deepEqual(staleFaults(aligned(english), undefined, seen), []);
  });

  test('a translation that was edited after its original has been seen to', () => {
    const seen = baselineOf(aligned(english));
    const edited = spanish.map(it => it.replace('una valla', 'un muro'));
    assert.deepEqual(staleFaults(aligned(changed, edited), undefined, seen), []);
  });
});
