/** The glosses of a transcript, each with the words of the text that it explains. */
import type { GlossUse } from '../model/glossary';
import type { BracketNote } from '../model/note';
import { splitText } from '../syntax/splitter';
import type { Block } from '../text/block';
import type { BlockSequence, Page } from '../text/blockSequence';
import { foldedAny } from '../text/folding';
import { remember } from '../text/memo';
import { shift } from '../text/span';
import { rememberByChapter, rememberTogether } from './byPage';
import { notesBehindLabel } from './questions';
import type { Transcript } from './transcript';

const none: readonly GlossUse[] = [];

const inBlock = remember((block: Block): readonly GlossUse[] => {
  if (!/[[(（]/.test(block.text)) return none;
  return notesBehindLabel(block).flatMap(note =>
    note.gloss === undefined || !note.closed ? [] : [useOf(block.text, note)],
  );
});

/** The glosses of a page in text order; spans from the start of the page. Read once for each block. */
export const glossesOfPage = remember((page: Page): readonly GlossUse[] => {
  const found: GlossUse[] = [];
  for (let n = 0; n < page.blocks.length; n++) {
    const here = inBlock(page.blocks[n] as Block);
    if (here.length === 0) continue;
    for (const it of here) found.push({ ...it, span: shift(it.span, page.offsets[n] as number) });
  }
  return found;
});

/** In text order, spans from the start of the text; asked anew for a text, it costs what its pages hold. */
export function glossesOf({ blocks }: Pick<Transcript, 'blocks'>): readonly GlossUse[] {
  return inText(blocks);
}

const inText = remember((blocks: BlockSequence): readonly GlossUse[] => {
  const found: GlossUse[] = [];
  let start = 0;
  for (const page of blocks.pages) {
    for (const it of glossesOfPage(page)) found.push({ ...it, span: shift(it.span, start) });
    start += page.length;
  }
  return found;
});

/** What the glosses of a transcript say, without their places: the same list as long as they say the same. */
export const saidInGlosses = (transcript: Transcript): readonly SaidInGloss[] => together(transcript).value;

export type SaidInGloss = Omit<GlossUse, 'span'>;

const together = rememberTogether(
  rememberByChapter(
    ({ page }) => glossesOfPage(page),
    (parts): readonly SaidInGloss[] => parts.flat(),
  ),
  (a, b) => a.length === b.length && a.every((it, n) => saysTheSame(it, b[n] as SaidInGloss)),
  parts => parts.flat(),
);

function saysTheSame(a: SaidInGloss, b: SaidInGloss): boolean {
  return (
    a === b ||
    (a.term === b.term &&
      a.rendering === b.rendering &&
      a.certain === b.certain &&
      a.literally === b.literally &&
      a.explanation === b.explanation)
  );
}

const anyGlosses = foldedAny(page => glossesOfPage(page).length > 0);

export function hasGlosses({ blocks }: Pick<Transcript, 'blocks'>): boolean {
  return anyGlosses(blocks);
}

/** A letter beyond Latin and Greek, without which there is no gloss. */
const otherScript = /[\u0400-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufaff]/u;

/** The glosses of a text that is not held as a transcript, for which its people and turns do not matter. */
export function glossesInText(text: string): readonly GlossUse[] {
  return /[[(（]/.test(text) && otherScript.test(text) ? glossesOf({ blocks: splitText(text) }) : [];
}

function useOf(text: string, { span, gloss }: BracketNote): GlossUse {
  const { term = '', rendering: literally, explanation } = gloss ?? {};
  const before = text.slice(Math.max(0, span.start - 120), span.start);
  const rendering = renderingBefore(before, term);
  return {
    term,
    span,
    ...rendering,
    ...(literally === undefined ? {} : { literally }),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

/** At these words a rendering cannot begin: it stands behind them. */
const boundary = new Set(
  (
    'a an the this that these those of in on at to for from with by about into as than like and or but nor so yet is ' +
    'are was were be been being am do does did have has had will would can could should may might must not it they we ' +
    'you he she i my your his her its our their there here what which who when where how why if because very more most ' +
    'just also only even some any no'
  ).split(' '),
);

const mostWords = 4;

/** What stands in marks right before the note, or else its last words back to a boundary. */
function renderingBefore(before: string, term: string): Pick<GlossUse, 'rendering' | 'certain'> {
  const line = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  const marked =
    /(?:“([^“”]{1,80})”|"([^"]{1,80})"|‘([^‘’]{1,80})’|「([^「」]{1,40})」|(?<![*_])(\*{1,2}|_)([^*_]{1,80})\5)[,.]?$/u.exec(
      line,
    );
  const inMarks = marked?.[1] ?? marked?.[2] ?? marked?.[3] ?? marked?.[4] ?? marked?.[6];
  if (inMarks !== undefined) return { rendering: inMarks.replace(/[,.;]$/u, ''), certain: true };
  if (/^\p{Script=Latin}/u.test(term)) {
    const han = /\p{Script=Han}{2,8}$/u.exec(line)?.[0];
    return han === undefined
      ? {}
      : { rendering: /(?:.*[的了是个個这這那们們你我他把被叫一些])?(.{2,})$/u.exec(han)?.[1] ?? han };
  }
  const words: string[] = [];
  for (const word of (/[\p{L}\p{M}\p{N}’'\s-]+$/u.exec(line)?.[0] ?? '').trim().split(/\s+/u).reverse()) {
    if (word === '' || words.length === mostWords || boundary.has(word.toLowerCase())) break;
    words.unshift(word);
  }
  return words.length === 0 ? {} : { rendering: words.join(' ') };
}
