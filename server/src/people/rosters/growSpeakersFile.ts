/** Writes one more person into the user's own roster, `.verbatim/speakers.yaml`, and leaves every other character alone. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { tooDeep } from '../../syntax/frontMatter';
import type { Edit } from '../../text/edit';
import { plainYaml } from './yamlText';

/** A roster file with this person alone. */
export function newSpeakersFile(name: string): string {
  return `people:\n  - name: ${plainYaml(name)}\n`;
}

/** The edit that names the person behind the others; `undefined` where the file cannot be read. */
export function withSpeaker(text: string, name: string): Edit | undefined {
  if (text.trim() === '') return at(text.length, newSpeakersFile(name));
  if (tooDeep(text)) return undefined;
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
  const root = document.contents;
  if (document.errors.length > 0) return undefined;
  if (root === null) return at(text.length, `${lineEndBefore(text)}${newSpeakersFile(name)}`);
  if (!isMap(root)) return undefined;
  const people = root.items.find(it => isScalar(it.key) && it.key.value === 'people') as Pair | undefined;
  if (people === undefined)
    return root.flow === true ? undefined : at(text.length, `${lineEndBefore(text)}${newSpeakersFile(name)}`);
  const list = people.value;
  if (isScalar(list) && list.value === null) {
    const end = endOfLine(text, (people.key as Node).range?.[1] ?? 0);
    return at(end, `\n  - name: ${plainYaml(name)}`);
  }
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1) as Node | undefined;
  const [, end = undefined] = last?.range ?? [];
  if (list.flow === true) {
    const inside = (list.range?.[1] ?? 1) - 1;
    return end === undefined ? at(inside, plainYaml(name)) : at(end, `, ${plainYaml(name)}`);
  }
  const [start = undefined] = last?.range ?? [];
  if (start === undefined || end === undefined) return undefined;
  const bullet = /[^\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  if (!/^\s*-\s+$/.test(bullet)) return undefined;
  return at(endOfLine(text, lastVisible(text, end)), `\n${bullet}name: ${plainYaml(name)}`);
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
