/** What files of terms say: tables of values, TBX of both ages, and the tables of a house style. */
import assert from 'node:assert/strict';
import { glossaryToCsv, glossaryToTbx } from '../../server/src/exchange/glossaryFile';
import type { TermEntry } from '../../server/src/model/term';
import { useXml } from '../../server/src/node/xml';
import { readTerms } from '../../server/src/terms/readTerms';

/** `en: seed bank | zh! 种子银行 — note`: words with their language, `!` for those to be avoided, `~` for other good ones. */
function told({ words, note, conditional }: TermEntry): string {
  const marks = { preferred: '', admitted: '~', avoided: '!' };
  const shown = words.map(it => `${it.language === undefined ? '' : `${it.language}: `}${marks[it.use]}${it.text}`);
  return `${shown.join(' | ')}${note === undefined ? '' : ` — ${note}`}${conditional === true ? ' (at times)' : ''}`;
}
const read = async (name: string, text: string) => (await readTerms(text, `file:///${name}`)).map(told);

useXml();

suite('files of terms: tables of values', () => {
  test('a column a language, with words to avoid and a note', async () => {
    assert.deepEqual(
      await read('terms.csv', 'zh,en,en (avoid),notes\n种子库,seed bank; seed vault,"gene bank, genebank",botany\n'),
      ['zh: 种子库 | en: seed bank | en: ~seed vault | en: !gene bank, genebank — botany'],
    );
  });

  test('languages by their names, in whatever language', async () => {
    assert.deepEqual(await read('terms.csv', 'Chinese,English,Español\n手艺,craft,oficio\n'), [
      'zh: 手艺 | en: craft | es: oficio',
    ]);
    assert.deepEqual(await read('terms.csv', '中文\t英语\t不用\n手艺\tcraft\thandiwork\n'), [
      'zh: 手艺 | en: craft | !handiwork',
    ]);
  });

  test('a table without a head is terms, what they are called, and what not', async () => {
    assert.deepEqual(await read('terms.csv', '种子库;seed bank\n手艺;craft;handiwork'), [
      '种子库 | seed bank',
      '手艺 | craft | !handiwork',
    ]);
  });

  test('quoted fields hold separators, line breaks and marks; the line is where the row begins', async () => {
    const text = '\uFEFFzh,en\r\n"手,艺","the ""craft""\r\nof it"\r\n种子库,seed bank\r\n';
    const entries = await readTerms(text, 'file:///terms.csv');
    assert.deepEqual(entries.map(told), ['zh: 手,艺 | en: the "craft" of it', 'zh: 种子库 | en: seed bank']);
    assert.deepEqual(
      entries.map(it => it.line),
      [1, 3],
    );
  });

  test('what is no table of terms has none', async () => {
    for (const text of ['', '\n\n', 'alone\n', '"never closed']) assert.deepEqual(await read('terms.csv', text), []);
  });

  test('the glossary of a workspace comes back as it was exported', async () => {
    const use = { term: '种子库', span: { start: 0, end: 1 }, uri: 'file:///a.md' };
    const entries = [{ term: '种子库', renderings: ['seed bank', 'vault'], remarks: ['botany'], uses: [use] }];
    assert.deepEqual(await read('terms.csv', glossaryToCsv(entries)), ['种子库 | seed bank | ~vault — botany']);
    assert.deepEqual(await read('terms.tbx', glossaryToTbx(entries, 'Glossary')), [
      'zh: 种子库 | en: seed bank | en: ~vault — botany',
    ]);
  });
});

suite('files of terms: TBX', () => {
  test('with the status of each word', async () => {
    const text = `<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xmlns:basic="urn:x" xmlns:min="urn:y"><text><body>
  <conceptEntry id="c1">
    <langSec xml:lang="zh"><termSec><term>种子库</term></termSec></langSec>
    <langSec xml:lang="en">
      <termSec><term>gene bank</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
      <termSec><term>seed vault</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>seed <hi>bank</hi></term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
    </langSec>
  </conceptEntry>
</body></text></tbx>`;
    const [entry] = await readTerms(text, 'file:///terms.tbx');
    assert.equal(told(entry!), 'zh: 种子库 | en: !gene bank | en: ~seed vault | en: seed bank');
    assert.equal(entry?.line, 2);
  });

  test('of the older kind, whose grammar is named and not fetched', async () => {
    const text = `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<martif type="TBX"><text><body><termEntry>
  <descrip type="definition">where seeds are kept</descrip>
  <langSet xml:lang="es"><ntig><termGrp><term>banco de semillas</term></termGrp></ntig></langSet>
  <langSet xml:lang="en"><tig><term>seed bank</term></tig></langSet>
</termEntry></body></text></martif>`;
    assert.deepEqual(await read('terms.xml', text), ['es: banco de semillas | en: seed bank — where seeds are kept']);
  });

  test('a file that is no XML says so', async () => {
    await assert.rejects(read('terms.tbx', '<tbx><text></tbx>'));
  });
});

suite('files of terms: a house style', () => {
  const table = (...rows: string[]) =>
    ['# Words', '', "| Use | Don't use | Notes |", '|-|:-:|-|', ...rows, ''].join('\n');

  test('alternatives are parted by commas, “or” and a stroke', async () => {
    assert.deepEqual(
      await read(
        'STYLE.md',
        table(
          '| coinswap | Coinswap, coinSwap, or coin-swap | |',
          '| light _or_ thin client | lite client | |',
          '| soft fork/hard fork | softfork/hardfork or soft-fork/hard-fork | |',
        ),
      ),
      [
        'coinswap | !Coinswap | !coinSwap | !coin-swap',
        'light | ~thin client | !lite client',
        'soft fork | !softfork | !soft-fork',
        'hard fork | !hardfork | !hard-fork',
      ],
    );
  });

  test('remarks in brackets, comments and mark-up are no part of a word', async () => {
    assert.deepEqual(await read('STYLE.md', table('| **OP_RETURN** (and others) | `op_return`<!-- --> | |')), [
      'OP_RETURN | !op_return',
    ]);
  });

  test('a note that allows the word at times makes it a matter of where', async () => {
    assert.deepEqual(
      await read('STYLE.md', table('| proof of work | proof-of-work | proof-of-work may be used before a noun |')),
      ['proof of work | !proof-of-work — proof-of-work may be used before a noun (at times)'],
    );
  });

  test('a row that describes words is left out', async () => {
    assert.deepEqual(
      await read('STYLE.md', table('| lowercase words for messages e.g. inv, tx | Uppercase words e.g. INV, TX | |')),
      [],
    );
  });

  test('other tables, and tables in a fence, say nothing', async () => {
    assert.deepEqual(await read('STYLE.md', '| Name | Role |\n|-|-|\n| Ann | Chair |\n'), []);
    assert.deepEqual(await read('STYLE.md', `\`\`\`\n${table('| a word | aword | |')}\`\`\`\n`), []);
  });
});
