/** Terms from a CSV file: a column a language, or `term` and `renderings` as the glossary of a workspace is exported. */
import type { TermEntry } from '../model/term';
import { type Column, columnsOf, wordsOfRow } from './columns';
import { readCsvTable } from './csvTable';

/** A file without a head holds terms, what they are called, and what they are not to be called. */
const headless: readonly Column[] = [
  { holds: 'words', use: 'preferred' },
  { holds: 'words', use: 'preferred' },
  { holds: 'words', use: 'avoided' },
  { holds: 'note' },
];

export function readTermTable(text: string, uri: string): readonly TermEntry[] {
  const [head, ...rows] = readCsvTable(text);
  if (head === undefined) return [];
  const columns = columnsOf(head.fields);
  return (columns === undefined ? [head, ...rows] : rows).flatMap(({ fields, line }) => {
    const { words, note } = wordsOfRow(fields, columns ?? headless, alternatives);
    if (words.length < 2) return [];
    return [{ words, uri, line, ...(note === undefined ? {} : { note }) }];
  });
}

/** `seed bank; seed vault`. A mark that keeps a spreadsheet from reading a formula is not part of a word. */
function alternatives(field: string): readonly string[] {
  return field
    .split(/[;；|]/u)
    .map(it =>
      it
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/^'(?=[=+\-@])/u, ''),
    )
    .filter(it => it !== '');
}
