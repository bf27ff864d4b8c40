/** Finds what in a stretch of text points at a source: links, footnotes, Pandoc citations. */
import type { Citation } from '../model/quotation';
import { matchBrackets } from '../text/brackets';

/** A citation with the words that are shown for it. */
export interface WrittenCitation extends Citation {
  /** Where the target stands, for those who want to replace it; UTF-16, as `span`. */
  readonly targetSpan: { readonly start: number; readonly end: number };
  /** The text of the link; empty for other forms. */
  readonly label: string;
}

/** All citations in `text`, in order. Spans count from the start of `text`. */
export function findCitations(text: string): WrittenCitation[] {
  if (!text.includes('[')) return [];
  const found: WrittenCitation[] = [];
  let behind = 0;
  for (const [open, close] of [...matchBrackets(text)].sort((a, b) => a[0] - b[0])) {
    if (open < behind || text[open] !== '[' || text[open - 1] === '\\' || text[open - 1] === '!') continue;
    const citation = citationAt(text, open, close);
    if (citation === undefined) continue;
    found.push(citation);
    behind = citation.span.end;
  }
  return found;
}

function citationAt(text: string, open: number, close: number): WrittenCitation | undefined {
  const body = text.slice(open + 1, close);
  if (text[close + 1] === '(') {
    const target = linkTarget(text, close + 1);
    if (target === undefined) return undefined;
    const { start, end, behind } = target;
    const written = text.slice(start, end);
    const form = written.includes(':~:text=') ? 'text-fragment' : 'link';
    return { target: written, form, span: { start: open, end: behind }, targetSpan: { start, end }, label: body };
  }
  const span = { start: open, end: close + 1 };
  if (/^\^[^\s\]]+$/.test(body) && text[close + 1] !== ':')
    return { target: body, form: 'footnote', span, targetSpan: { start: open + 1, end: close }, label: '' };
  if (/^[^[\]]*?-?@[\p{L}\d_]/u.test(body))
    return { target: body, form: 'pandoc', span, targetSpan: { start: open + 1, end: close }, label: '' };
  return undefined;
}

/** Parentheses within parentheses of a link's target. */
const deepest = 32;

/** Where the target in `(target "title")` stands; `at` is its opening parenthesis. */
function linkTarget(text: string, at: number): { start: number; end: number; behind: number } | undefined {
  let start = at + 1;
  while (text[start] === ' ') start++;
  if (text[start] === '<') {
    const close = text.indexOf('>', start);
    const behind = close < 0 ? -1 : text.indexOf(')', close);
    return behind < 0 ? undefined : { start: start + 1, end: close, behind: behind + 1 };
  }
  let depth = 0;
  let end = start;
  for (; end < text.length && end < start + 2000; end++) {
    const character = text[end]!;
    if (character === '(') {
      // As readers of CommonMark do: what opens more often than that is no address.
      if (++depth > deepest) return undefined;
    } else if (character === ')' && depth-- === 0) return { start, end, behind: end + 1 };
    else if (/\s/.test(character)) break;
  }
  const behind = text[end] === ' ' ? text.indexOf(')', end) : -1;
  return behind < 0 ? undefined : { start, end, behind: behind + 1 };
}

/** A Pandoc citation taken apart: `@panel2026, 00:12:34`. */
export interface PandocCitation {
  readonly key: string;
  readonly locator: string;
}

export function readPandoc(target: string): PandocCitation | undefined {
  const found = /@(?:\{([^}]{1,200})\}|([\p{L}\d_](?:[\p{L}\d_]|[:.#$%&\-+?<>~/](?=[\p{L}\d_])){0,200}))/u.exec(target);
  if (found === null) return undefined;
  const rest = target.slice(found.index + found[0].length);
  return { key: found[1] ?? found[2]!, locator: rest.replace(/^[\s,]+/, '').trim() };
}

/** The part of a link's target behind `#`, and the path before it, decoded. */
export function splitTarget(target: string): { readonly path: string; readonly fragment: string } {
  const hash = target.indexOf('#');
  const path = hash < 0 ? target : target.slice(0, hash);
  const fragment = hash < 0 ? '' : target.slice(hash + 1);
  return { path: path.trim(), fragment };
}

/** A link to a Markdown file or to a place in it, a text fragment, a footnote, a key: other links are no citations. */
export function pointsAtSource(form: Citation['form'], target: string): boolean {
  if (form !== 'link') return true;
  if (/^[a-z][a-z\d+.-]*:/i.test(target)) return false;
  return target.startsWith('#') || /\.(?:md|markdown|mdx)(?:[?#]|$)/i.test(target);
}
