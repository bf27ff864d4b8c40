/** A glossary as CSV and as TBX. */
import assert from 'node:assert/strict';
import { glossaryToCsv, glossaryToTbx } from '../../server/src/exchange/glossaryFile';
import type { GlossaryEntry } from '../../server/src/model/glossary';

const use = { span: { start: 0, end: 1 }, uri: 'file:///panel.md' };
const entry = (term: string, renderings: readonly string[], remarks: readonly string[] = []): GlossaryEntry => ({
  term,
  renderings,
  remarks,
  uses: [{ ...use, term }],
});

suite('glossary files', () => {
  test('CSV has a head and a line a term; commas and quotation marks are quoted', () => {
    assert.equal(
      glossaryToCsv([entry('种子库', ['seed bank', 'vault'], ['a "cold" place, usually'])]),
      'term,renderings,remarks,uses,files\r\n种子库,seed bank; vault,"a ""cold"" place, usually",1,file:///panel.md\r\n',
    );
  });

  test('CSV keeps what looks like a formula as text', () => {
    assert.match(glossaryToCsv([entry('手艺', ['=HYPERLINK(1)'])]), /,'=HYPERLINK\(1\),/u);
  });

  test('TBX has a concept a term, with both languages', () => {
    const tbx = glossaryToTbx([entry('种子库', ['seed bank'], ['cold & dark'])], 'Terms <of> the panel');
    assert.match(tbx, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en"/u);
    assert.match(tbx, /<title>Terms &lt;of&gt; the panel<\/title>/u);
    assert.match(tbx, /<descrip type="definition">cold &amp; dark<\/descrip>/u);
    assert.match(tbx, /<langSec xml:lang="zh">\s*<termSec><term>种子库<\/term><\/termSec>\s*<\/langSec>/u);
    assert.match(tbx, /<langSec xml:lang="en">\s*<termSec><term>seed bank<\/term><\/termSec>\s*<\/langSec>/u);
  });

  test('TBX leaves out characters that XML cannot hold', () => {
    assert.doesNotMatch(glossaryToTbx([entry('种\u0000子', [])], 'Terms'), /\u0000/u);
  });
});
