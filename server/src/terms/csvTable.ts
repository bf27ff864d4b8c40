/** Reads a table of values that commas, semicolons or tabs part (RFC 4180), each row with the line that it begins in. */

export interface CsvRow {
  /** Zero-based: where the row begins, for a quoted field may hold line breaks. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Rows without any word are left out. A quotation mark that is never closed ends at the end of the text. Linear. */
export function readCsvTable(text: string): readonly CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 0;
  let begins = 0;
  const endRow = () => {
    fields.push(field.trim());
    if (fields.some(it => it !== '')) rows.push({ line: begins, fields });
    fields = [];
    field = '';
    begins = line;
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const unit = text[at]!;
    const breaks = unit === '\n' || (unit === '\r' && text[at + 1] !== '\n');
    if (breaks) line++;
    if (quoted) {
      if (unit !== '"') field += unit;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (unit === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (unit === separator) {
      fields.push(field.trim());
      field = '';
    } else if (breaks) endRow();
    else if (unit !== '\r') field += unit;
  }
  endRow();
  return rows;
}

/** What stands most often in the first line. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const head = end < 0 ? text : text.slice(0, end);
  const count = (it: string) => head.split(it).length;
  return [',', '\t', ';'].reduce((best, it) => (count(it) > count(best) ? it : best));
}
