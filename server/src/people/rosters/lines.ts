/** Finds the lines of a transcript that say who takes part: panel lists, attendees, `Presenter:` lines, introductions. */
import type { RosterEntry } from '../../model/people';
import { shift } from '../../text/span';
import { isAbbreviation } from '../names';
import { readDetail } from '../role';
import { readByline } from './byline';
import { readLegend } from './legend';
import { readListItem } from './listItem';
import { abbreviationIn, type ListedName, looksLikeName, readNameList } from './nameList';
import { type Cell, type Columns, cellsOf, entryOfRow, readColumns } from './table';

/** A line without its line end, and where it begins in the document. */
export interface RosterLine {
  readonly text: string;
  readonly start: number;
}

interface Key {
  readonly origin: string;
  readonly role?: string;
  /** Also a usual label of turns (`Host: Good evening`), so a bare word behind it is no name. */
  readonly label?: boolean;
}

const keys: Readonly<Record<string, Key>> = {
  panel: { origin: 'panel' },
  'panel members': { origin: 'panel' },
  panelists: { origin: 'panel' },
  panellists: { origin: 'panel' },
  participants: { origin: 'panel' },
  participantes: { origin: 'panel' },
  teilnehmer: { origin: 'panel' },
  featuring: { origin: 'panel' },
  speaker: { origin: 'section-speaker', role: 'speaker', label: true },
  speakers: { origin: 'panel' },
  ponentes: { origin: 'panel' },
  moderator: { origin: 'panel', role: 'moderator', label: true },
  moderators: { origin: 'panel', role: 'moderator' },
  'moderated by': { origin: 'panel', role: 'moderator' },
  host: { origin: 'panel', role: 'host', label: true },
  hosts: { origin: 'panel', role: 'host' },
  'hosted by': { origin: 'panel', role: 'host' },
  guest: { origin: 'panel', role: 'guest', label: true },
  guests: { origin: 'panel', role: 'guest' },
  interviewer: { origin: 'panel', role: 'interviewer', label: true },
  interviewee: { origin: 'panel', role: 'interviewee', label: true },
  presenter: { origin: 'presenter', role: 'presenter', label: true },
  presenters: { origin: 'presenter', role: 'presenter' },
  attendees: { origin: 'attendees' },
  'remote attendees': { origin: 'attendees' },
  'in-person attendees': { origin: 'attendees' },
  'in person attendees': { origin: 'attendees' },
  attending: { origin: 'attendees' },
  'in attendance': { origin: 'attendees' },
  present: { origin: 'attendees' },
  remote: { origin: 'attendees' },
  notetakers: { origin: 'attendees' },
  'note takers': { origin: 'attendees' },
  主持人: { origin: 'panel', role: 'moderator', label: true },
  主持: { origin: 'panel', role: 'moderator', label: true },
  嘉宾: { origin: 'panel', role: 'guest', label: true },
  与会嘉宾: { origin: 'panel' },
  参会嘉宾: { origin: 'panel' },
  演讲者: { origin: 'section-speaker', role: 'speaker', label: true },
  讲者: { origin: 'section-speaker', role: 'speaker', label: true },
};

/** A key line of a roster taken apart: `Panel Members` and where its list begins. */
export interface KeyLine {
  readonly key: string;
  readonly known: Key;
  /** UTF-16, from the start of the line. */
  readonly valueStart: number;
}

/** `Panel Members: …`, `**Remote attendees:** …`, `## Attendees`; `undefined` for any other line. */
export function readKeyLine(line: string): KeyLine | undefined {
  let at = 0;
  const heading = line.startsWith('#');
  while (at < 8 && (line[at] === '#' || line[at] === '*' || line[at] === '_' || line[at] === ' ' || line[at] === '-'))
    at++;
  const colon = firstColon(line, at);
  const bare = heading || line.startsWith('**') || isBareKey(line);
  const end = colon >= 0 ? colon : bare ? line.length : -1;
  if (end < 0 || end - at > 24) return undefined;
  const key = line
    .slice(at, end)
    .replace(/[*_]+\s*$/, '')
    .trim()
    .toLowerCase();
  const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (known === undefined) return undefined;
  let valueStart = colon >= 0 ? colon + 1 : line.length;
  while (line[valueStart] === '*' || line[valueStart] === '_' || line[valueStart] === ' ') valueStart++;
  return { key, known, valueStart };
}

/** `Attendees` alone on its line, a list of names below it. */
function isBareKey(line: string): boolean {
  const key = line.length < 28 ? line.trim().toLowerCase() : '';
  return Object.hasOwn(keys, key) && keys[key]?.origin === 'attendees';
}

function firstColon(line: string, from: number): number {
  for (let at = from; at < line.length && at < from + 28; at++) if (line[at] === ':' || line[at] === '：') return at;
  return -1;
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

/** Reads one line without its line end; `undefined` where it says nothing of the kind. Linear in the line. */
export function readRosterLine(text: string): RosterPiece | undefined {
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
  const item = readListItem(text);
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
): readonly RosterEntry[] {
  const found: RosterEntry[] = [];
  const labelled = new Map<string, { count: number; entries: RosterEntry[]; readonly ahead?: RosterEntry }>();
  const delegates: RosterEntry[] = [];
  let awaiting: Key | undefined;
  let columns: Columns | undefined;
  for (const [piece, place] of pieces) {
    if (piece?.kind !== 'row') columns = undefined;
    switch (piece?.kind) {
      case undefined:
        awaiting = undefined;
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
        awaiting = undefined;
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
          awaiting = undefined;
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
        awaiting = undefined;
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
  const pieces = function* (): Iterable<readonly [RosterPiece | undefined, number]> {
    for (const { text, start } of lines) if (text.trim() !== '') yield [readRosterLine(text), start];
  };
  return assembleRoster(pieces(), (entry, start) =>
    entry.span === undefined
      ? entry
      : {
          ...entry,
          span: shift(entry.span, start),
          ...(entry.abbreviationSpan === undefined ? {} : { abbreviationSpan: shift(entry.abbreviationSpan, start) }),
        },
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

/** Frequent Chinese surnames: a name in Han characters in running text begins with one. */
const surnames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文印施洪季庄莊颜顏柯詹',
);

/** `Chen Mingyu 陈明宇` in prose: a name in letters with the same name in Han characters behind it. */
function readIntroductions(text: string): readonly ListedName[] {
  const found: ListedName[] = [];
  if (!/[a-z] ?[(（]?\p{Script=Han}/u.test(text)) return found;
  const pattern = /\p{Script=Han}+/gu;
  for (let it = pattern.exec(text); it !== null; it = pattern.exec(text)) {
    const characters = it[0];
    if (characters.length < 2 || characters.length > 3 || !surnames.has(characters[0] ?? '')) continue;
    const before = /(\p{Lu}[\p{L}’'-]{0,14} \p{Lu}[\p{L}’'-]{1,14}) [(（]?$/u.exec(
      text.slice(Math.max(0, it.index - 34), it.index),
    );
    const name = before?.[1];
    if (before === null || name === undefined || !looksLikeName(name)) continue;
    const bracketed = /[(（]$/.test(before[0]);
    const end = it.index + characters.length;
    const start = it.index - before[0].length;
    const rest = text.slice(end, end + 80);
    const detail = bracketed ? undefined : /^ ?[(（]([^()（）]{2,70})[)）]/u.exec(rest)?.[1];
    found.push({ name: `${name} ${characters}`, ...(detail === undefined ? {} : { detail }), span: { start, end } });
  }
  return found;
}
