/** What is said of a translation, and what is passed over in silence. */
import assert from 'node:assert/strict';
import { align } from '../../server/src/translation/align';
import { compare } from '../../server/src/translation/compare';
import type { Fault } from '../../server/src/translation/fault';
import { sideOf } from './side';

const english = [
  '# The orchard',
  'Ada: We planted 340 apple trees in the valley of Brenna, and in the first winter the deer ate almost all of them. [laughs]',
  'Bo: The forester, Mr. Lindqvist, told us that a fence would cost $1.9 million, which was more than the whole estate.',
  'Ada: So we asked the school, and in the 1980s every child of the village adopted one tree and slept beside it in a tent.',
  'Bo: Today the orchard feeds the school, and the University of Uppsala sends two biologists every autumn to count the bees.',
  'Ada: The oldest tree is called Margareta, after the headmistress, and it still gives nearly a hundred kilograms of apples.',
  'Bo: And nobody has ever built that fence.',
];
const spanish = [
  '# El huerto',
  'Ada: Plantamos 340 manzanos en el valle de Brenna, y en el primer invierno los ciervos se comieron casi todos. [risas]',
  'Bo: El guarda forestal, el señor Lindqvist, nos dijo que una valla costaría 1,9 millones de dólares, más que toda la finca.',
  'Ada: Así que preguntamos a la escuela, y en los años 80 cada niño del pueblo adoptó un árbol y durmió a su lado en una tienda.',
  'Bo: Hoy el huerto alimenta a la escuela, y la Universidad de Uppsala manda 2 biólogos cada otoño para contar las abejas.',
  'Ada: El árbol más viejo se llama Margareta, por la directora, y todavía da casi cien kilos de manzanas.',
  'Bo: Y nadie ha construido nunca esa valla.',
];

function faults(translation: readonly string[], original: readonly string[] = english): Fault[] {
  const from = sideOf(original.join('\n\n'), 'en');
  const to = sideOf(translation.join('\n\n'), 'es');
  return compare(from, to, align(from, to));
}
const kinds = (found: readonly Fault[]) => found.map(it => `${it.kind}${it.certain ? '!' : '?'}`);
const changed = (index: number, change: (paragraph: string) => string) =>
  spanish.map((it, at) => (at === index ? change(it) : it));

suite('comparison of a translation with its original', () => {
  test('a faithful translation is left alone', () => assert.deepEqual(faults(spanish), []));

  test('a missing turn', () => {
    const [fault] = faults(spanish.filter((_, at) => at !== 3));
    assert.equal(fault?.kind, 'missing');
    assert.ok(fault?.certain);
    assert.deepEqual(fault.kind === 'missing' && fault.units, [3]);
  });

  test('a marked omission is no fault', () => {
    assert.deepEqual(faults(changed(3, () => '…')), []);
    assert.deepEqual(faults(changed(3, () => '[...]')), []);
    const breaksOff = changed(2, it => `${it} …`).filter((_, at) => at !== 3);
    assert.deepEqual(faults(breaksOff), []);
  });

  test('an added turn', () => {
    const extra = [
      ...spanish.slice(0, 4),
      'Bo: En Noruega cultivan peras bajo la nieve, aunque eso nadie lo dijo aquí, ni entonces ni después.',
      ...spanish.slice(4),
    ];
    assert.deepEqual(kinds(faults(extra)), ['extra!']);
  });

  test('a note of the translator is not an added turn', () => {
    const extra = [
      ...spanish.slice(0, 4),
      '(Nota del traductor: Uppsala está en Suecia, a una hora de la capital del país.)',
      ...spanish.slice(4),
    ];
    assert.deepEqual(faults(extra), []);
  });

  test('a wrong label', () => {
    const [fault] = faults(changed(3, it => it.replace('Ada', 'Bo')));
    assert.deepEqual(fault?.kind === 'speaker' && [fault.what, fault.label, fault.expected, fault.certain], [
      'wrong',
      'Bo',
      'Ada',
      true,
    ]);
  });

  test('a lost label', () => {
    const [fault] = faults(changed(4, it => it.replace('Bo: ', '')));
    assert.deepEqual(fault?.kind === 'speaker' && [fault.what, fault.expected, fault.certain], ['lost', 'Bo', true]);
  });

  test('a label that only the other file shows to be one is read', () => {
    const guest = (paragraphs: readonly string[], words: string) => [
      ...paragraphs.slice(0, 5),
      words,
      ...paragraphs.slice(5),
    ];
    assert.deepEqual(
      faults(
        guest(spanish, 'Margit: Yo también dormí en una tienda, y tenía seis años.'),
        guest(english, 'Margit: I slept in a tent as well, and I was six years old.'),
      ),
      [],
    );
  });

  test('a changed number', () => {
    const [fault] = faults(changed(1, it => it.replace('340', '347')));
    assert.deepEqual(fault?.kind === 'number' && [fault.originalNumber, fault.number, fault.certain], [
      '340',
      '347',
      true,
    ]);
  });

  test('a lost number is said, but not as certain', () => {
    assert.deepEqual(kinds(faults(changed(1, it => it.replace('340 manzanos', 'manzanos')))), ['number?']);
  });

  test('a number that moved to the next paragraph is not lost', () => {
    const moved = spanish.map((it, at) =>
      at === 1 ? it.replace('340 manzanos', 'manzanos') : at === 2 ? `${it} Eran 340 manzanos.` : it,
    );
    assert.deepEqual(faults(moved), []);
  });

  test('a paragraph left in the original’s language', () => {
    assert.deepEqual(kinds(faults(changed(4, () => english[4]!))), ['untranslated!']);
  });

  test('a sentence left in the original’s language is said, but not as certain', () => {
    const half = changed(4, it =>
      it.replace(
        'Hoy el huerto alimenta a la escuela,',
        'Today the orchard feeds the school, and the University of Uppsala sends two biologists every autumn.',
      ),
    );
    assert.ok(kinds(faults(half)).includes('untranslated?'));
  });

  test('names and addresses are the same in every language', () => {
    const links = (paragraphs: readonly string[]) => [
      ...paragraphs,
      '<https://example.org/orchard/brenna>',
      'Ada Lindgren, Bo Ek, Margit Strand, Per Lindqvist',
    ];
    assert.deepEqual(faults(links(spanish), links(english)), []);
  });

  test('a lost note', () => {
    const [fault] = faults(changed(1, it => it.replace(' [risas]', '')));
    assert.deepEqual(fault?.kind === 'note' && [fault.note, fault.certain], ['[laughs]', true]);
  });

  test('a note in round brackets is not lost for certain', () => {
    assert.deepEqual(
      kinds(faults(changed(1, it => it.replace('[risas]', '(risas)')))).filter(it => it.endsWith('!')),
      [],
    );
  });

  test('an ellipsis that the translation lost or put in is said, but not as certain', () => {
    const trailing = english.map((it, at) => (at === 6 ? 'Bo: And nobody has ever built that fence ...' : it));
    assert.deepEqual(kinds(faults(spanish, trailing)), ['mark?']);
    assert.deepEqual(kinds(faults(changed(6, it => it.replace(/\.$/, '…')))), ['mark?']);
    assert.deepEqual(
      faults(
        changed(6, it => it.replace(/\.$/, '…')),
        trailing,
      ),
      [],
    );
  });

  test('a dash or two dots where speech breaks off are the same as an ellipsis', () => {
    for (const mark of ['--', '—', '..']) {
      const trailing = english.map((it, at) => (at === 6 ? `Bo: And nobody has ever${mark} built that fence.` : it));
      assert.deepEqual(
        faults(
          changed(6, it => it.replace(/\.$/, '…')),
          trailing,
        ),
        [],
        mark,
      );
      assert.deepEqual(faults(spanish, trailing), [], mark);
    }
  });

  test('a question that is none in the translation, and the other way round', () => {
    const asked = english.map((it, at) => (at === 6 ? 'Bo: And has nobody ever built that fence?' : it));
    assert.deepEqual(kinds(faults(spanish, asked)), ['mark?']);
    assert.deepEqual(kinds(faults(changed(6, () => 'Bo: ¿Y nadie ha construido nunca esa valla?'))), ['mark?']);
    assert.deepEqual(
      faults(
        changed(6, () => 'Bo: ¿Y nadie ha construido nunca esa valla?'),
        asked,
      ),
      [],
    );
  });

  test('the question mark of an address, and one question fewer, are left alone', () => {
    const asked = english.map((it, at) => (at === 6 ? 'Bo: Nobody? Has nobody ever built that fence?' : it));
    assert.deepEqual(
      faults(
        changed(6, () => 'Bo: ¿Y nadie ha construido nunca esa valla?'),
        asked,
      ),
      [],
    );
    const linked = (paragraph: string) => `${paragraph} <https://orchard.example/fence?year=4>`;
    const original = english.map((it, at) => (at === 6 ? linked(it) : it));
    assert.deepEqual(faults(changed(6, linked), original), []);
  });

  test('code is the same in every language, and what only the translation sets as code is left alone', () => {
    const original = english.map((it, at) => (at === 6 ? `${it} We called it \`fence.build\`.` : it));
    assert.deepEqual(kinds(faults(spanish, original)), ['mark?']);
    assert.deepEqual(faults(changed(6, it => `${it} Lo llamamos \`fence.build\`.`)), []);
    assert.deepEqual(
      faults(
        changed(6, it => `${it} Lo llamamos fence.build.`),
        original,
      ),
      [],
    );
  });

  test('marks that may have gone with a marked omission are not missed', () => {
    const asked = english.map((it, at) => (at === 5 ? `${it} Who would have thought so?` : it));
    assert.deepEqual(kinds(faults(spanish, asked)), ['mark?']);
    assert.deepEqual(
      faults(
        changed(5, it => `${it} (…)`),
        asked,
      ),
      [],
    );
  });

  test('a lost link is said, a link to a translated page is not', () => {
    const linked = english.map((it, at) => (at === 4 ? `${it} See [their report](https://example.org/bees).` : it));
    const kept = (target: string) =>
      faults(
        changed(4, it => `${it} Véase [su informe](${target}).`),
        linked,
      );
    assert.deepEqual(kept('https://example.org/bees'), []);
    assert.deepEqual(kept('https://example.org/es/bees'), []);
    const lost = changed(4, it => `${it} Véase su informe.`);
    assert.ok(kinds(faults(lost, linked)).includes('link?'));
  });
});
