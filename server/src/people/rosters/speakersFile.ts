/** Reads the user's own roster, `.verbatim/speakers.yaml`: people, their other names, scripts and affiliations over time. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Affiliation, RosterEntry } from '../../model/people';
import { mostErrors, readYaml } from '../../syntax/guardedYaml';
import { say } from '../../text/say';
import type { Span } from '../../text/span';

/** Something in the roster file that cannot be taken as it is, in a sentence for its writer. */
export interface RosterProblem {
  readonly message: string;
  /** UTF-16, from the start of the file. */
  readonly span: Span;
}

export interface SpeakersFile {
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly RosterProblem[];
}

/** Marks, words, spaces and line ends: ten thousand people with two names each have some 300,000. */
export const longestSpeakersFile = 300_000;

/** Never throws: what cannot be read is left out and named in `problems`. The form is that of `schemas/speakers.schema.json`. */
export function readSpeakersFile(text: string, uri: string): SpeakersFile {
  const { document, errors, refused } = readYaml(text, longestSpeakersFile);
  if (refused !== undefined) {
    const message =
      refused === 'deep' ? say('The file is nested too deeply to be read.') : say('The file is too long to be read.');
    return { entries: [], problems: [{ message, span: { start: 0, end: 1 } }] };
  }
  const problems: RosterProblem[] = errors.slice(0, mostErrors).map(it => ({
    message: say('This is not YAML: {0}', `${it.message.split('\n')[0] ?? ''}.`.replace(/[:.]+\.$/, '.')),
    // At the end of the file it is the last character that is marked: behind it nothing is seen.
    span: spanOfError(it.pos, text.length),
  }));
  if (document === undefined) return { entries: [], problems };
  const root = document.contents;
  const list = isMap(root) ? (root.items.find(it => keyOf(it) === 'people')?.value as Node | undefined) : undefined;
  if (root === null) return { entries: [], problems };
  if (!isSeq(list)) {
    problems.push({
      message: say('A list of people under “people:” is missing.'),
      span: spanOf(root, 0) ?? { start: 0, end: 1 },
    });
    return { entries: [], problems };
  }
  const entries: RosterEntry[] = [];
  for (const item of list.items) {
    const span = spanOf(item as Node, 0) ?? { start: 0, end: 1 };
    if (isScalar(item)) {
      entries.push({ name: String(item.value), aliases: [], origin: 'roster-file', uri, span });
    } else if (isMap(item)) {
      const entry = readPerson(item, uri, problems);
      if (entry === undefined) problems.push({ message: say('This person has no “name:”.'), span });
      else entries.push(entry);
    } else problems.push({ message: say('A person is a name, or “name:” with more below it.'), span });
  }
  return { entries, problems };
}

function spanOfError([from, to]: readonly [number, number], length: number): Span {
  const start = Math.max(0, Math.min(from, length - 1));
  return { start, end: Math.min(length, Math.max(start + 1, to)) };
}

const known = new Set(['name', 'aliases', 'scripts', 'abbreviation', 'role', 'affiliation', 'affiliations']);

function readPerson(map: YAMLMap, uri: string, problems: RosterProblem[]): RosterEntry | undefined {
  const values = new Map<string, Node>();
  for (const pair of map.items) {
    const key = keyOf(pair);
    if (!known.has(key)) {
      const span = spanOf(pair.key as Node, 0) ?? { start: 0, end: 1 };
      problems.push({ message: say('“{0}” says nothing about a person here.', key), span });
    } else if (pair.value !== null) values.set(key, pair.value as Node);
  }
  const nameNode = values.get('name');
  const name = textOf(nameNode);
  if (nameNode === undefined || name === undefined) return undefined;
  const abbreviationNode = values.get('abbreviation');
  const abbreviation = textOf(abbreviationNode);
  const aliases = [...textsOf(values.get('aliases')), ...textsOf(values.get('scripts'))];
  const role = textOf(values.get('role'));
  const affiliations = readAffiliations(values.get('affiliations'));
  const affiliation = textOf(values.get('affiliation')) ?? affiliations[affiliations.length - 1]?.name;
  const span = spanOf(nameNode, 0);
  const abbreviationSpan = abbreviationNode === undefined ? undefined : spanOf(abbreviationNode, 0);
  return {
    name,
    aliases: aliases.map(it => it.text),
    aliasSpans: aliases.map(it => it.span),
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(role === undefined ? {} : { role }),
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(affiliations.length === 0 ? {} : { affiliations }),
    origin: 'roster-file',
    uri,
    ...(span === undefined ? {} : { span }),
    ...(abbreviation === undefined || abbreviationSpan === undefined ? {} : { abbreviationSpan }),
  };
}

function textsOf(node: unknown): readonly { readonly text: string; readonly span: Span }[] {
  const items = isSeq(node) ? node.items : [node];
  return items.flatMap(it => {
    const text = textOf(it);
    return text === undefined ? [] : [{ text, span: spanOf(it as Node, 0) ?? { start: 0, end: 0 } }];
  });
}

function readAffiliations(node: unknown): readonly Affiliation[] {
  if (!isSeq(node)) return [];
  const found: Affiliation[] = [];
  for (const item of node.items) {
    if (isScalar(item)) found.push({ name: String(item.value) });
    if (!isMap(item)) continue;
    const name = textOf(item.get('name', true));
    const from = textOf(item.get('from', true));
    const until = textOf(item.get('until', true));
    if (name === undefined) continue;
    found.push({ name, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) });
  }
  return found;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Where the words of a node stand, without quotation marks. */
function spanOf(node: Node, start: number): Span | undefined {
  const { range } = node;
  if (range === undefined || range === null) return undefined;
  const [from, to] = range;
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
  // A mark that is never closed has no words behind it.
  if (to - from < 2 * quoted) return { start: start + from, end: start + to };
  return { start: start + from + quoted, end: start + to - quoted };
}

/** The words of a scalar; as written where YAML takes a name for a number, as it does with `0xC0FFEE`. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  const text = (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
  return text === '' ? undefined : text;
}
