/** Finds the quotations of a document: block quotations, quotations in running text, and passages under a lead-in. */
import type { Attribution, Citation, Quotation } from '../model/quotation';
import { readAttributionLine, readLeadIn } from '../syntax/attribution';
import { findCitations, pointsAtSource } from '../syntax/citations';
import { quoteLines } from '../syntax/quoteBlock';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { shift } from '../text/span';
import { turnOfBlock } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import { citedAtEnd } from './citedAtEnd';
import { type Continued, continuedFrom } from './continued';
import { findInline } from './findInline';
import { paragraphFrom } from './paragraph';

/** A quotation with what only its surroundings tell. */
export interface FoundQuotation extends Quotation {
  /** Quotations under one lead-in share its number. */
  readonly group?: number;
  /** Index of the block in which it begins. */
  readonly block: number;
}

const mostUnderLeadIn = 40;

/** All quotations in text order. What is spoken in a transcript is speech: marks in it quote nobody in our reach. */
export function findQuotations(transcript: Transcript): FoundQuotation[] {
  const { blocks, structure } = transcript;
  const found: FoundQuotation[] = [];
  let group = 0;
  let wrappedUntil = -1;
  /** Up to where the paragraph that begins with a block belongs to a quotation of the paragraphs before. */
  const taken = new Map<number, number>();
  let first = 0;
  for (const page of blocks.pages) {
    for (const number of candidatesOf(page)) {
      const index = first + number;
      const block = page.blocks[number]!;
      const spoken = turnOfBlock(structure, index) >= 0;
      if (block.kind === 'quote') {
        const quotation = blockQuotation(transcript, block, index, blocks.startOf(index), spoken);
        if (quotation !== undefined) found.push(quotation);
        continue;
      }
      if (spoken || index <= wrappedUntil) continue;
      const start = blocks.startOf(index);
      if (endsInColon(block.text)) found.push(...underLeadIn(transcript, block, index, start, group++));
      if (!hasMarks(block)) continue;
      const paragraph = paragraphFrom(transcript, index);
      wrappedUntil = paragraph.last;
      let continued: Continued | undefined;
      const { quotations } = findInline(paragraph.text, block, taken.get(index) ?? 0, stretch => {
        continued = continuedFrom(transcript, paragraph, stretch);
        return continued !== undefined;
      });
      for (const it of quotations) found.push(moved(it, start, index));
      if (continued === undefined) continue;
      for (const [at, end] of continued.taken) taken.set(at, end);
      if (continued.quotation !== undefined) found.push({ ...continued.quotation, block: index });
    }
    first += page.blocks.length;
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The blocks of a page that may hold or announce a quotation, by their number in it. */
const candidatesOf = remember((page: Page): readonly number[] =>
  [...page.blocks.keys()].filter(number => {
    const block = page.blocks[number]!;
    if (block.kind === 'quote') return true;
    return (block.kind === 'paragraph' || block.kind === 'list') && (hasMarks(block) || endsInColon(block.text));
  }),
);

function hasMarks(block: Block): boolean {
  return /["“„«»「『＂]/u.test(block.text);
}

function endsInColon(text: string): boolean {
  let end = text.length;
  while (end > 0 && /[\s*_]/.test(text[end - 1]!)) end--;
  return text[end - 1] === ':' || text[end - 1] === '：';
}

function moved(it: Quotation, by: number, block: number): FoundQuotation {
  return {
    ...it,
    block,
    span: shift(it.span, by),
    pieces: it.pieces.map(piece => ({ ...piece, start: piece.start + by })),
    ...(it.attribution === undefined
      ? {}
      : { attribution: { ...it.attribution, span: shift(it.attribution.span, by) } }),
    ...(it.citation === undefined ? {} : { citation: { ...it.citation, span: shift(it.citation.span, by) } }),
  };
}

function blockQuotation(
  transcript: Transcript,
  block: Block,
  index: number,
  start: number,
  spoken: boolean,
): FoundQuotation | undefined {
  const lines = quoteLines(block.text);
  if (lines.length === 0 || /^\[![A-Za-z]+\]/.test(lines[0]!.text)) return undefined;
  const last = lines.at(-1)!;
  let attribution: Attribution | undefined;
  let citation: Citation | undefined;
  const inside = lines.length > 1 ? readAttributionLine(last.text) : undefined;
  if (inside !== undefined && !/^\s*-\s/.test(lines.at(-2)!.text)) {
    attribution = { ...inside, span: shift(inside.span, start + last.start) };
    citation = sourceIn(last.text, start + last.start);
    lines.pop();
  } else {
    const below = neighbour(transcript, index, 1);
    const line = below === undefined ? undefined : readAttributionLine(below.text.trimEnd());
    if (below !== undefined && line !== undefined && below.text.trim().length < 240) {
      attribution = { ...line, span: shift(line.span, below.start) };
      citation = sourceIn(below.text, below.start);
    }
  }
  const above = neighbour(transcript, index, -1);
  if (above !== undefined) {
    const lead = attribution === undefined ? readLeadIn(above.text) : undefined;
    if (lead !== undefined) attribution = { ...lead, span: shift(lead.span, above.start) };
    if (citation === undefined && endsInColon(above.text)) citation = sourceIn(above.text, above.start);
  }
  if (spoken && citation === undefined && attribution?.from !== 'line') return undefined;
  while (lines.length > 0 && lines.at(-1)!.text.trim() === '') lines.pop();
  while (lines.length > 0 && lines[0]!.text.trim() === '') lines.shift();
  const end = lines.at(-1);
  const cited = end === undefined ? undefined : citedAtEnd(end.text);
  if (end !== undefined && cited !== undefined) {
    lines[lines.length - 1] = { ...end, text: cited.words };
    citation ??= citationAt(cited.citation, start + end.start);
  }
  return lines.length === 0
    ? undefined
    : {
        ...quotationOfLines('block', lines, start),
        block: index,
        ...(attribution && { attribution }),
        ...(citation && { citation }),
      };
}

/** The paragraph just before or behind a block. */
function neighbour(transcript: Transcript, index: number, step: 1 | -1): { text: string; start: number } | undefined {
  const at = index + step;
  if (at < 0 || at >= transcript.blocks.count) return undefined;
  const block = transcript.blocks.at(at);
  return block.kind === 'paragraph' ? { text: block.text, start: transcript.blocks.startOf(at) } : undefined;
}

/** Lines joined by `\n`, with the marks around the whole left out. */
function quotationOfLines(
  form: Quotation['form'],
  lines: readonly { start: number; text: string }[],
  by: number,
): Quotation {
  const pieces: Quotation['pieces'][number][] = [];
  let text = '';
  for (const [number, line] of lines.entries()) {
    let from = 0;
    let to = line.text.trimEnd().length;
    if (number === 0 || lines[number - 1]!.text.trim() === '') from = line.text.length - line.text.trimStart().length;
    if (number === 0 && /^[“"„«「『]/.test(line.text.slice(from)) && closesAtEnd(lines, line.text[from]!)) from++;
    if (
      number === lines.length - 1 &&
      from < to &&
      pieces.length + from > 0 &&
      openedAt(lines) &&
      closesAtEnd(lines, firstMark(lines))
    )
      to--;
    if (number > 0) text += '\n';
    pieces.push({ at: text.length, start: by + line.start + from, length: Math.max(0, to - from) });
    text += line.text.slice(from, to);
  }
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  return { form, span: { start: first.start, end: last.start + last.length }, text, pieces };
}

const closers: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“”', '«': '»', '「': '」', '『': '』' };

function firstMark(lines: readonly { text: string }[]): string {
  return lines[0]!.text.trimStart()[0] ?? '';
}

function openedAt(lines: readonly { text: string }[]): boolean {
  return closers[firstMark(lines)] !== undefined;
}

/** Whether the mark that opens the first line closes at the end of the last and nowhere between. */
function closesAtEnd(lines: readonly { text: string }[], mark: string): boolean {
  const closing = closers[mark] ?? '';
  const text = lines
    .map(it => it.text)
    .join('\n')
    .trim();
  if (closing === '' || !closing.includes(text.at(-1)!)) return false;
  const inside = text.slice(1, -1);
  return ![...closing].some(it => inside.includes(it));
}

const citationAt = ({ span, ...it }: Citation, start: number): Citation => ({ ...it, span: shift(span, start) });

/** The first citation in a text that points at a file of ours. */
function sourceIn(text: string, start: number): Citation | undefined {
  const found = findCitations(text).find(it => pointsAtSource(it.form, it.target));
  return found === undefined ? undefined : { target: found.target, form: found.form, span: shift(found.span, start) };
}

/** Paragraphs under a line that names a speaker and ends in a colon; whether they are quotations, their words must show. */
function underLeadIn(
  transcript: Transcript,
  block: Block,
  index: number,
  start: number,
  group: number,
): FoundQuotation[] {
  const lead = readLeadIn(block.text);
  if (lead === undefined || !/\p{Lu}|\p{Lo}/u.test(lead.name)) return [];
  const attribution = { ...lead, span: shift(lead.span, start) };
  const citation = sourceIn(block.text, start);
  const found: FoundQuotation[] = [];
  let at = start + block.text.length;
  for (let n = index + 1; n < transcript.blocks.count && found.length < mostUnderLeadIn; n++) {
    const next = transcript.blocks.at(n);
    if (next.kind !== 'paragraph' || endsInColon(next.text) || turnOfBlock(transcript.structure, n) >= 0) break;
    if (readAttributionLine(next.text.trimEnd()) !== undefined) break;
    const text = next.text.trimEnd();
    const cited = citedAtEnd(text);
    const quotation = quotationOfLines('pull', [{ start: 0, text: cited?.words ?? text }], at);
    const source = citation ?? (cited && citationAt(cited.citation, at));
    found.push({ ...quotation, block: n, group, attribution, ...(source && { citation: source }) });
    at += next.text.length;
  }
  return found;
}
