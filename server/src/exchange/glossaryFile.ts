/** Writes a glossary as CSV for spreadsheets and as TBX-Basic (ISO 30042:2019, DCA) for translation tools. */
import type { GlossaryEntry } from '../model/glossary';

/** The head of the table and a line a term, fields as RFC 4180 has them; terms that are formulas stay text. */
export function glossaryToCsv(entries: readonly GlossaryEntry[]): string {
  const rows = entries.map(({ term, renderings, remarks, uses }) => [
    term,
    renderings.join('; '),
    remarks.join('; '),
    String(uses.length),
    [...new Set(uses.map(it => it.uri))].join(' '),
  ]);
  return [['term', 'renderings', 'remarks', 'uses', 'files'], ...rows]
    .map(row => `${row.map(field).join(',')}\r\n`)
    .join('');
}

function field(text: string): string {
  // A spreadsheet takes what begins so for a formula, and a transcript is not to be trusted with one.
  const plain = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The language that a term is most likely in, by its script. */
export function languageOfTerm(term: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term)) return 'ja';
  if (/\p{Script=Han}/u.test(term)) return 'zh';
  if (/\p{Script=Hangul}/u.test(term)) return 'ko';
  if (/\p{Script=Cyrillic}/u.test(term)) return 'ru';
  if (/\p{Script=Arabic}/u.test(term)) return 'ar';
  return /\p{Script=Latin}/u.test(term) ? 'en' : 'und';
}

/** One concept a term. `language` is that of the transcripts; a term's own is read from its script. */
export function glossaryToTbx(entries: readonly GlossaryEntry[], title: string, language = 'en'): string {
  const concepts = entries.map((it, index) => concept(it, index + 1, language)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${xml(language)}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>${xml(title)}</title></titleStmt>
      <sourceDesc><p>Glosses of transcripts</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${concepts}    </body>
  </text>
</tbx>
`;
}

function concept({ term, renderings, remarks }: GlossaryEntry, number: number, language: string): string {
  const definition =
    remarks.length === 0
      ? ''
      : `        <descripGrp><descrip type="definition">${xml(remarks.join('; '))}</descrip></descripGrp>\n`;
  const own = languageOfTerm(term);
  const rendered = renderings.map(termSection).join('');
  const target = own === language ? 'und' : language;
  return `      <conceptEntry id="c${number}">
${definition}        <langSec xml:lang="${own}">
${termSection(term)}        </langSec>
${rendered === '' ? '' : `        <langSec xml:lang="${xml(target)}">\n${rendered}        </langSec>\n`}      </conceptEntry>
`;
}

function termSection(term: string): string {
  return `          <termSec><term>${xml(term)}</term></termSec>\n`;
}

/** Characters that XML 1.0 cannot hold are left out. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
