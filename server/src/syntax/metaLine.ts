/** Lines that say who speaks below or who is on the panel: `Speaker: Ann Lee (Acme)`, `Panel Members: A (X), B (Y)`. */
import type { Span } from '../text/span';
import { splitDetail } from './labels/labelForm';

export type MetaRole = 'speaker' | 'moderator' | 'panel';

export interface MetaName {
  readonly name: string;
  /** The same name in another script: `Shan Huaigu 单怀谷`. */
  readonly script?: string;
  readonly detail?: string;
  /** From the start of the line. */
  readonly span: Span;
}

export interface MetaLine {
  readonly role: MetaRole;
  readonly key: string;
  readonly names: readonly MetaName[];
  /** The line without its mark-up and line end; from the start of the line. */
  readonly span: Span;
}

const keys: ReadonlyMap<string, MetaRole> = new Map(
  Object.entries({
    speaker: 'speaker',
    speakers: 'speaker',
    presenter: 'speaker',
    presenters: 'speaker',
    lecturer: 'speaker',
    演讲者: 'speaker',
    演讲人: 'speaker',
    主讲人: 'speaker',
    主讲: 'speaker',
    讲者: 'speaker',
    moderator: 'moderator',
    moderators: 'moderator',
    moderation: 'moderator',
    moderador: 'moderator',
    moderadora: 'moderator',
    moderatore: 'moderator',
    moderatrice: 'moderator',
    modérateur: 'moderator',
    modératrice: 'moderator',
    host: 'moderator',
    hosts: 'moderator',
    主持人: 'moderator',
    主持: 'moderator',
    panel: 'panel',
    'panel members': 'panel',
    panelists: 'panel',
    panellists: 'panel',
    participants: 'panel',
    guest: 'panel',
    guests: 'panel',
    attendees: 'panel',
    present: 'panel',
    gast: 'panel',
    gäste: 'panel',
    invité: 'panel',
    invitée: 'panel',
    invités: 'panel',
    invitado: 'panel',
    invitada: 'panel',
    invitados: 'panel',
    convidado: 'panel',
    convidada: 'panel',
    convidados: 'panel',
    ospite: 'panel',
    ospiti: 'panel',
    гость: 'panel',
    гости: 'panel',
    嘉宾: 'panel',
    与会者: 'panel',
    圆桌嘉宾: 'panel',
  } satisfies Record<string, MetaRole>),
);

/** With its marks, a key is no longer than this. UTF-16 units. */
const longestKey = 28;

const line = /^(?:\*\*)?([\p{L} ]{2,20}?)(?:\*\*)?[ \t]?[:：](?:\*\*)?[ \t]*(\S.*?)[ \t]*$/u;

/** Reads one line without its line end; `undefined` where it says nothing of the kind. */
export function readMetaLine(text: string): MetaLine | undefined {
  if (text.length > 2000 || !mayHaveKey(text)) return undefined;
  const found = line.exec(text);
  if (found === null) return undefined;
  const key = found[1] as string;
  const role = keys.get(key.trim().toLowerCase());
  const value = found[2] as string;
  if (role === undefined) return undefined;
  const from = text.lastIndexOf(value);
  const names: MetaName[] = [];
  for (const part of partsOf(value)) {
    const name = readName(value.slice(part.start, part.end), from + part.start);
    // A sentence is no list of names: the line is somebody's turn.
    if (name === undefined) return undefined;
    names.push(name);
  }
  if (names.length === 0 || (role === 'panel' && key.trim().toLowerCase() === 'panel' && names.length < 2))
    return undefined;
  return { role, key, names, span: { start: 0, end: text.length } };
}

/** Whether one of the keys stands before the first colon: most lines are known for none of these by that alone. */
function mayHaveKey(text: string): boolean {
  const colon = text.slice(0, longestKey).search(/[:：]/);
  return colon > 0 && keys.has(text.slice(0, colon).replaceAll('*', '').trim().toLowerCase());
}

/** Cuts a list at its commas, outside parentheses. */
function partsOf(value: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= value.length; at++) {
    const character = value[at];
    if (character === '(' || character === '（') depth++;
    else if (character === ')' || character === '）') depth--;
    else if (character === undefined || (depth <= 0 && /[,，、;；&]/.test(character))) {
      if (value.slice(start, at).trim() !== '') parts.push({ start, end: at });
      start = at + 1;
    }
  }
  return parts;
}

const latinName =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Professor|Academician)\.?\s+)?\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|da|van|von|der|den|la|le|bin|al))*$/u;
const hanName = /^\p{Script=Han}{2,4}(?:[·•]\p{Script=Han}{1,8})*$/u;

function readName(raw: string, at: number): MetaName | undefined {
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim().replace(/^and\s+/, '');
  const start = at + lead + (raw.trim().length - text.length);
  const { name, detail } = splitDetail(text);
  const bare = name.replace(/[.]$/, '');
  const both = /^(.*?[\p{L}.])[ \t]*(\p{Script=Han}{2,4})$/u.exec(bare);
  const latin = both !== null && !hanName.test(bare) ? (both[1] as string).trim() : bare;
  if (!hanName.test(latin) && (!latinName.test(latin) || latin.split(/\s+/).length > 5)) return undefined;
  const script = both !== null && latin !== bare ? both[2] : undefined;
  return {
    name: latin,
    ...(script === undefined ? {} : { script }),
    ...(detail === undefined ? {} : { detail }),
    span: { start, end: start + latin.length },
  };
}
