/** What the head of a column in a table of terms means: `zh`, `English`, `Don’t use`, `en (avoid)`, `Notes`. */
import type { TermWord } from '../model/term';
import { isLanguageTag } from '../translation/pair';

export type Column =
  | { readonly holds: 'words'; readonly language?: string; readonly use: 'preferred' | 'avoided' }
  | { readonly holds: 'note' };

const avoiding =
  /(?:^|[^\p{L}])(?:avoid(?:ed)?|forbidden|don't (?:use|say)|do not (?:use|say)|not|never|deprecated|obsolete|wrong|no usar|evitar)(?:$|[^\p{L}])|不用|不要用|禁用|避免|误译|错误/u;
const words =
  /^(?:use|say|terms?|source|original|preferred(?: terms?)?|renderings?|translations?|target|usar|término|用|使用|原文|术语|用语|译文|译名|译法)$/u;
const notes = /^(?:notes?|remarks?|comments?|definitions?|context|notas?|注|注释|备注|说明|定义)$/u;

const named = 'en zh ja ko es pt fr de it nl ru uk pl cs sv tr vi ar he hi th el'.split(' ');

/** Languages by their names in English and in themselves, lower case. */
const byName = new Map<string, string>();
for (const tag of named)
  for (const shown of ['en', 'zh', tag]) {
    const name = new Intl.DisplayNames([shown], { type: 'language', fallback: 'none' }).of(tag);
    if (name !== undefined) byName.set(name.toLowerCase(), tag);
  }

/** `undefined`: a column of something else, such as numbers of pages. */
export function columnOf(head: string): Column | undefined {
  const text = head.replace(/[*_`]/g, '').replaceAll('’', "'").trim().toLowerCase();
  if (notes.test(text)) return { holds: 'note' };
  if (words.test(text)) return { holds: 'words', use: 'preferred' };
  const use = avoiding.test(text) ? 'avoided' : 'preferred';
  // `en`, `term_en`, `English (avoid)`, `avoid: zh-Hans`
  for (const part of [text, ...text.split(/[^\p{L}\p{N}-]+/u).reverse()]) {
    if (part === 'no' || part === 'it') continue;
    const language = isLanguageTag(part) ? part : byName.get(part);
    if (language !== undefined) return { holds: 'words', language, use };
  }
  if (isLanguageTag(text)) return { holds: 'words', language: text, use };
  return use === 'avoided' ? { holds: 'words', use } : undefined;
}

/** The columns of a table, from its head; `undefined` where it is no table of terms. */
export function columnsOf(head: readonly string[]): readonly (Column | undefined)[] | undefined {
  const columns = head.map(columnOf);
  return columns.filter(it => it?.holds === 'words').length >= 2 ? columns : undefined;
}

/** A row’s words and its note. `split` says which words one field holds, the one to use first. */
export function wordsOfRow(
  fields: readonly string[],
  columns: readonly (Column | undefined)[],
  split: (field: string) => readonly string[],
): { readonly words: readonly TermWord[]; readonly note?: string } {
  const found: TermWord[] = [];
  const said: string[] = [];
  for (const [at, column] of columns.entries()) {
    const field = fields[at] ?? '';
    if (column === undefined || field === '') continue;
    if (column.holds === 'note') {
      said.push(field);
      continue;
    }
    const { language } = column;
    for (const [index, text] of split(field).entries()) {
      const use = column.use === 'avoided' ? 'avoided' : index === 0 ? 'preferred' : 'admitted';
      found.push({ text, use, ...(language === undefined ? {} : { language }) });
    }
  }
  return { words: found, ...(said.length === 0 ? {} : { note: said.join('; ') }) };
}
