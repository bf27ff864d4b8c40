/** Questions about a transcript: whose turn stands where, what is said in it, which notes a block has. */
import type { Label } from '../model/label';
import type { BracketNote } from '../model/note';
import type { Person } from '../model/people';
import type { Section } from '../model/section';
import type { Turn } from '../model/turn';
import { scanNotes } from '../syntax/notes/scan';
import { beginningOf, opaqueOf } from '../syntax/opaque';
import { summaryOf } from '../syntax/summary';
import type { Block } from '../text/block';
import { decodeReferences } from '../text/characterReference';
import { remember, rememberLatest } from '../text/memo';
import { type Span, shift } from '../text/span';
import { countWords } from '../text/words';
import type { Structure } from './structure';
import type { Transcript } from './transcript';

/** The turns of a transcript, or those of a part of it with its blocks counted from its start. */
interface Turns {
  readonly turns: readonly Pick<Turn, 'block' | 'endBlock' | 'label'>[];
}

/** The index of the turn to which block `block` belongs, the first of them where several share it, or -1. */
export function turnOfBlock({ turns }: Turns, block: number): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (turns[middle]!.block <= block) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && turns[low]!.block === block && turns[low - 1]!.endBlock > block) low--;
  const found = turns[low];
  return found !== undefined && found.block <= block && block < found.endBlock ? low : -1;
}

/** The index of the first turn that begins at block `block` or behind it; the number of turns where none does. */
export function firstTurnFrom({ turns }: Structure, block: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as Turn).block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the turn at an offset, or -1. */
export function turnAt(transcript: Transcript, offset: number): number {
  const { blocks, structure } = transcript;
  const block = blocks.indexAtOffset(offset);
  let found = turnOfBlock(structure, block);
  if (found < 0) return found;
  const inside = offset - blocks.startOf(block);
  for (let next = structure.turns[found + 1]; next?.block === block; next = structure.turns[found + 1]) {
    if (next.label.marked.start > inside) break;
    found++;
  }
  return found;
}

/** The innermost section around block `block`. */
export function sectionOfBlock(structure: Structure, block: number): Section | undefined {
  let found: Section | undefined;
  for (const it of structure.sections) {
    if (it.block > block) break;
    if (block < it.endBlock) found = it;
  }
  return found;
}

/** The label that heads this block, where it is one: the head of a turn. */
export function labelOfBlock(them: Turns, block: number): Label | undefined {
  const turn = them.turns[turnOfBlock(them, block)];
  return turn?.block === block && turn.label.within !== true ? turn.label : undefined;
}

/** From the label to the end of the last line of speech; UTF-16, from the start of the document. */
export function turnSpan(transcript: Transcript, turn: Turn): Span {
  const start = transcript.blocks.startOf(turn.block) + turn.label.marked.start;
  const last = Math.max(turn.endBlock - 1, turn.block);
  const text = transcript.blocks.at(last).text.slice(0, turn.until);
  return { start, end: Math.max(transcript.blocks.startOf(last) + text.trimEnd().length, start) };
}

/** The label as written; UTF-16, from the start of the document. */
export function labelSpan(transcript: Transcript, turn: Turn): Span {
  return shift(turn.label.span, transcript.blocks.startOf(turn.block));
}

/** A paragraph of a turn: the block, cut where somebody else takes over, its index, and from where in it the speech runs. */
export interface Paragraph {
  readonly block: Block;
  readonly index: number;
  /** UTF-16, from the start of the block: behind the label. */
  readonly from: number;
}

/** The blocks of a turn that hold speech, in order. Headings, tables, rules, code and HTML say nothing. */
export function* paragraphsOf(transcript: Transcript, turn: Turn): Iterable<Paragraph> {
  for (let index = turn.block; index < turn.endBlock; index++) {
    const block = blockOfTurn(transcript.blocks.at(index), index, turn);
    const from = index === turn.block ? turn.label.marked.end : 0;
    if (!isSpoken(block)) continue;
    if (block.text.slice(from).trim() !== '') yield { block, index, from };
  }
}

/** What of block `index` is before the end of the turn; offsets stay those of the block. */
export function blockOfTurn(block: Block, index: number, turn: Pick<Turn, 'endBlock' | 'until'>): Block {
  return turn.until !== undefined && index === turn.endBlock - 1 ? cut(block, turn.until) : block;
}

const cuts = remember((_: Block) => new Map<number, Block>());

function cut(whole: Block, until: number): Block {
  const known = cuts(whole).get(until);
  if (known !== undefined) return known;
  const head = beginningOf(whole, until);
  cuts(whole).set(until, head);
  return head;
}

export function isSpoken(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'quote' || block.kind === 'table';
}

/** By where they are read from: some ask for what stands behind the label, and some for the whole block. */
const readNotes = remember((_: Block) => new Map<number, readonly BracketNote[]>());

/** The bracket notes of a block; spans from its start. `from`: what stands before is a label. */
export function notesOf(block: Block, from: number): readonly BracketNote[] {
  if (!/[[\](（]/.test(block.text)) return [];
  const read = readNotes(block);
  const known = read.get(from);
  if (known !== undefined) return known;
  const notes = scanNotes(block.text, opaqueOf(block), { from });
  read.set(from, notes);
  return notes;
}

/** The notes of a block behind whatever looks like a label at its head, for those who do not ask who speaks. */
export function notesBehindLabel(block: Block): readonly BracketNote[] {
  return notesOf(block, summaryOf(block).label?.marked.end ?? 0);
}

/** The notes of block `index`, its label left out. */
export function notesAt(transcript: Transcript, index: number): readonly BracketNote[] {
  const from = labelOfBlock(transcript.structure, index)?.marked.end ?? 0;
  return notesOf(transcript.blocks.at(index), from);
}

/** Words that are spoken in a block, from `from` on: no notes, no code, no link targets. */
export const wordsOf = rememberLatest((block: Block, from: number) =>
  isSpoken(block) ? countWords(spokenText(block, from)) : 0,
);

/** The text of a block with notes, code, HTML and link targets taken out and `&quot;` read as what it stands for. Not for offsets. */
export function spokenText(block: Block, from: number): string {
  const out: Span[] = [...opaqueOf(block), ...notesOf(block, from).map(it => it.span)];
  out.sort((a, b) => a.start - b.start);
  let text = '';
  let at = from;
  for (const it of out) {
    if (it.start > at) text += block.text.slice(at, it.start);
    at = Math.max(at, it.end);
  }
  return decodeReferences(text + block.text.slice(at));
}

export function wordsOfTurn(transcript: Transcript, turn: Turn): number {
  let words = 0;
  for (const { block, from } of paragraphsOf(transcript, turn)) words += wordsOf(block, from);
  return words;
}

export function personOf(structure: Structure, id: string): Person | undefined {
  return structure.people.persons.find(it => it.id === id);
}

/** `zh`, `ja`, `ko` by script; the front matter's `lang` before all. `undefined`: written in letters, nobody says in which language. */
export function languageOf(transcript: Transcript): string | undefined {
  const said = transcript.frontMatter?.data.lang ?? transcript.frontMatter?.data.language;
  if (typeof said === 'string' && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(said)) return said.toLowerCase();
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let letters = 0;
  let seen = 0;
  for (const block of transcript.blocks) {
    if (!isSpoken(block)) continue;
    const scripts = scriptsOf(block);
    han += scripts.han;
    kana += scripts.kana;
    hangul += scripts.hangul;
    letters += scripts.letters;
    seen += scripts.length;
    if (seen > 20_000) break;
  }
  if (letters === 0) return undefined;
  if (kana > letters * 0.1) return 'ja';
  if (hangul > letters * 0.3) return 'ko';
  return han > letters * 0.4 ? 'zh' : undefined;
}

/** How many letters of which script stand in the beginning of a block. */
const scriptsOf = remember((block: Block) => {
  const text = block.text.slice(0, 2000);
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return {
    han: count(/\p{Script=Han}/gu),
    kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    hangul: count(/\p{Script=Hangul}/gu),
    letters: count(/\p{L}/gu),
    length: text.length,
  };
});
