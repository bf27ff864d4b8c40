/** Finds the lines of a transcript that say who takes part: panel lists, attendees, `Presenter:` lines, introductions. */
import type { RosterEntry } from '../../model/people';
import { shift } from '../../text/span';
import { isAbbreviation } from '../names';
import { readDetail } from '../role';
import { readByline } from './byline';
import { readIntroductions } from './introduction';
import { type Key, readKeyLine } from './keyLine';
import { readLegend } from './legend';
import { readListItem } from './listItem';
import { abbreviationIn, type ListedName, looksLikeName, readNameList } from './nameList';
import { type Cell, type Columns, cellsOf, entryOfRow, readColumns } from './table';

/** A line without its line end, and where it begins in the document. */
export interface RosterLine {
  readonly text: string;
  readonly start: number;
}

/** What one line says of the people who take part; spans count from the start of the line. */
export type RosterPiece =
  | { readonly kind: 'key'; readonly key: string; readonly known: Key; readonly entries: readonly RosterEntry[] }
  /** Nothing stands behind the key: names may follow in the next lines. */
  | { readonly kind: 'opening'; readonly known: Key }
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** Names and nothing else; only `sure` without a key above. */
  | { readonly kind: 'list'; readonly names: readonly ListedName[]; readonly sure: boolean }
  /** What initials stand for; nobody speaks in this line. */
  | { readonly kind: 'legend'; readonly entries: readonly RosterEntry[] }
  | { readonly kind: 'introduction'; readonly entries: readonly RosterEntry[] };

/** Longer lines are speech. */
const longestList = 6000;

/** Reads one line without its line end; `undefined` where it says nothing of the kind. `inList`: of a list of people. Linear in the line. */
export function readRosterLine(text: string, inList = false): RosterPiece | undefined {
  if (text.startsWith('|')) return { kind: 'row', cells: cellsOf(text) };
  const key = readKeyLine(text);
  if (key !== undefined) {
    const rest = text.slice(key.valueStart);
    if (rest.trim() === '') return { kind: 'opening', known: key.known };
    const entries = rest.length > longestList ? [] : entriesOf(rest, key.valueStart, key.known);
    return { kind: 'key', key: key.key, known: key.known, entries };
  }
  const legend = readLegend(text);
  if (legend !== undefined) {
    const entries = legend.named === undefined ? [] : [entryOf(legend.named, 0, { origin: 'legend' })];
    return { kind: 'legend', entries };
  }
  const byline = readByline(text);
  if (byline !== undefined) {
    const { names, role } = byline;
    const known = { origin: 'introduction', ...(role === undefined ? {} : { role }) };
    return { kind: 'introduction', entries: names.map(it => entryOf(it, 0, known)) };
  }
  const item = readListItem(text, inList);
  if (item !== undefined) return { kind: 'list', names: [item], sure: false };
  // A sentence ends, and a label has its colon: neither is a list of names.
  if (text.length <= longestList && (text.includes('(') || !/[:：?!。]/.test(text))) {
    const names = namesAlone(text);
    if (names !== undefined) return { kind: 'list', names, sure: isSure(text, names) };
  }
  const introduced = readIntroductions(text);
  if (introduced.length === 0) return undefined;
  return { kind: 'introduction', entries: introduced.map(it => entryOf(it, 0, { origin: 'introduction' })) };
}

/** What a host says first, with a capital at each word. */
const greeting = /^(?:good|hello|hi|hey|welcome|thank|thanks|yes|no|okay|ok|right|all|dear|ladies|so)\b/i;

/** Everybody whom the pieces name, in order. `place` says where a line begins; `undefined` pieces end lists and tables. */
export function assembleRoster<Place>(
  pieces: Iterable<readonly [RosterPiece | undefined, Place]>,
  placed: (entry: RosterEntry, place: Place) => RosterEntry,
  /** What a line of nothing but names says where no title above it says more. */
  usual?: Key,
): readonly RosterEntry[] {
  const found: RosterEntry[] = [];
  const labelled = new Map<string, { count: number; entries: RosterEntry[]; readonly ahead?: RosterEntry }>();
  const delegates: RosterEntry[] = [];
  let awaiting = usual;
  let columns: Columns | undefined;
  for (const [piece, place] of pieces) {
    if (piece?.kind !== 'row') columns = undefined;
    switch (piece?.kind) {
      case undefined:
        awaiting = usual;
        break;
      case 'row':
        if (columns === undefined) columns = readColumns(piece.cells);
        else {
          const entry = entryOfRow(piece.cells, columns, 0);
          if (entry !== undefined) found.push(placed(entry, place));
        }
        break;
      case 'opening':
        awaiting = piece.known;
        break;
      case 'key': {
        awaiting = usual;
        const entries = piece.entries.map(it => placed(it, place));
        if (piece.known.label === true) {
          const [only] = entries;
          const ahead = entries.length === 1 && only !== undefined && !greeting.test(only.name) ? only : undefined;
          const seen = labelled.get(piece.key) ?? { count: 0, entries: [], ...(ahead === undefined ? {} : { ahead }) };
          seen.count++;
          seen.entries.push(...entries);
          labelled.set(piece.key, seen);
        }
        found.push(...entries);
        break;
      }
      case 'list': {
        const { names, sure } = piece;
        const listed =
          awaiting !== undefined &&
          (names.length > 1 || names.every(it => it.detail !== undefined || it.name.includes(' ')));
        if (!listed && !sure) {
          awaiting = usual;
          break;
        }
        const entries = names.map(it => placed(entryOf(it, 0, awaiting ?? { origin: 'attendees' }), place));
        if (names.length > 1 || listed) found.push(...entries);
        else delegates.push(...entries.map(it => ({ ...it, origin: 'delegates' })));
        break;
      }
      case 'legend':
        found.push(...piece.entries.map(it => placed(it, place)));
        break;
      case 'introduction':
        awaiting = usual;
        found.push(...piece.entries.map(it => placed(it, place)));
        break;
    }
  }
  if (delegates.length >= 3) found.push(...delegates);
  // `Host:` before many lines is a label and no roster; only a name with parentheses behind it stays, or ahead of all speech.
  const dropped = new Set<RosterEntry>();
  for (const { count, entries, ahead } of labelled.values()) {
    if (count <= 3) continue;
    for (const it of entries)
      if (it !== ahead && it.affiliation === undefined && it.abbreviation === undefined) dropped.add(it);
  }
  return dropped.size === 0 ? found : found.filter(it => !dropped.has(it));
}

/** Everybody whom the lines of a file name, in order; spans count from the start of the file. Linear in the text. */
export function readRoster(lines: Iterable<RosterLine>): readonly RosterEntry[] {
  return readLines(lines);
}

/** The same of a file that is nothing but a list of people. */
export function readRosterFile(lines: Iterable<RosterLine>): readonly RosterEntry[] {
  return readLines(lines, { origin: 'delegates' });
}

function readLines(lines: Iterable<RosterLine>, usual?: Key): readonly RosterEntry[] {
  const pieces = function* (): Iterable<readonly [RosterPiece | undefined, number]> {
    for (const { text, start } of lines)
      if (text.trim() !== '') yield [readRosterLine(text, usual !== undefined), start];
  };
  return assembleRoster(
    pieces(),
    (entry, start) =>
      entry.span === undefined
        ? entry
        : {
            ...entry,
            span: shift(entry.span, start),
            ...(entry.abbreviationSpan === undefined ? {} : { abbreviationSpan: shift(entry.abbreviationSpan, start) }),
          },
    usual,
  );
}

function entriesOf(rest: string, start: number, key: Key): readonly RosterEntry[] {
  const listed = readNameList(rest) ?? [];
  const sure = listed.filter(
    it => key.label !== true || it.detail !== undefined || /\s|\p{Script=Han}{2}/u.test(it.name),
  );
  return sure.map(it => entryOf(it, start, key));
}

/** `AS (Ana Silva)` is Ana Silva (AS). */
function turned(it: ListedName): ListedName {
  const { name, detail, detailSpan, span } = it;
  if (detail === undefined || detailSpan === undefined || !isAbbreviation(name)) return it;
  return /\s/.test(detail) && looksLikeName(detail)
    ? { name: detail, detail: name, detailSpan: span, span: detailSpan }
    : it;
}

function entryOf(listed: ListedName, start: number, key: Key): RosterEntry {
  const it = turned(listed);
  const abbreviation = abbreviationIn(it.detail);
  const detail = abbreviation === undefined && it.detail !== undefined ? readDetail(it.detail) : {};
  const role = key.role === undefined || key.role === 'speaker' ? (detail.role ?? key.role) : key.role;
  return {
    name: it.name,
    aliases: [],
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(role === undefined ? {} : { role }),
    ...(detail.affiliation === undefined ? {} : { affiliation: detail.affiliation }),
    origin: key.origin,
    ...(abbreviation === undefined || it.detailSpan === undefined
      ? {}
      : { abbreviationSpan: { start: start + it.detailSpan.start, end: start + it.detailSpan.end } }),
    span: { start: start + it.span.start, end: start + it.span.end },
  };
}

/** A line that is nothing but names, with a bullet or without. */
function namesAlone(text: string): readonly ListedName[] | undefined {
  const lead = /^\s{0,3}[-*+]\s/.exec(text)?.[0].length ?? 0;
  const listed = readNameList(text.slice(lead));
  if (listed === undefined || lead === 0) return listed;
  return listed.map(it => ({
    ...it,
    span: shift(it.span, lead),
    ...(it.detailSpan === undefined ? {} : { detailSpan: shift(it.detailSpan, lead) }),
  }));
}

/** `Ana Silva (AS), Nils Holm (NH), …`: most have initials behind them, and no bullet stands before. */
function isSure(text: string, names: readonly ListedName[]): boolean {
  if (/^\s{0,3}[-*+]\s/.test(text)) return false;
  const short = names.filter(it => abbreviationIn(it.detail) !== undefined).length;
  return short >= 1 && short * 2 > names.length;
}
