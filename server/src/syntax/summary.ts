/** What a block says to the whole: the little on which turns, sections and people depend, and nothing that typing moves. */
import type { Label } from '../model/label';
import type { Block, BlockKind, Entry } from '../text/block';
import { remember } from '../text/memo';
import type { Mutable } from '../text/mutable';
import { shift } from '../text/span';
import { labelForms } from './labels';
import { type Said, saidBehind } from './labels/said';
import { type MetaLine, readMetaLine } from './metaLine';
import { opaqueOf } from './opaque';
import { voicesOf } from './voices';
import { timeAlone } from './voices/nameAlone';
import type { Voice } from './voices/voice';
import { asks } from './voices/voice';

/** All have the same fields, so that going over tens of thousands of them is quick. */
export interface Summary {
  readonly kind: BlockKind;
  readonly entry: Entry;
  /** The label that the block's first line may carry. */
  readonly label: Label | undefined;
  /** What follows the label on its line; there where `label` is. */
  readonly said: Said | undefined;
  /** What follows the label begins with a small letter, or an amount: `350 ml`. */
  readonly small: true | undefined;
  /** Something is asked in the line. */
  readonly asks: true | undefined;
  /** A time of the recording, alone on the line; milliseconds. */
  readonly time: number | undefined;
  /** Who may begin to speak here by another mark than a label. */
  readonly voices: readonly Voice[] | undefined;
  readonly meta: MetaLine | undefined;
  readonly heading: { readonly level: number; readonly title: string } | undefined;
  /** The line could be a title without a `#`. */
  readonly title: string | undefined;
  /** `…`, `[...]` on a line of its own: words were left out here. */
  readonly elision: true | undefined;
  /** The cells of a table row. */
  readonly cells: readonly string[] | undefined;
  /** `long`: enough to be a paragraph of its own; `short`: could be a title. */
  readonly size: 'short' | 'middle' | 'long';
  /** The words of a newsletter's last lines, nobody's speech: `subscribe`. */
  readonly footer: true | undefined;
}

export const summaryOf = remember(summarise);

const longLine = 120;
const shortLine = 60;

function summarise(block: Block): Summary {
  const { text, kind, entry } = block;
  const line = firstLine(text);
  const size = text.length > longLine ? 'long' : text.length > shortLine ? 'middle' : 'short';
  const voices = voicesOf(block);
  const summary: Mutable<Summary> = {
    kind,
    entry,
    size,
    label: undefined,
    said: undefined,
    small: undefined,
    asks: undefined,
    time: undefined,
    voices: voices.length === 0 ? undefined : voices,
    meta: undefined,
    heading: undefined,
    title: undefined,
    elision: undefined,
    cells: undefined,
    footer: undefined,
  };
  if (kind === 'heading') summary.heading = headingOf(text, line);
  else if (kind === 'table') summary.cells = cellsOf(line);
  else if (kind === 'paragraph') readProse(block, line, summary);
  return summary;
}

function readProse(block: Block, line: string, summary: Mutable<Summary>): void {
  if (/^\s*(?:\\?\[)?(?:…|\.\s?\.\s?\.|……)(?:\\?\])?\s*$/.test(line)) {
    summary.elision = true;
    return;
  }
  const label = labelOf(block, line);
  summary.label = label;
  if (label !== undefined) {
    summary.said = saidBehind(line, label);
    summary.small = isSmallBehind(line, label) ? true : undefined;
  }
  summary.meta = readMetaLine(line);
  if (label === undefined || label.form !== 'bold') summary.title = titleOf(line);
  summary.time = timeAlone(line);
  summary.asks = asks(line) ? true : undefined;
  summary.footer = /\b(?:un)?subscri(?:be|ber|bers|ption)\b/i.test(line.slice(0, 400)) ? true : undefined;
}

/** Labels are short: what is looked at does not grow with the line. */
const longestLabel = 200;

function labelOf(block: Block, line: string): Label | undefined {
  // Up to three spaces at the head of a line mean nothing, and courts number their lines.
  const lead = /^ {0,3}(?:\d{1,2}(?: {2,}|\t[ \t]*))?/.exec(line)?.[0].length ?? 0;
  const head = line.slice(lead, lead + longestLabel);
  for (const form of labelForms) {
    const read = form.read(head);
    if (read === undefined) continue;
    const label = lead === 0 ? read : { ...read, span: shift(read.span, lead), marked: shift(read.marked, lead) };
    // What stands in code, HTML or an address is no label.
    const own = (kind: string) =>
      kind === 'target' || (kind === 'html' && (label.form === 'markup' || label.form === 'nick'));
    const inside = opaqueOf(block).some(it => it.start < label.marked.end && !own(it.kind));
    return inside ? undefined : label;
  }
  return undefined;
}

function isSmallBehind(line: string, label: Label): boolean {
  const behind = line.slice(label.marked.end, label.marked.end + 16);
  return /^(?:\d+(?:[.,]\d+)? ?)?\p{Ll}/u.test(behind);
}

function firstLine(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return text.slice(0, at);
  }
  return text;
}

function headingOf(text: string, line: string): { readonly level: number; readonly title: string } {
  const found = /^ {0,3}(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*$/.exec(line);
  if (found !== null) return { level: (found[1] as string).length, title: found[2] as string };
  const rest = text.slice(line.length).trim();
  return { level: rest.startsWith('=') ? 1 : 2, title: line.trim() };
}

function cellsOf(line: string): string[] {
  return line
    .slice(0, line.length)
    .split('|')
    .slice(1, -1)
    .map(it => it.trim());
}

const smallWords = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'from',
  'in',
  'into',
  'is',
  'of',
  'on',
  'or',
  'our',
  'the',
  'this',
  'to',
  'with',
  'vs',
  'your',
]);

/** A short line in title case that ends like no sentence; a Chinese one that names a topic. */
function titleOf(raw: string): string | undefined {
  const line = raw.trim();
  if (line.length < 3 || line.length > 90 || /[.!?,;…”"。！？，；]$/.test(line) || /[[\]*_`<>|]|https?:/.test(line))
    return undefined;
  if (/^\p{Script=Han}/u.test(line))
    return /^(?:议题|话题|主题|圆桌|开场|结语|总结|第[一二三四五六七八九十\d]+)/u.test(line) && line.length <= 40
      ? line
      : undefined;
  const words = line.split(/\s+/).filter(it => /\p{L}/u.test(it));
  if (words.length === 0 || words.length > 12 || !/^[\p{Lu}\p{N}]/u.test(line)) return undefined;
  const told = words.filter(it => !smallWords.has(it.toLowerCase()));
  const capital = told.filter(it => /^[^\p{L}]*[\p{Lu}\p{Script=Han}]/u.test(it));
  return capital.length >= told.length * 0.8 ? line : undefined;
}

/**
 * Whether two summaries say the same, so that nothing that depends on them has to be made anew. `titled`: the block is
 * the title of a section; elsewhere it only matters whether it could be one.
 */
export function sameSummary(a: Summary, b: Summary, titled: boolean): boolean {
  if (a === b) return true;
  const plain = (it: Summary) => (titled || it.title === undefined ? it : { ...it, title: '' });
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}
