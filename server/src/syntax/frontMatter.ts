/** The YAML head of a transcript: known values with their places, guarded against heads that would stop the server. */
import { isMap, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Block } from '../text/block';
import { linesOf } from '../text/block';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { mostErrors, readYaml } from './guardedYaml';

/** A value of the front matter: a list has several. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly values: readonly FrontMatterValue[];
  /** Below keys of their own, where the value is such a list: `speakers: { host: Ana Silva }`. */
  readonly nested?: readonly FrontMatterEntry[];
}

export interface FrontMatterValue {
  readonly text: string;
  /** Without quotation marks. */
  readonly span: Span;
  /** Of an entry with fields, whose `name` is the text: the others, each with its words. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  /** As plain data, for `parse`; empty where it cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What is wrong with it; UTF-16, from the start of the document. */
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
}

/** Marks, words, spaces and line ends: what has more is no front matter, and would take a quarter of a second to read. */
const longest = 30_000;

const empty = { entries: [], data: {} } as const;

/** Reads the front-matter block of a document. Never throws. */
export function readFrontMatter(block: Block): FrontMatter {
  const lines = linesOf(block.text);
  const start = lines[0]?.length ?? 0;
  let end = block.text.length;
  for (let n = lines.length - 1; n > 0; n--) {
    end -= (lines[n] as string).length;
    if (/^(?:---|\.\.\.)/.test(lines[n] as string)) break;
  }
  const text = block.text.slice(start, end);
  const whole = { start: 0, end: start };
  try {
    return compose(text, start);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...empty, problems: [{ span: whole, message: say('The front matter cannot be read: {0}', reason) }] };
  }
}

function compose(text: string, start: number): FrontMatter {
  const { document, errors, refused } = readYaml(text, longest);
  if (refused !== undefined) {
    const message =
      refused === 'deep'
        ? say('The front matter is nested too deeply to be read.')
        : say('The front matter is too long to be read.');
    return { ...empty, problems: [{ span: { start: 0, end: start }, message }] };
  }
  const problems = errors.slice(0, mostErrors).map(it => ({
    span: { start: it.pos[0] + start, end: Math.max(it.pos[1], it.pos[0] + 1) + start },
    message: say(
      'The front matter cannot be read here: {0}',
      it.message.replace(/\s+/g, ' ').trim().replace(/\.?$/, '.'),
    ),
  }));
  const entries: FrontMatterEntry[] = [];
  const data: Record<string, unknown> = Object.create(null);
  if (document === undefined) return { ...empty, problems };
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    if (problems.length > 0) return { ...empty, problems };
    const span = { start, end: start + Math.max(text.trimEnd().length, 1) };
    return { ...empty, problems: [{ span, message: say('The front matter is not a list of “key: value” lines.') }] };
  }
  for (const pair of contents?.items ?? []) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const [from, to] = pair.key.range ?? [0, 0];
    const nodes = isSeq(pair.value) ? pair.value.items : [pair.value];
    const values = nodes.flatMap(it => readValue(it, start));
    const nested = isMap(pair.value) && values.length === 0 ? nestedEntries(pair.value, start) : [];
    const keySpan = { start: from + start, end: to + start };
    entries.push({ key, keySpan, values, ...(nested.length === 0 ? {} : { nested }) });
    data[key] = isSeq(pair.value) ? values.map(it => it.text) : isScalar(pair.value) ? pair.value.value : undefined;
  }
  return { entries, data, problems };
}

function nestedEntries(map: YAMLMap, start: number): FrontMatterEntry[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const [from, to] = key.range ?? [0, 0];
    const values = (isSeq(value) ? value.items : [value]).flatMap(it => readValue(it, start));
    return [{ key: String(key.value), keySpan: { start: from + start, end: to + start }, values }];
  });
}

function readValue(node: unknown, start: number): FrontMatterValue[] {
  if (isMap(node)) {
    const fields: Record<string, readonly string[]> = Object.create(null);
    for (const { key, value } of node.items) {
      const items = isSeq(value) ? value.items : [value];
      if (isScalar(key))
        fields[String(key.value).toLowerCase()] = items.flatMap(it => readValue(it, 0)).map(it => it.text);
    }
    const [name] = readValue(node.get('name', true), start);
    return name === undefined ? [] : [{ ...name, fields }];
  }
  if (!isScalar(node) || node.value === null || node.range === undefined || node.range === null) return [];
  // YAML takes a name such as `0xC0FFEE` for a number: what is written counts.
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return [{ text, span: { start: node.range[0] + quote + start, end: node.range[1] - quote + start } }];
}

/** The values under the first of `keys` that is there, case folded. */
export function valuesOf(it: FrontMatter, ...keys: readonly string[]): FrontMatterEntry['values'] {
  for (const key of keys) {
    const found = it.entries.find(entry => entry.key.toLowerCase() === key);
    if (found !== undefined && found.values.length > 0) return found.values;
  }
  return [];
}
