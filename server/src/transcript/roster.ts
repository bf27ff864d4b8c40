/** The rosters inside a transcript: its front matter, its panel lists, its `Speaker:` lines, its attendee tables. */
import type { RosterEntry } from '../model/people';
import type { FrontMatter } from '../syntax/frontMatter';
import type { Summary } from '../syntax/summary';

const frontMatterKeys: Readonly<Record<string, string | undefined>> = {
  speakers: undefined,
  speaker: undefined,
  guest: 'guest',
  guests: 'guest',
  host: 'host',
  hosts: 'host',
  moderator: 'moderator',
  panel: undefined,
  panelists: undefined,
};

export function rosterOf(summaries: readonly Summary[], frontMatter: FrontMatter | undefined): RosterEntry[] {
  const entries: RosterEntry[] = [];
  for (const { key, values } of frontMatter?.entries ?? []) {
    if (!Object.hasOwn(frontMatterKeys, key.toLowerCase())) continue;
    const role = frontMatterKeys[key.toLowerCase()];
    for (const { text, span } of values)
      entries.push({
        name: text,
        aliases: [],
        ...(role === undefined ? {} : { role }),
        origin: 'front-matter',
        block: 0,
        span,
      });
  }
  let columns: Columns | undefined;
  for (const [block, it] of summaries.entries()) {
    for (const name of it.meta?.names ?? []) {
      entries.push({
        name: name.name,
        aliases: name.script === undefined ? [] : [name.script],
        ...(it.meta?.role === 'moderator' ? { role: 'Moderator' } : {}),
        ...(name.detail === undefined ? {} : { affiliation: name.detail }),
        origin: it.meta?.role === 'panel' ? 'panel' : 'section-speaker',
        block,
        span: name.span,
      });
    }
    if (it.cells === undefined) {
      columns = undefined;
      continue;
    }
    columns ??= columnsOf(it.cells);
    const entry = columns === undefined ? undefined : attendee(it.cells, columns, block);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

interface Columns {
  readonly name: number;
  readonly abbreviation: number;
  readonly affiliation: number;
}

function columnsOf(cells: readonly string[]): Columns | undefined {
  const find = (pattern: RegExp) => cells.findIndex(it => pattern.test(it));
  const name = find(/^(?:\*\*)?(?:name|attendee|delegate|participant)s?\b/i);
  const abbreviation = find(/abbr|initials/i);
  if (name < 0 || abbreviation < 0) return undefined;
  return { name, abbreviation, affiliation: find(/organi[sz]ation|affiliation|company|member/i) };
}

function attendee(cells: readonly string[], columns: Columns, block: number): RosterEntry | undefined {
  const name = cells[columns.name] ?? '';
  const abbreviation = cells[columns.abbreviation] ?? '';
  if (!/\p{L}/u.test(name) || !/^[A-Z]{2,4}$/.test(abbreviation)) return undefined;
  const affiliation = cells[columns.affiliation];
  return {
    name,
    aliases: [],
    abbreviation,
    ...(affiliation === undefined || affiliation === '' ? {} : { affiliation }),
    origin: 'attendees',
    block,
  };
}
