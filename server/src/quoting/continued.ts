/** Quotations in running text that go on over paragraphs: each paragraph opens with a mark, and only the last one closes. */
import type { Quotation } from '../model/quotation';
import { readSentence } from '../syntax/attribution';
import type { MarkedStretch } from '../syntax/quotationMarks';
import { turnOfBlock } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import { citationOf, hasEnoughWords, sourcesIn, stretchesOf } from './findInline';
import { type Paragraph, paragraphFrom } from './paragraph';

export interface Continued {
  /** `undefined`: nobody is said to have said it, and nothing is cited. Spans count from the start of the document. */
  readonly quotation?: Quotation;
  /** The paragraphs that it goes on in, by their first block, with the offset in each where it ends. */
  readonly taken: ReadonlyMap<number, number>;
}

/** More paragraphs, or more text than this, are no quotation in running text. */
const mostParagraphs = 40;
const longest = 20_000;

interface Part {
  readonly paragraph: Paragraph;
  /** Where the paragraph begins in the document. */
  readonly start: number;
  readonly stretch: MarkedStretch;
}

/**
 * The quotation that begins with a stretch without a closing mark and goes on in the paragraphs behind. `undefined`: the next
 * paragraph does not open with the same mark, so this one is never closed. Where none of them
 * closes, or the first and the last name different people, nobody can tell where the quotation ends: it is `unbalanced`.
 */
export function continuedFrom(
  transcript: Transcript,
  paragraph: Paragraph,
  stretch: MarkedStretch,
): Continued | undefined {
  const parts = partsOf(transcript, paragraph, stretch);
  if (parts.length < 2) return undefined;
  const taken = new Map(parts.slice(1).map(it => [it.paragraph.index, it.stretch.outer.end]));
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const text = parts.map(textOf).join('\n\n');
  const before = cueOf(first);
  const behind = cueOf(last);
  if ((!before.cued && !behind.cued) || !hasEnoughWords(text)) return { taken };
  const named = before.attribution ?? behind.attribution;
  const disputed =
    // The same marks once more inside: one of them was forgotten, not opened again.
    text.includes(stretch.open) ||
    (before.attribution !== undefined &&
      behind.attribution !== undefined &&
      before.attribution.name !== behind.attribution.name);
  const citation = behind.citation ?? before.citation;
  const quotation: Quotation = {
    form: 'inline',
    span: { start: first.start + first.stretch.outer.start, end: last.start + last.stretch.outer.end },
    text,
    pieces: piecesOf(parts),
    ...(named === undefined ? {} : { attribution: named }),
    ...(citation === undefined ? {} : { citation }),
    ...(last.stretch.closed && !disputed && text.length <= longest ? {} : { unbalanced: true }),
  };
  return { quotation, taken };
}

/** The stretch and what it goes on with, up to the first paragraph that closes it. */
function partsOf(transcript: Transcript, paragraph: Paragraph, stretch: MarkedStretch): Part[] {
  const { blocks, structure } = transcript;
  const parts: Part[] = [{ paragraph, start: blocks.startOf(paragraph.index), stretch }];
  while (!parts.at(-1)!.stretch.closed && parts.length < mostParagraphs) {
    const index = parts.at(-1)!.paragraph.last + 1;
    if (index >= blocks.count || turnOfBlock(structure, index) >= 0) break;
    const block = blocks.at(index);
    if (block.kind !== 'paragraph' || !block.text.trimStart().startsWith(stretch.open)) break;
    const next = paragraphFrom(transcript, index);
    const opening = next.text.length - next.text.trimStart().length;
    const goesOn = stretchesOf(next.text, block).find(it => it.outer.start === opening);
    if (goesOn === undefined) break;
    parts.push({ paragraph: next, start: blocks.startOf(index), stretch: goesOn });
  }
  return parts;
}

function textOf({ paragraph, stretch }: Part): string {
  return paragraph.text.slice(stretch.inner.start, stretch.inner.end);
}

function piecesOf(parts: readonly Part[]): Quotation['pieces'] {
  let at = 0;
  return parts.map(({ start, stretch: { inner } }) => {
    const piece = { at, start: start + inner.start, length: inner.end - inner.start };
    at += piece.length + 2;
    return piece;
  });
}

/** What the sentence around a part says of its speaker and its source; spans count from the start of the document. */
function cueOf({ paragraph: { text }, start, stretch }: Part): Pick<Quotation, 'attribution' | 'citation'> & {
  readonly cued: boolean;
} {
  const { attribution, cued } = readSentence(text, stretch.outer);
  const citation = citationOf(stretch, text, sourcesIn(text));
  const inDocument = <T extends { readonly span: { readonly start: number; readonly end: number } }>(it: T): T => ({
    ...it,
    span: { start: it.span.start + start, end: it.span.end + start },
  });
  return {
    cued: cued || citation !== undefined,
    ...(attribution && { attribution: inDocument(attribution) }),
    ...(citation && { citation: inDocument(citation) }),
  };
}
