/** Reads a Markdown table of attendees: `| Name | Abbreviation | Organization |`. */
import type { RosterEntry } from '../../model/people';
import type { Span } from '../../text/span';
import { looksLikeName } from './nameList';

export interface Cell {
  readonly text: string;
  /** UTF-16, from the start of the line. */
  readonly span: Span;
}

export interface Columns {
  readonly name: number;
  readonly abbreviation: number;
  readonly affiliation: number;
  readonly role: number;
}

/** The cells of a table row, trimmed. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = line.startsWith('|') ? 1 : 0;
  for (let at = start; at <= line.length; at++) {
    if (at < line.length && (line[at] !== '|' || line[at - 1] === '\\')) continue;
    let from = start;
    let to = at;
    while (from < to && line[from] === ' ') from++;
    while (to > from && line[to - 1] === ' ') to--;
    if (at < line.length || to > from) cells.push({ text: line.slice(from, to), span: { start: from, end: to } });
    start = at + 1;
  }
  return cells;
}

const names =
  /^(?:full )?(?:name|names|attendee|attendees|delegate|delegates|participant|participants|speaker|nombre|姓名|名前)$/i;
const abbreviations = /^(?:abbreviations?|abbr\.?|initials|acronym|short|shorthand|tla|缩写|abreviatura)$/i;
const affiliations =
  /^(?:organi[sz]ations?|affiliations?|company|employer|org\.?|institution|member|organización|单位|机构)$/i;
const roles = /^(?:role|title|position|rol|职务)$/i;

/** Which column says what, from the head of a table; `undefined` where it is no table of people. */
export function readColumns(head: readonly Cell[]): Columns | undefined {
  const find = (pattern: RegExp) => head.findIndex(cell => pattern.test(cell.text.replace(/[*_]/g, '')));
  const columns = {
    name: find(names),
    abbreviation: find(abbreviations),
    affiliation: find(affiliations),
    role: find(roles),
  };
  if (columns.name < 0) return undefined;
  return columns.abbreviation < 0 && columns.affiliation < 0 && columns.role < 0 ? undefined : columns;
}

/** The person of one row; `undefined` for the rule under the head and for rows without a name. */
export function entryOfRow(cells: readonly Cell[], columns: Columns, lineStart: number): RosterEntry | undefined {
  const cell = bare(cells[columns.name]);
  const short = columns.abbreviation < 0 ? undefined : bare(cells[columns.abbreviation]);
  // `| ? | AB |`: somebody is there, and nobody has written down who.
  const nameless = cell?.text === '?' && short !== undefined && /^\p{L}{2,4}$/u.test(short.text);
  if (cell === undefined || (!nameless && !looksLikeName(cell.text))) return undefined;
  const said = (column: number) => {
    const text = column < 0 ? '' : (bare(cells[column])?.text ?? '');
    return text === '' || /^-+$/.test(text) ? undefined : text;
  };
  const abbreviation = said(columns.abbreviation);
  const affiliation = said(columns.affiliation);
  const role = said(columns.role);
  return {
    name: nameless ? short.text : cell.text,
    aliases: [],
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(role === undefined ? {} : { role }),
    origin: 'attendees',
    ...(abbreviation === undefined ? {} : { abbreviationSpan: moved(short as Cell, lineStart) }),
    span: moved(nameless ? short : cell, lineStart),
  };
}

/** The words of a cell in bold or of a link in it: `[Ana Silva](https://…)`. */
function bare(cell: Cell | undefined): Cell | undefined {
  const found = /^(?:\*\*|__|[*_`]|\[@?){1,2}([^*_`[\]]+)(?:\*\*|__|[*_`]|\]\([^()\s]*\)){1,2}$/u.exec(
    cell?.text ?? '',
  );
  if (cell === undefined || found === null) return cell;
  const text = (found[1] as string).trim();
  const start = cell.span.start + cell.text.indexOf(text);
  return { text, span: { start, end: start + text.length } };
}

function moved({ span }: Cell, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** A new row of such a table, `cells` wide, without its line end. */
export function rowFor(columns: Columns, cells: number, name: string, abbreviation: string): string {
  const row = Array.from({ length: cells }, (_, at) => {
    if (at === columns.name) return name;
    return at === columns.abbreviation ? abbreviation : '';
  });
  return `| ${row.join(' | ')} |`;
}
