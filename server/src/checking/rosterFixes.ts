/** Fixes that name somebody in a roster: in the front matter, the panel, the table of attendees, or the user's own file. */
import { isAbbreviation } from '../people/names';
import { namesPeople } from '../people/rosters/frontMatter';
import { cellsOf, readColumns, rowFor } from '../people/rosters/table';
import { plainYaml } from '../people/rosters/yamlText';
import type { FrontMatterEntry } from '../syntax/frontMatter';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import type { Transcript } from '../transcript/transcript';
import type { Fix } from './finding';

/** One fix for each roster of the transcript that can take the name as it is written, and one for the user's own file. */
export function rosterFixes(transcript: Transcript, name: string): readonly Fix[] {
  const places: readonly (readonly [string, Edit | undefined])[] = [
    [say('Add “{0}” to the list of attendees', name), rowBelowAttendees(transcript, name)],
    [say('Add “{0}” to the list of the panel', name), nameBehindPanel(transcript, name)],
    [say('Add “{0}” to the front matter', name), nameInFrontMatter(transcript, name)],
  ];
  const fixes: Fix[] = places.flatMap(([title, edit]) => (edit === undefined ? [] : [{ title, edits: [edit] }]));
  return [
    ...fixes,
    { title: say('Add “{0}” to the speakers of this workspace', name), edits: [], newSpeaker: { name } },
  ];
}

/** A row for this name below the last one of the table of attendees, where there is such a table. */
function rowBelowAttendees({ blocks, structure }: Transcript, name: string): Edit | undefined {
  const rows = structure.roster.filter(
    it => it.origin === 'attendees' && it.block !== undefined && it.uri === undefined,
  );
  const last = rows.findLast(it => blocks.at(it.block as number).kind === 'table')?.block;
  if (last === undefined) return undefined;
  let head = last;
  while (head > 0 && blocks.at(head - 1).kind === 'table') head--;
  const cells = cellsOf(blocks.at(head).text.trimEnd());
  const columns = readColumns(cells);
  if (columns === undefined) return undefined;
  const short = isAbbreviation(name);
  const row = rowFor(columns, cells.length, short ? '?' : name, short ? name : '');
  return inserted(blocks.startOf(last) + blocks.at(last).text.trimEnd().length, `\n${row}`);
}

/** Behind the last of a panel: in its line, or as an item of its own below. Initials alone say nobody's name there. */
function nameBehindPanel({ blocks, structure }: Transcript, name: string): Edit | undefined {
  if (isAbbreviation(name)) return undefined;
  const panel = structure.roster.filter(it => it.origin === 'panel' && it.block !== undefined && it.span !== undefined);
  // A line that names a moderator is not the panel; a panel may name one.
  const line = panel.findLast(it => it.role === undefined)?.block;
  const last = panel.findLast(it => it.block === line);
  if (last?.block === undefined || last.span === undefined) return undefined;
  const { text, kind } = blocks.at(last.block);
  const start = blocks.startOf(last.block);
  if (kind === 'list') {
    const bullet = /^\s{0,3}[-*+]\s+/.exec(text)?.[0];
    return bullet === undefined ? undefined : inserted(start + text.trimEnd().length, `\n${bullet}${name}`);
  }
  if (kind !== 'paragraph') return undefined;
  const detail = /^\s?[(（][^()（）\n]*[)）]/.exec(text.slice(last.span.end))?.[0] ?? '';
  const separator = /、/.test(text) ? '、' : /，/.test(text) ? '，' : ', ';
  return inserted(start + last.span.end + detail.length, `${separator}${name}`);
}

/** In the last list of people that the front matter has; a single name (`guest: Ana Silva`) is no list. */
function nameInFrontMatter({ blocks, frontMatter }: Transcript, name: string): Edit | undefined {
  const lists = (frontMatter?.entries ?? []).filter(it => namesPeople(it.key) && it.values.length > 0);
  const plural = (key: string) => /s$|^panel$/i.test(key);
  const entry = lists.find(it => it.key.toLowerCase() === 'speakers') ?? lists.findLast(it => plural(it.key));
  const last = entry?.values.at(-1);
  const text = blocks.count === 0 ? '' : blocks.at(0).text;
  if (entry === undefined || last === undefined || !plural(entry.key)) return intoEmptyList(text, frontMatter, name);
  const item = itemOf(text, last.span.start);
  if (item !== undefined) return inserted(item.end, `\n${item.bullet}${plainYaml(name)}`);
  const quote = /["']/.test(text[last.span.end] ?? '') ? 1 : 0;
  const flow = text.slice(entry.keySpan.end, last.span.start).includes('[');
  // `speakers: Ana Silva, Nils Holm`: one value, in quotation marks or not.
  return flow ? inserted(last.span.end + quote, `, ${plainYaml(name)}`) : inserted(last.span.end, `, ${name}`);
}

/** `speakers: []`, or nothing behind the key, as templates have it. */
function intoEmptyList(text: string, frontMatter: Transcript['frontMatter'], name: string): Edit | undefined {
  const empty = frontMatter?.entries.find(it => isEmptyList(it));
  if (empty === undefined) return undefined;
  const behind = text.slice(empty.keySpan.end, endOfLine(text, empty.keySpan.end));
  const brackets = /^\s*:\s*\[(?=\s*\]\s*$)/.exec(behind);
  if (brackets !== null) return inserted(empty.keySpan.end + brackets[0].length, plainYaml(name));
  const bare = /^\s*:(?=\s*$)/.exec(behind);
  return bare === null ? undefined : inserted(empty.keySpan.end + bare[0].length, ` [${plainYaml(name)}]`);
}

function isEmptyList({ key, values, nested }: FrontMatterEntry): boolean {
  return key.toLowerCase() === 'speakers' && values.length === 0 && nested === undefined;
}

/** The list item (`  - `) that holds an offset, and the end of its last line: deeper lines belong to it. */
function itemOf(text: string, offset: number): { readonly bullet: string; readonly end: number } | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const bullet = /^\s*-\s+/.exec(text.slice(lineStart, offset))?.[0];
  if (bullet === undefined) return undefined;
  const indent = bullet.search(/-/);
  let end = endOfLine(text, offset);
  for (let next = end + 1; next < text.length; next = end + 1) {
    const line = text.slice(next, endOfLine(text, next));
    if (line.trim() === '' || line.search(/\S/) <= indent) break;
    end = next + line.length;
  }
  return { bullet, end: text[end - 1] === '\r' ? end - 1 : end };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function inserted(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
