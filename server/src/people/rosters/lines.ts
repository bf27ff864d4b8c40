/** Finds the lines of a transcript that say who takes part: panel lists, attendees, `Presenter:` lines, introductions. */
import type { RosterEntry } from '../../model/people';
import { readDetail } from '../role';
import { abbreviationIn, type ListedName, looksLikeName, readNameList } from './nameList';
import { type Columns, cellsOf, entryOfRow, readColumns } from './table';

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
  const end = colon >= 0 ? colon : heading || line.startsWith('**') ? line.length : -1;
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

function firstColon(line: string, from: number): number {
  for (let at = from; at < line.length && at < from + 28; at++) if (line[at] === ':' || line[at] === '：') return at;
  return -1;
}

/** Everybody whom the lines of a transcript name outside its turns, in order. Linear in the text. */
export function readRoster(lines: Iterable<RosterLine>): readonly RosterEntry[] {
  const found: RosterEntry[] = [];
  const labelled = new Map<string, { count: number; entries: RosterEntry[] }>();
  const delegates: RosterEntry[] = [];
  let awaiting: Key | undefined;
  let columns: Columns | undefined;
  for (const line of lines) {
    const { text } = line;
    if (text.trim() === '') continue;
    if (text.startsWith('|') || (columns !== undefined && text.includes('|'))) {
      const cells = cellsOf(text);
      if (columns === undefined) columns = readColumns(cells);
      else {
        const entry = entryOfRow(cells, columns, line.start);
        if (entry !== undefined) found.push(entry);
      }
      continue;
    }
    columns = undefined;
    const key = readKeyLine(text);
    if (key !== undefined) {
      const rest = text.slice(key.valueStart);
      awaiting = rest.trim() === '' ? key.known : undefined;
      const entries = entriesOf(rest, line.start + key.valueStart, key.known);
      if (key.known.label === true) {
        const seen = labelled.get(key.key) ?? { count: 0, entries: [] };
        seen.count++;
        seen.entries.push(...entries);
        labelled.set(key.key, seen);
      }
      found.push(...entries);
      continue;
    }
    const listed = readListLine(text, awaiting !== undefined);
    if (listed === undefined) {
      awaiting = undefined;
      const introduced = readIntroductions(text);
      for (const it of introduced) found.push(entryOf(it, line.start, { origin: 'introduction' }));
      continue;
    }
    const entries = listed.map(it => entryOf(it, line.start, awaiting ?? { origin: 'attendees' }));
    if (listed.length > 1 || awaiting !== undefined) found.push(...entries);
    else delegates.push(...entries.map(it => ({ ...it, origin: 'delegates' })));
  }
  if (delegates.length >= 3) found.push(...delegates);
  // `Host:` before many lines is a label and no roster; only a name with parentheses behind it stays.
  const dropped = new Set<RosterEntry>();
  for (const { count, entries } of labelled.values()) {
    if (count <= 3) continue;
    for (const it of entries) if (it.affiliation === undefined && it.abbreviation === undefined) dropped.add(it);
  }
  return dropped.size === 0 ? found : found.filter(it => !dropped.has(it));
}

function entriesOf(rest: string, start: number, key: Key): readonly RosterEntry[] {
  const listed = readNameList(rest) ?? [];
  const sure = listed.filter(
    it => key.label !== true || it.detail !== undefined || /\s|\p{Script=Han}{2}/u.test(it.name),
  );
  return sure.map(it => entryOf(it, start, key));
}

function entryOf(it: ListedName, start: number, key: Key): RosterEntry {
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
    span: { start: start + it.span.start, end: start + it.span.end },
  };
}

/** A line that is nothing but names: a list under `Attendees:`, or `Ana Silva (AS), Nils Holm (NH), …` by itself. */
function readListLine(text: string, expected: boolean): readonly ListedName[] | undefined {
  const bullet = /^\s{0,3}[-*+]\s/.exec(text);
  const lead = bullet?.[0].length ?? 0;
  if (!expected && (bullet !== null || !text.includes('('))) return undefined;
  if (!expected && text.length > 6000) return undefined;
  const listed = readNameList(text.slice(lead));
  if (listed === undefined) return undefined;
  const moved = listed.map(it => ({ ...it, span: { start: it.span.start + lead, end: it.span.end + lead } }));
  if (expected)
    return moved.every(it => it.detail !== undefined || it.name.includes(' ') || moved.length > 1) ? moved : undefined;
  const short = moved.filter(it => abbreviationIn(it.detail) !== undefined).length;
  return short >= 1 && short * 2 > moved.length ? moved : undefined;
}

/** Frequent Chinese surnames: a name in Han characters in running text begins with one. */
const surnames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文印施洪季庄莊颜顏柯詹',
);

/** `Chen Mingyu 陈明宇` in prose: a name in letters with the same name in Han characters behind it. */
function readIntroductions(text: string): readonly ListedName[] {
  const found: ListedName[] = [];
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
