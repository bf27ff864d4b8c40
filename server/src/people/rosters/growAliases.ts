/** Writes one more name of somebody into the user’s own roster, `.verbatim/speakers.yaml`. */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { readYaml } from '../../syntax/guardedYaml';
import type { Edit } from '../../text/edit';
import { longestSpeakersFile } from './speakersFile';
import { plainYaml } from './yamlText';

/**
 * The edit that gives somebody in the file another name; `undefined` where the name is nobody’s there, or stands where
 * nothing can be written beside it.
 */
export function withAlias(text: string, name: string, alias: string): Edit | undefined {
  const { document } = readYaml(text, longestSpeakersFile);
  const root = document?.contents;
  if (document === undefined || document.errors.length > 0 || !isMap(root)) return undefined;
  const people = nodeAt(root, 'people');
  if (!isSeq(people)) return undefined;
  for (const person of people.items) {
    if (isScalar(person) && person.value === name) return besideBareName(text, people, person, name, alias);
    if (isMap(person) && namesOf(person).includes(name)) return intoPerson(text, person, alias);
  }
  return undefined;
}

/** `- Ana Silva` → `- name: Ana Silva`, with the other name below; in a list in brackets, `{ name: …, aliases: [ … ] }`. */
function besideBareName(text: string, list: YAMLSeq, { range }: Scalar, name: string, alias: string): Edit | undefined {
  if (range === undefined || range === null) return undefined;
  const [start, end] = range;
  const written = `name: ${plainYaml(name)}`;
  const aliases = `aliases: [${plainYaml(alias)}]`;
  if (list.flow === true) return { span: { start, end }, newText: `{ ${written}, ${aliases} }` };
  // A remark behind the name stays behind it.
  const rest = text.slice(end, endOfLine(text, end));
  return { span: { start, end: end + rest.length }, newText: `${written}${rest}\n${indentAt(text, start)}${aliases}` };
}

function intoPerson(text: string, person: YAMLMap, alias: string): Edit | undefined {
  const aliases = nodeAt(person, 'aliases');
  const last = isSeq(aliases) ? (aliases.items.at(-1) as Node | undefined) : aliases;
  const [start, end] = last?.range ?? [];
  if (isSeq(aliases) && aliases.flow === true) {
    const inside = (aliases.range?.[1] ?? 1) - 1;
    return end === undefined ? insertion(inside, plainYaml(alias)) : insertion(end, `, ${plainYaml(alias)}`);
  }
  if (isSeq(aliases)) {
    if (start === undefined || end === undefined) return undefined;
    const bullet = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return /^\s*-\s+$/.test(bullet) ? insertion(endOfLine(text, end), `\n${bullet}${plainYaml(alias)}`) : undefined;
  }
  // `aliases: Ana` is one name; nothing behind the key is none.
  if (aliases !== undefined && !isScalar(aliases)) return undefined;
  if (isScalar(aliases) && aliases.value !== null && start !== undefined && end !== undefined)
    return { span: { start, end }, newText: `[${text.slice(start, end)}, ${plainYaml(alias)}]` };
  if (person.items.some(it => keyOf(it) === 'aliases')) return undefined;
  const name = nodeAt(person, 'name');
  const [nameStart, nameEnd] = name?.range ?? [];
  if (nameStart === undefined || nameEnd === undefined) return undefined;
  if (person.flow === true) return insertion(nameEnd, `, aliases: [${plainYaml(alias)}]`);
  const key = person.items.find(it => keyOf(it) === 'name')?.key as Node;
  const indent = indentAt(text, key.range?.[0] ?? nameStart);
  return insertion(endOfLine(text, nameEnd), `\n${indent}aliases: [${plainYaml(alias)}]`);
}

function namesOf(person: YAMLMap): readonly unknown[] {
  return ['name', 'aliases', 'scripts'].flatMap(key => {
    const value = nodeAt(person, key);
    const items = isSeq(value) ? value.items : [value];
    return items.map(it => (isScalar(it) ? it.value : undefined));
  });
}

function nodeAt(map: YAMLMap, key: string): Node | undefined {
  return (map.items.find(it => keyOf(it) === key)?.value ?? undefined) as Node | undefined;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Spaces as far as the offset stands from the start of its line: what is written below stands under it. */
function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

function endOfLine(text: string, from: number): number {
  const found = /\r?\n/.exec(text.slice(from));
  return found === null ? text.length : from + found.index;
}

function insertion(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}
