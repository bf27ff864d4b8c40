/** Reads names with what stands in parentheses behind them: `Ana Silva (Fjord), Nils Holm (NH) and Greta Ek`. */
import type { Span } from '../../text/span';
import { isAbbreviation } from '../names';

export interface ListedName {
  readonly name: string;
  readonly detail?: string;
  /** Where the detail stands, without its parentheses. */
  readonly detailSpan?: Span;
  /** Where the name stands, without what is in parentheses; UTF-16, from the start of the text given. */
  readonly span: Span;
}

const particles = new Set(
  'van von der den de del della di da do dos das du la le el al bin ibn ben y e zu zur af av ter ten st of'.split(' '),
);
const notInNames = /[.!?;=<>{}|/\\[\]*_#@:：。！？]/;

/** Whether the text has the shape of one person's name: up to five words, each with a capital, a digit or a Han character. */
export function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false;
  const words = text.split(/\s+/);
  if (words.length > 6) return false;
  let capitals = 0;
  for (const word of words) {
    const bare = word.replace(/^\p{Lu}\.(?:\p{Lu}\.)*$/u, 'X').replace(/^(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr)\.$/, 'X');
    if (notInNames.test(bare)) return false;
    if (/^["“„«'’(]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(word)) capitals++;
    else if (!particles.has(word.toLowerCase())) return false;
  }
  return capitals > 0 && /\p{L}/u.test(text);
}

/** A name with what stands behind it; prose has no separator for longer than this. UTF-16 units. */
const longestItem = 120;

/**
 * The names of a list; `undefined` where an item is no name, so that prose gives nothing at all.
 * Separators are commas, semicolons, `、`, and the word before the last item.
 */
export function readNameList(text: string): readonly ListedName[] | undefined {
  if (text.length > longestItem && !/[,;、，]|\sand\s| & /.test(text.slice(0, longestItem))) return undefined;
  const found: ListedName[] = [];
  for (const { start, end } of itemsOf(text)) {
    const listed = readListedName(text, start, end);
    if (listed === undefined) return undefined;
    found.push(listed);
  }
  return found.length === 0 ? undefined : found;
}

function readListedName(text: string, start: number, end: number): ListedName | undefined {
  const lead = /^(?:and|und|et|y|e|och|&)\s/i.exec(text.slice(start, end));
  if (lead !== null) start += lead[0].length;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && (isSpace(text[end - 1]) || text[end - 1] === '.')) end--;
  if (start >= end) return undefined;
  const item = text.slice(start, end);
  const open = item.search(/[(（]/);
  if (open < 0) return looksLikeName(item) ? { name: item, span: { start, end } } : undefined;
  const close = Math.max(item.lastIndexOf(')'), item.lastIndexOf('）'));
  const name = item.slice(0, open).trimEnd();
  if (open === 0 || !looksLikeName(name)) return undefined;
  const detail = item.slice(open + 1, close > open ? close : undefined).trim();
  const at = start + item.indexOf(detail, open);
  const told = detail === '' ? {} : { detail, detailSpan: { start: at, end: at + detail.length } };
  return { name, ...told, span: { start, end: start + name.length } };
}

/** The stretches between separators that are in no parentheses. */
function* itemsOf(text: string): Iterable<Span> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const it = text[at];
    if (it === '(' || it === '（') depth++;
    else if ((it === ')' || it === '）') && depth > 0) depth--;
    const separates = depth === 0 && (it === ',' || it === ';' || it === '、' || it === '，');
    const and = depth === 0 && it === ' ' ? wordBetween(text, at) : 0;
    if (!separates && and === 0 && it !== undefined) continue;
    if (text.slice(start, at).trim() !== '') yield { start, end: at };
    start = at + Math.max(1, and);
    if (and > 0) at = start - 1;
  }
}

/** The length of ` and ` or ` & ` here, 0 where there is none. */
function wordBetween(text: string, at: number): number {
  for (const word of [' and ', ' & ']) if (text.startsWith(word, at)) return word.length;
  return 0;
}

function isSpace(it: string | undefined): boolean {
  return it === ' ' || it === '\t' || it === '\u00a0' || it === '\u3000';
}

/** What a listed name says of the person: an abbreviation where it looks like one, otherwise the detail. */
export function abbreviationIn(detail: string | undefined): string | undefined {
  return detail !== undefined && isAbbreviation(detail) ? detail : undefined;
}
