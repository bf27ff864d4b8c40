/** The stretches of a block that no reading of prose looks into: code, HTML, link targets, bare addresses. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Block, block as blockOf } from '../text/block';
import { remember } from '../text/memo';
import type { Span } from '../text/span';

export type OpaqueKind = 'code' | 'html' | 'target' | 'address';

export interface Opaque extends Span {
  readonly kind: OpaqueKind;
}

/** A larger block, or one with more delimiters, is not given to the parser: Markdown is not linear on hostile text. */
const largest = 65_536;
const mostDelimiters = 200;
const deepest = 200;

/** In order and disjoint; UTF-16, from the start of the block. */
export const opaqueOf = remember(findOpaque);

/** The blocks of which others are the beginning. */
const wholes = new WeakMap<Block, Block>();

/** The beginning of a block as a block of its own, opaque where the whole is; offsets stay the same. */
export function beginningOf(whole: Block, until: number): Block {
  const head = blockOf(whole.text.slice(0, until), whole.kind, whole.entry);
  wholes.set(head, whole);
  return head;
}

/** Whether the block's inside has to be asked of the Markdown parser at all; otherwise `undefined` comes of it. */
function findOpaque(block: Block): readonly Opaque[] {
  const { text, kind } = block;
  const whole = wholes.get(block);
  if (whole !== undefined) return opaqueOf(whole).filter(it => it.end <= text.length);
  if (kind === 'code' || kind === 'html' || kind === 'front-matter')
    return [{ start: 0, end: text.length, kind: kind === 'html' ? 'html' : 'code' }];
  const addresses = bareAddresses(text);
  const special = /[`<]|\]\(|\]\[/.test(text);
  const nested = (kind === 'quote' || kind === 'list') && /~~~| {4}|\t/.test(text);
  if (!special && !nested) return addresses;
  const simple = nested ? undefined : simpleInline(text);
  if (simple !== undefined) return merged([...simple, ...addresses]);
  return merged([...(tooHostile(text) ? simpleCode(text) : parsed(block)), ...addresses]);
}

/** One empty list for all blocks that have nothing: most of them. */
const none: readonly Opaque[] = [];

const address = /\bhttps?:\/\/[^\s<>"'“”`\])]+/g;

function bareAddresses(text: string): readonly Opaque[] {
  if (!text.includes('://')) return none;
  return Array.from(text.matchAll(address), it => ({ start: it.index, end: it.index + it[0].length, kind: 'address' }));
}

const simpleLink = /\[[^[\]\\`<>\n]{0,400}\]\(([^()\\`<>\s]{0,2000})\)/g;
const simpleCodeSpan = /`[^`\n]{1,400}`/g;

/** Links and code spans of the plainest make, which every reader takes alike; `undefined` where there is more. */
function simpleInline(text: string): Opaque[] | undefined {
  if (text.includes('<') || text.includes('][') || text.includes('``') || /\\[`[\]]/.test(text)) return undefined;
  const found: Opaque[] = [];
  let rest = text;
  if (text.includes('`')) {
    rest = text.replace(simpleCodeSpan, (it, at: number) => {
      found.push({ start: at, end: at + it.length, kind: 'code' });
      return ' '.repeat(it.length);
    });
    if (rest.includes('`')) return undefined;
  }
  const left = rest.replace(simpleLink, (it, target: string, at: number) => {
    found.push({ start: at + it.length - target.length - 2, end: at + it.length, kind: 'target' });
    return ' '.repeat(it.length);
  });
  return left.includes('](') ? undefined : found;
}

/** Where the parser is not asked: code spans alone, found in one pass. */
function simpleCode(text: string): Opaque[] {
  const found: Opaque[] = [];
  const closers = new Map<number, number[]>();
  const runs = Array.from(text.matchAll(/`+/g), it => ({ at: it.index, length: it[0].length }));
  for (const run of runs) closers.set(run.length, [...(closers.get(run.length) ?? []).slice(-1000), run.at]);
  let end = 0;
  for (const run of runs) {
    if (run.at < end) continue;
    const list = closers.get(run.length) ?? [];
    while (list.length > 0 && (list[0] as number) <= run.at) list.shift();
    const close = list[0];
    if (close === undefined) continue;
    end = close + run.length;
    found.push({ start: run.at, end, kind: 'code' });
  }
  return found;
}

function tooHostile(text: string): boolean {
  if (text.length > largest) return true;
  let delimiters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 42 || code === 95 || code === 96 || code === 60 || code === 62) delimiters++;
  }
  return delimiters > mostDelimiters;
}

const processor = unified().use(remarkParse);

function parsed(block: Block): Opaque[] {
  // What stands behind a paragraph's first line must not be taken for indented code or a new HTML block.
  const lead = block.entry === 'paragraph' ? 'x\n' : '';
  const found: Opaque[] = [];
  // The parser takes a byte order mark at its start away, which here stands somewhere in a document and is text.
  const text = lead + block.text.replace(/^\uFEFF/, 'x');
  const walk = (node: Nodes, depth: number): void => {
    const start = (node.position?.start.offset ?? 0) - lead.length;
    const end = (node.position?.end.offset ?? 0) - lead.length;
    switch (node.type) {
      case 'code':
      case 'inlineCode':
        found.push({ start, end, kind: 'code' });
        break;
      case 'html':
        found.push({ start, end, kind: 'html' });
        break;
      case 'link':
      case 'image': {
        const inner = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
        const from = inner === undefined ? text.indexOf('](', start + lead.length) - lead.length : inner - lead.length;
        if (text[start + lead.length] === '<') found.push({ start, end, kind: 'address' });
        else if (from >= start && from < end) found.push({ start: from + 1, end, kind: 'target' });
        break;
      }
      case 'linkReference':
        if (node.referenceType === 'full') {
          const from = node.children.at(-1)?.position?.end.offset;
          if (from !== undefined) found.push({ start: from - lead.length + 1, end, kind: 'target' });
        }
        break;
    }
    if (depth < deepest && 'children' in node) for (const child of node.children) walk(child, depth + 1);
  };
  walk(processor.parse(text), 0);
  return found.filter(it => it.start >= 0);
}

/** In order, overlaps left to the one that begins first. */
function merged(found: Opaque[]): Opaque[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Opaque[] = [];
  for (const it of found) if (it.start >= (out.at(-1)?.end ?? 0) && it.end > it.start) out.push(it);
  return out;
}
