/** Reads the people whom front matter names: `speakers`, `guest`, `host`, as a name, a list or entries with names. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { RosterEntry } from '../../model/people';
import { readName } from '../names';
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

/**
 * The people of a front matter. `yaml` is the text between the dashes, `start` where it begins in the document.
 * Broken YAML gives what can be read of it; never throws.
 */
export function readFrontMatterRoster(yaml: string, start: number): readonly RosterEntry[] {
  if (!mayNamePeople(yaml)) return [];
  const root = parseDocument(yaml, { logLevel: 'silent', strict: false, uniqueKeys: false }).contents;
  if (!isMap(root)) return [];
  const found: RosterEntry[] = [];
  for (const pair of root.items) {
    const key = keyOf(pair).toLowerCase();
    if (!Object.hasOwn(frontMatterKeys, key)) continue;
    const several = key.endsWith('s') || key === 'panel';
    for (const entry of entriesOf(pair.value as Node | null, frontMatterKeys[key], several, start)) found.push(entry);
  }
  return found;
}

function mayNamePeople(yaml: string): boolean {
  const lower = yaml.toLowerCase();
  return Object.keys(frontMatterKeys).some(key => lower.includes(key));
}

export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function entriesOf(
  node: Node | null,
  role: string | undefined,
  several: boolean,
  start: number,
): readonly RosterEntry[] {
  if (isSeq(node)) return node.items.flatMap(item => entriesOf(item as Node, role, false, start));
  if (isMap(node)) return entryOfMap(node.items, role, start);
  const text = textOf(node);
  if (text === undefined || node === null) return [];
  return entriesOfText(text, role, several, spanOf(node, start));
}

/** The words of a scalar; as written where YAML takes a name for a number, as it does with `0xC0FFEE`. */
export function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  const text = (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
  return text === '' ? undefined : text;
}

function entriesOfText(
  text: string,
  role: string | undefined,
  several: boolean,
  at: { readonly start: number; readonly end: number } | undefined,
): readonly RosterEntry[] {
  const bare = text.replace(/^\[\[|\]\]$/g, '').trim();
  const listed = several || bare.includes('(') ? readNameList(bare) : undefined;
  if (listed !== undefined && listed.length > 1 && several) {
    return listed.map(it => entry(it.name, it.detail, role, undefined));
  }
  // `guest: Ana Silva, founder of Fjord`: what follows the comma is said of her.
  const comma = bare.indexOf(', ');
  const name = comma > 0 && looksLikeName(bare.slice(0, comma)) ? bare.slice(0, comma) : bare;
  if (name === '' || name.length > 80) return [];
  const { detail } = readName(name);
  const plain = detail === undefined ? name : name.slice(0, name.search(/\s?[(（]/));
  return [entry(plain, detail ?? (name === bare ? undefined : bare.slice(comma + 2)), role, at)];
}

function entry(
  name: string,
  detail: string | undefined,
  role: string | undefined,
  at: { readonly start: number; readonly end: number } | undefined,
): RosterEntry {
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
    ...(at === undefined ? {} : { span: at }),
  };
}

/** Where the words of a scalar stand, without its quotation marks. */
export function spanOf(node: Node, start: number): { readonly start: number; readonly end: number } | undefined {
  const range = node.range;
  if (range === undefined || range === null) return undefined;
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
  return { start: start + range[0] + quoted, end: start + range[1] - quoted };
}

function entryOfMap(pairs: readonly Pair[], role: string | undefined, start: number): readonly RosterEntry[] {
  const values = new Map<string, Node>();
  for (const pair of pairs) if (pair.value !== null) values.set(keyOf(pair).toLowerCase(), pair.value as Node);
  const text = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = textOf(values.get(name));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const name = text('name', 'speaker', 'full_name', 'fullname', 'title');
  if (name === undefined) return [];
  const nameNode = values.get('name') ?? values.get('speaker');
  const span = nameNode === undefined ? undefined : spanOf(nameNode, start);
  const aliasNode = values.get('aliases') ?? values.get('alias') ?? values.get('nickname');
  const aliases = isSeq(aliasNode)
    ? aliasNode.items.filter(isScalar).map(it => String(it.value))
    : isScalar(aliasNode)
      ? [String(aliasNode.value)]
      : [];
  const abbreviation = text('abbreviation', 'initials', 'short');
  const itsRole = text('role') ?? role;
  const affiliation = text('affiliation', 'organization', 'organisation', 'org', 'company');
  return [
    {
      name,
      aliases,
      ...(abbreviation === undefined ? {} : { abbreviation }),
      ...(itsRole === undefined ? {} : { role: itsRole }),
      ...(affiliation === undefined ? {} : { affiliation }),
      origin: 'front-matter',
      ...(span === undefined ? {} : { span }),
    },
  ];
}
