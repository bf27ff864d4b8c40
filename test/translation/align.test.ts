/** Paragraphs of a translation find their originals, whatever was merged, split, dropped, added or moved. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Aligner, align } from '../../server/src/translation/align';
import { compare } from '../../server/src/translation/compare';
import { runs } from '../support/seeds';
import { sideOf } from './side';

/** Links as `0=0 1+2=1 3= =2`, indexes from 0. */
function links(original: string, translation: string, language = 'es'): string {
  return align(sideOf(original, 'en'), sideOf(translation, language))
    .links.map(it => `${it.original.join('+')}${it.moved ? '~' : '='}${it.translation.join('+')}`)
    .join(' ');
}

const english = [
  '# The harbour',
  'Mira: The harbour of Ostrava handled 4,200 containers in March, and nobody had expected that from a river port.',
  'Tomas: My grandfather used to repair the cranes with parts from old tractors, which worked better than you would think.',
  'Mira: The insurance company from Zurich refused to pay after the flood, so we founded a cooperative of 62 families.',
  'Tomas: And the cooperative still exists. Every second Thursday we meet in the tavern of Helena Novak and quarrel about money.',
  'Mira: The new terminal opens in 2031, with electric locomotives and a museum for the tractors.',
];
const spanish = [
  '# El puerto',
  'Mira: El puerto de Ostrava movió 4.200 contenedores en marzo, y nadie esperaba eso de un puerto fluvial.',
  'Tomas: Mi abuelo solía reparar las grúas con piezas de tractores viejos, lo que funcionaba mejor de lo que uno creería.',
  'Mira: La compañía de seguros de Zurich se negó a pagar tras la inundación, así que fundamos una cooperativa de 62 familias.',
  'Tomas: Y la cooperativa todavía existe. Cada segundo jueves nos vemos en la taberna de Helena Novak y discutimos por dinero.',
  'Mira: La nueva terminal abre en 2031, con locomotoras eléctricas y un museo para los tractores.',
];
const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n');
const without = (paragraphs: readonly string[], index: number) => paragraphs.filter((_, it) => it !== index);

suite('alignment of paragraphs', () => {
  test('paragraph by paragraph', () => assert.equal(links(text(english), text(spanish)), '0=0 1=1 2=2 3=3 4=4 5=5'));

  test('a dropped turn', () => assert.equal(links(text(english), text(without(spanish, 2))), '0=0 1=1 2= 3=2 4=3 5=4'));

  test('an added turn', () => assert.equal(links(text(without(english, 3)), text(spanish)), '0=0 1=1 2=2 =3 3=4 4=5'));

  test('a dropped heading', () =>
    assert.equal(links(text(english), text(without(spanish, 0))), '0= 1=0 2=1 3=2 4=3 5=4'));

  test('two paragraphs of one turn made one', () => {
    const original = [
      ...english.slice(0, 2),
      'It was the best month since the canal was built by Josef Lanna, they say.',
      ...english.slice(2),
    ];
    const merged = [...spanish];
    merged[1] += ' Fue el mejor mes desde que Josef Lanna construyó el canal, según dicen.';
    assert.equal(links(text(original), text(merged)), '0=0 1+2=1 3=2 4=3 5=4 6=5');
  });

  test('one paragraph made two', () => {
    const split = [
      ...spanish.slice(0, 4),
      'Tomas: Y la cooperativa todavía existe.',
      'Cada segundo jueves nos vemos en la taberna de Helena Novak y discutimos por dinero.',
      spanish[5]!,
    ];
    assert.equal(links(text(english), text(split)), '0=0 1=1 2=2 3=3 4=4+5 5=6');
  });

  test('a turn at another place', () => {
    const moved = [...without(spanish, 1), spanish[1]!];
    assert.equal(links(text(english), text(moved)), '0=0 2=1 3=2 4=3 5=4 1~5');
  });

  test('a Chinese translation, by its numbers, names and lengths', () => {
    const chinese = [
      '# 港口',
      'Mira：Ostrava 港三月份处理了 4200 个集装箱，谁也没想到一个内河港能做到。',
      'Tomas：我祖父以前用旧拖拉机的零件修起重机，效果比你想的好。',
      'Tomas：合作社现在还在。每隔一个星期四我们都在 Helena Novak 的酒馆里碰头，为钱争吵。',
      'Mira：新码头 2031 年启用，有电力机车，还有一个拖拉机博物馆。',
    ];
    assert.equal(links(text(english), text(chinese), 'zh'), '0=0 1=1 2=2 3= 4=3 5=4');
  });

  test('nothing against something', () => {
    assert.equal(links('', ''), '');
    assert.equal(links(text(english.slice(0, 2)), ''), '0= 1=');
    assert.equal(links('', text(spanish.slice(0, 2))), '=0 =1');
  });

  test('labels are learned: a translated label is no reason to part two turns', () => {
    const question = (name: string, words: string) => `${name}: ${words}`;
    const original = english.flatMap(it => [question('Audience Member', 'And what did it cost?'), it]);
    const translation = spanish.flatMap(it => [question('Miembro del público', '¿Y cuánto costó?'), it]);
    const { labels } = align(sideOf(text(original), 'en'), sideOf(text(translation), 'es'));
    assert.equal(labels.expected('Audience Member'), 'Miembro del público');
    assert.equal(labels.expected('Mira'), 'Mira');
  });

  test('after typing in a paragraph the alignment is that of the new text', () => {
    const from = sideOf(text(english), 'en');
    const aligner = new Aligner('en', 'es');
    aligner.align(from.units, sideOf(text(spanish), 'es').units);
    let typed = spanish;
    for (const word of ['siempre', 'y', 'nunca']) {
      typed = typed.map((it, at) => (at === 3 ? `${it} ${word}` : it));
      const to = sideOf(text(typed), 'es');
      assert.deepEqual(aligner.align(from.units, to.units).links, align(from, to).links);
    }
  });

  test('a paragraph that is written anew is aligned anew', () => {
    const from = sideOf(text(english), 'en');
    const aligner = new Aligner('en', 'es');
    aligner.align(from.units, sideOf(text(spanish), 'es').units);
    const swapped = spanish.map((it, at) => (at === 2 ? spanish[3]! : at === 3 ? spanish[2]! : it));
    const to = sideOf(text(swapped), 'es');
    assert.deepEqual(aligner.align(from.units, to.units).links, align(from, to).links);
  });

  test('whatever the texts are, every paragraph is in one link, in order but for those that moved', () => {
    const pool = [
      ...english,
      ...spanish,
      '…',
      '```\ncode\n```',
      '',
      '<!-- -->',
      '12 34',
      '「一百万」',
      'a'.repeat(500),
    ];
    const paragraphs = fc.array(fc.constantFrom(...pool), { maxLength: 14 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const from = sideOf(text(one), 'en');
        const to = sideOf(text(other), 'es');
        const { links } = align(from, to);
        const originals = links.flatMap(it => it.original);
        const translations = links.flatMap(it => it.translation);
        assert.deepEqual(
          [...originals].sort((a, b) => a - b),
          from.units.map((_, index) => index),
        );
        assert.deepEqual(
          translations,
          to.units.map((_, index) => index),
        );
        const kept = links.filter(it => it.moved !== true).flatMap(it => it.original);
        assert.deepEqual(
          kept,
          [...kept].sort((a, b) => a - b),
        );
      }),
      runs(100),
    );
  });

  test('hostile text takes no longer than its length', () => {
    for (const piece of ['[', '`', '<', '](', 'https://', '1,', '**', '百', '<!--', '… ', 'a: ']) {
      const long = sideOf(text([...english, piece.repeat(40_000 / piece.length)]), 'en');
      const began = performance.now();
      const alignment = align(long, sideOf(text(spanish), 'es'));
      compare(long, sideOf(text(spanish), 'es'), alignment);
      assert.ok(performance.now() - began < 3000, piece);
    }
  });
});
