/** A translation remembers its original, and tells what has changed since. */
import assert from 'node:assert/strict';
import { readFrontMatter } from '../../server/src/syntax/frontMatter';
import { splitText } from '../../server/src/syntax/splitter';
import { applyEdits } from '../../server/src/text/edit';
import { align } from '../../server/src/translation/align';
import { advancedMemory, decodeMemory, encodeMemory, memoryOfNow } from '../../server/src/translation/memory';
import { staleFaults } from '../../server/src/translation/stale';
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
  staleFaults(aligned(paragraphs), rememberedState(head(file).frontMatter), memoryOfNow(aligned(paragraphs))).map(
    it => it.unit,
  );

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

  test('where there is no state, marking one paragraph leaves the others that have changed', () => {
    const both = changed.map(it => it.replace('asked', 'called'));
    const { text, frontMatter } = head('Texto.\n');
    const edits = rememberingEdits(original(both).units, frontMatter, text, new Set([1]), new Set([1, 2]));
    assert.deepEqual(stale(applyEdits('Texto.\n', edits), both), [2]);
  });
});

suite('what the original said when it was translated', () => {
  const seen = memoryOfNow(aligned(english));
  const faults = (paragraphs: readonly string[], translation = spanish, memory = seen) =>
    staleFaults(aligned(paragraphs, translation), undefined, memory);
  const said = (text: string) => text.replace(/^\w+: /, '');

  test('a change is noticed, with the words that stood there', () => {
    const [fault] = faults(changed);
    assert.deepEqual(
      [fault?.unit, fault?.before, fault?.now, fault?.certain],
      [1, said(english[1]!), said(changed[1]!), false],
    );
    assert.deepEqual(faults(english), []);
  });

  test('a translation that was edited after its original has been seen to', () =>
    assert.deepEqual(
      faults(
        changed,
        spanish.map(it => it.replace('una valla', 'un muro')),
      ),
      [],
    ));

  test('line breaks, labels and places are no change', () => {
    assert.deepEqual(faults(english.map(it => it.replace(' the ', '\nthe ').replace('Ada', 'Ada Lovelace'))), []);
    assert.deepEqual(faults(['A new word.', ...english], ['Una palabra nueva.', ...spanish]), []);
  });

  test('it comes back from where it was stored, for its own original only', () => {
    const data = encodeMemory(seen, 'file:///orchard.md');
    assert.deepEqual(decodeMemory(data, 'file:///orchard.md'), seen);
    assert.equal(decodeMemory(data, 'file:///meadow.md'), undefined);
    for (const broken of ['', '{', '[]', '{"version":1,"original":"file:///orchard.md","paragraphs":[["x"]]}'])
      assert.equal(
        decodeMemory(new TextEncoder().encode(broken).buffer as ArrayBuffer, 'file:///orchard.md'),
        undefined,
      );
  });

  test('once saved, what has been translated anew is the measure, and what has not keeps its own', () => {
    const both = changed.map(it => it.replace('asked', 'called'));
    const mended = spanish.map(it => it.replace('una valla', 'un muro'));
    const later = advancedMemory(seen, aligned(both, mended), new Set([2]));
    assert.deepEqual(
      faults(both, mended, later).map(it => [it.unit, it.before]),
      [[2, said(english[2]!)]],
    );
    const again = both.map(it => it.replace('a wall', 'a hedge'));
    assert.deepEqual(
      faults(again, mended, later).map(it => [it.unit, it.before]),
      [
        [1, said(changed[1]!)],
        [2, said(english[2]!)],
      ],
    );
  });
});
