/** What CommonMark's own parser takes for code and HTML in a whole document, and what our blocks take for it. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { opaqueOf } from '../../server/src/syntax/opaque';
import { splitText } from '../../server/src/syntax/splitter';

const parser = unified().use(remarkParse);

/** For each UTF-16 unit: `c` in code, `h` in HTML, `f` in front matter, a space where it is prose or white space. */
export function oursOf(text: string): string {
  const marks = new Marks(text);
  let start = 0;
  for (const block of splitText(text)) {
    if (block.kind === 'front-matter') marks.set(start, start + block.text.length, 'f');
    else {
      for (const it of opaqueOf(block)) {
        if (it.kind === 'code') marks.set(start + it.start, start + it.end, 'c');
        if (it.kind === 'html') marks.set(start + it.start, start + it.end, 'h');
      }
    }
    start += block.text.length;
  }
  return marks.toString();
}

/** The same, asked of remark-parse. Front matter is no part of CommonMark: it is taken to be what we take for it. */
export function theirsOf(text: string): string {
  const marks = new Marks(text);
  const [head] = splitText(text);
  const front = head?.kind === 'front-matter' ? head.text.length : 0;
  marks.set(0, front, 'f');
  const walk = (node: Nodes): void => {
    const start = front + (node.position?.start.offset ?? 0);
    const end = front + (node.position?.end.offset ?? 0);
    if (node.type === 'code' || node.type === 'inlineCode') marks.set(start, end, 'c');
    if (node.type === 'html') marks.set(start, end, 'h');
    if ('children' in node) for (const child of node.children) walk(child);
  };
  // At its very start the parser takes a byte order mark away, which behind front matter is text.
  walk(parser.parse(text.slice(front).replace(/^\uFEFF/, 'x')));
  return marks.toString();
}

/** Where the two differ, as the lines around the first difference; `undefined` where they agree. */
export function differenceIn(text: string): string | undefined {
  const [ours, theirs] = [oursOf(text), theirsOf(text)];
  if (ours === theirs) return undefined;
  let at = 0;
  while (ours[at] === theirs[at]) at++;
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 100);
  const to = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  const show = (it: string) => JSON.stringify(it.slice(from, Math.min(to, from + 200)));
  return `line ${text.slice(0, from).split('\n').length}\n  text   ${show(text)}\n  ours   ${show(ours)}\n  theirs ${show(theirs)}`;
}

class Marks {
  readonly #marks: string[];

  constructor(readonly text: string) {
    this.#marks = new Array(text.length).fill(' ');
  }

  /** White space is left out: whether the blank line behind a fence belongs to it makes no difference to anybody. */
  set(start: number, end: number, mark: string): void {
    for (let at = start; at < end; at++) if (/\S/.test(this.text[at] ?? ' ')) this.#marks[at] = mark;
  }

  toString(): string {
    return this.#marks.join('');
  }
}
