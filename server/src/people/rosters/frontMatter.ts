/** Takes the people from front matter: `speakers`, `guest`, `host`, as a name, a list, or entries with fields. */
import type { RosterEntry } from '../../model/people';
import type { FrontMatter, FrontMatterEntry, FrontMatterValue } from '../../syntax/frontMatter';
import type { Span } from '../../text/span';
import { isAbbreviation, readName } from '../names';
import { readDetail } from '../role';
import { abbreviationIn, looksLikeName, readNameList } from './nameList';

/** The keys that name people, with the role that each gives. */
export const frontMatterKeys: Readonly<Record<string, string | undefined>> = {
  speakers: undefined,
  speaker: undefined,
  participants: undefined,
  panelists: undefined,
  panel: undefined,
  guests: 'guest',
  guest: 'guest',
  hosts: 'host',
  host: 'host',
  moderator: 'moderator',
  moderators: 'moderator',
  interviewer: 'interviewer',
  interviewers: 'interviewer',
  interviewee: 'interviewee',
  interviewees: 'interviewee',
};

/** Other ways to write such a key, with the role; read, and not offered. */
const otherKeys: Readonly<Record<string, string | undefined>> = {
  panellists: undefined,
  panelist: undefined,
  attendees: undefined,
  people: undefined,
  'co-host': 'host',
  'co-hosts': 'host',
  cohost: 'host',
  cohosts: 'host',
  presenter: 'presenter',
  presenters: 'presenter',
  chair: 'chair',
  respondent: 'interviewee',
  respondents: 'interviewee',
  主持人: 'moderator',
  主持: 'moderator',
  嘉宾: 'guest',
  嘉賓: 'guest',
  讲者: undefined,
  演讲者: undefined,
  采访者: 'interviewer',
  受访者: 'interviewee',
  invité: 'guest',
  invités: 'guest',
  gast: 'guest',
  gäste: 'guest',
  invitado: 'guest',
  invitados: 'guest',
  ponentes: undefined,
};

/** Whether a key of front matter names people, however it is written. */
export function namesPeople(key: string): boolean {
  const name = key.toLowerCase();
  return Object.hasOwn(frontMatterKeys, name) || Object.hasOwn(otherKeys, name);
}

/** The people of a front matter in order; spans count from the start of the document. */
export function frontMatterRoster(frontMatter: FrontMatter): readonly RosterEntry[] {
  const found: RosterEntry[] = [];
  for (const { key, values, nested = [] } of frontMatter.entries) {
    const name = key.toLowerCase();
    if (!namesPeople(key)) continue;
    const role = Object.hasOwn(frontMatterKeys, name) ? frontMatterKeys[name] : otherKeys[name];
    const several = values.length === 1 && /s$|^panel$|^gäste$|\p{Script=Han}/u.test(name);
    for (const value of values) found.push(...entriesOf(value, role, several));
    for (const it of nested) found.push(...nestedEntriesOf(it, role));
  }
  return found;
}

/** `host: Ana Silva` or `AS: Ana Silva` below `speakers:`. Any other key says nothing that we know. */
function nestedEntriesOf({ key, keySpan, values }: FrontMatterEntry, role: string | undefined): readonly RosterEntry[] {
  const name = key.toLowerCase();
  if (namesPeople(name)) {
    const own = (Object.hasOwn(frontMatterKeys, name) ? frontMatterKeys[name] : otherKeys[name]) ?? role;
    return values.flatMap(it => entriesOf(it, own, false));
  }
  const [only, ...more] = values;
  if (!isAbbreviation(key) || only === undefined || more.length > 0) return [];
  return entriesOf(only, role, false).map(it => ({ ...it, abbreviation: key, abbreviationSpan: keySpan }));
}

function entriesOf(value: FrontMatterValue, role: string | undefined, several: boolean): readonly RosterEntry[] {
  if (value.fields !== undefined) return [entryOfFields(value, value.fields, role)];
  const bare = value.text.replace(/^\[\[|\]\]$/g, '').trim();
  const at = { start: value.span.start + Math.max(0, value.text.indexOf(bare)), end: value.span.end };
  const listed = several ? readNameList(bare) : undefined;
  if (listed !== undefined && listed.length > 1) {
    return listed.map(it =>
      entry(it.name, it.detail, role, { start: at.start + it.span.start, end: at.start + it.span.end }),
    );
  }
  // `guest: Ana Silva, founder of Fjord`: what follows the comma is said of her.
  const comma = bare.indexOf(', ');
  const name = comma > 0 && looksLikeName(bare.slice(0, comma)) ? bare.slice(0, comma) : bare;
  if (name === '' || name.length > 80) return [];
  const { detail } = readName(name);
  const plain = detail === undefined ? name : name.slice(0, name.search(/\s?[(（]/));
  const said = detail ?? (name === bare ? undefined : bare.slice(comma + 2));
  return [entry(plain, said, role, { start: at.start, end: at.start + plain.length })];
}

function entry(name: string, detail: string | undefined, role: string | undefined, span: Span): RosterEntry {
  const abbreviation = abbreviationIn(detail);
  const said = abbreviation === undefined && detail !== undefined ? readDetail(detail) : {};
  const itsRole = role ?? said.role;
  return {
    name,
    aliases: [],
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(itsRole === undefined ? {} : { role: itsRole }),
    ...(said.affiliation === undefined ? {} : { affiliation: said.affiliation }),
    origin: 'front-matter',
    block: 0,
    span,
  };
}

function entryOfFields(
  value: FrontMatterValue,
  fields: Readonly<Record<string, readonly string[]>>,
  role: string | undefined,
): RosterEntry {
  const field = (...names: readonly string[]) => names.flatMap(it => fields[it] ?? []);
  const [abbreviation] = field('abbreviation', 'initials', 'short');
  const itsRole = field('role')[0] ?? role;
  const [affiliation] = field('affiliation', 'organization', 'organisation', 'org', 'company');
  return {
    name: value.text,
    aliases: field('aliases', 'alias', 'nickname', 'scripts'),
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(itsRole === undefined ? {} : { role: itsRole }),
    ...(affiliation === undefined ? {} : { affiliation }),
    origin: 'front-matter',
    block: 0,
    span: value.span,
  };
}
