/** Writes one more person into the user's own roster, `.verbatim/speakers.yaml`, and leaves every other character alone. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { readYaml } from '../../syntax/guardedYaml';
import type { Edit } from '../../text/edit';
import { withAlias } from './growAliases';
import { longestSpeakersFile } from './speakersFile';
import { plainYaml } from './yamlText';

export interface NewSpeaker {
  readonly name: string;
  /** What else the person is called; written beside the name if the file has the name already. */
  readonly alias?: string;
}

/** A roster file with this person alone. */
export function newSpeakersFile(speaker: NewSpeaker): string {
  return `people:\n  - ${personIn(speaker, '    ')}\n`;
}

/** The edit that names the person behind the others; `undefined` where the file cannot be read. */
export function withSpeaker(text: string, speaker: NewSpeaker): Edit | undefined {
  const known = speaker.alias === undefined ? undefined : withAlias(text, speaker.name, speaker.alias);
  if (known !== undefined) return known;
  if (text.trim() === '') return at(text.length, newSpeakersFile(speaker));
  const { document } = readYaml(text, longestSpeakersFile);
  if (document === undefined || document.errors.length > 0) return undefined;
  const root = document.contents;
  if (root === null) return at(text.length, `${lineEndBefore(text)}${newSpeakersFile(speaker)}`);
  if (!isMap(root)) return undefined;
  const people = root.items.find(it => isScalar(it.key) && it.key.value === 'people') as Pair | undefined;
  if (people === undefined)
    return root.flow === true ? undefined : at(text.length, `${lineEndBefore(text)}${newSpeakersFile(speaker)}`);
  const list = people.value;
  if (isScalar(list) && list.value === null) {
    const end = endOfLine(text, (people.key as Node).range?.[1] ?? 0);
    return at(end, `\n  - ${personIn(speaker, '    ')}`);
  }
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1) as Node | undefined;
  const [, end = undefined] = last?.range ?? [];
  if (list.flow === true) {
    const inside = (list.range?.[1] ?? 1) - 1;
    return end === undefined ? at(inside, inBrackets(speaker)) : at(end, `, ${inBrackets(speaker)}`);
  }
  const [start = undefined] = last?.range ?? [];
  if (start === undefined || end === undefined) return undefined;
  const bullet = /[^\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  if (!/^\s*-\s+$/.test(bullet)) return undefined;
  return at(endOfLine(text, lastVisible(text, end)), `\n${bullet}${personIn(speaker, bullet.replace('-', ' '))}`);
}

function personIn({ name, alias }: NewSpeaker, indent: string): string {
  return `name: ${plainYaml(name)}${alias === undefined ? '' : `\n${indent}aliases: [${plainYaml(alias)}]`}`;
}

function inBrackets({ name, alias }: NewSpeaker): string {
  return alias === undefined ? plainYaml(name) : `{ name: ${plainYaml(name)}, aliases: [${plainYaml(alias)}] }`;
}

/** What YAML counts to a block may end behind its line; the line itself is what the next one stands below. */
function lastVisible(text: string, end: number): number {
  let visible = end;
  while (visible > 0 && /\s/.test(text[visible - 1] as string)) visible--;
  return visible;
}

function endOfLine(text: string, from: number): number {
  const found = /\r?\n/.exec(text.slice(from));
  return found === null ? text.length : from + found.index;
}

function lineEndBefore(text: string): string {
  return text.endsWith('\n') ? '' : '\n';
}

function at(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}
