/** Carries a structure through an edit that moves blocks and changes nothing of who speaks: what Enter comes to in speech. */
import type { RosterEntry } from '../model/people';
import type { Turn } from '../model/turn';
import { type Summary, summaryOf } from '../syntax/summary';
import type { Block } from '../text/block';
import type { BlockSequence } from '../text/blockSequence';
import { type Grounds, isParagraphALine, type Paragraphs } from './grounds';
import { rosterPieceOf } from './roster';
import type { Structure } from './structure';

/** Blocks `from` up to `to` (excluded) of `old` gave way to `added` ones of `now`. */
export interface Replaced {
  readonly old: BlockSequence;
  readonly now: BlockSequence;
  readonly from: number;
  readonly to: number;
  readonly added: number;
}

export interface Moved {
  readonly structure: Structure;
  readonly grounds: Grounds;
}

/** So near to others a label has to stand that stands once, where that counts for it. */
const near = 4;
/** A label counts as the opening of the text up to this block. */
const opening = 6;
/** So many blocks at the end may be asked whether they are still speech. */
const footer = 8;

/**
 * The structure that reading the edited text from scratch would give, where it can be told from the edited blocks and their
 * neighbours that it is the same turns, sections and people; `undefined`: it cannot. Costs what has moved, and little of it.
 */
export function movedStructure(structure: Structure, grounds: Grounds, it: Replaced): Moved | undefined {
  const gone = blocksOf(it.old, it.from, it.to);
  const come = blocksOf(it.now, it.from, it.from + it.added);
  const paragraphs = {
    lines: grounds.lines + linesIn(come) - linesIn(gone),
    long: grounds.long + longIn(come) - longIn(gone),
  };
  const untitled = isUntitled(grounds, grounds);
  if (untitled !== isUntitled(grounds, paragraphs) || (untitled && mayBeTitled(it))) return undefined;
  // Labels that stand lower in a list count for what is around it, and are not looked for one by one.
  if (grounds.beside > 0) return undefined;
  if (!grounds.prose.mightBe(paragraphs.lines)) return undefined;
  const says = (block: Block) => saidToTheWhole(block, grounds);
  let head = 0;
  while (head < gone.length && head < come.length && says(gone[head]!) === says(come[head]!)) head++;
  let tail = 0;
  while (
    tail < gone.length - head &&
    tail < come.length - head &&
    says(gone.at(-1 - tail)!) === says(come.at(-1 - tail)!)
  )
    tail++;
  const [from, to] = [it.from + head, it.to - tail];
  const taken = gone.slice(head, gone.length - tail);
  const put = come.slice(head, come.length - tail);
  const speech = (block: Block) => isMereSpeech(block, grounds);
  if (!taken.every(speech) || !put.every(speech)) return undefined;
  if (taken.length > 0 || put.length > 0) {
    if (!isQuietPlace(it.old, from, to, put.length - taken.length, grounds)) return undefined;
    if (!isNoRoster(it.old, from, to, [...taken, ...put])) return undefined;
  }
  if (mayHaveFooter(it)) return undefined;
  const by = put.length - taken.length;
  if (by === 0) return { structure, grounds: { ...grounds, ...paragraphs } };
  const at = (block: number) => (block >= to ? block + by : block);
  return {
    structure: shifted(structure, to, by),
    grounds: {
      ...grounds,
      ...paragraphs,
      firstCandidate: at(grounds.firstCandidate),
      unsure: grounds.unsure.map(at),
    },
  };
}

function blocksOf(blocks: BlockSequence, from: number, to: number): readonly Block[] {
  return Array.from({ length: to - from }, (_, n) => blocks.at(from + n));
}

function linesIn(blocks: readonly Block[]): number {
  return blocks.filter(it => it.kind === 'paragraph').length;
}

function longIn(blocks: readonly Block[]): number {
  return blocks.filter(it => it.kind === 'paragraph' && summaryOf(it).size === 'long').length;
}

function isUntitled({ headed }: Grounds, paragraphs: Paragraphs): boolean {
  return !headed && isParagraphALine(paragraphs);
}

/** Where lines may be titles: whether one is, or its neighbour, before the edit or behind it. */
function mayBeTitled({ old, now, from, to, added }: Replaced): boolean {
  const titled = (blocks: BlockSequence, first: number, end: number) =>
    blocksOf(blocks, Math.max(first, 0), Math.min(end, blocks.count)).some(it => summaryOf(it).title !== undefined);
  return titled(old, from - 1, to + 1) || titled(now, from - 1, from + added + 1);
}

/** All that a block says of turns, sections and people, as one text; but for titles without a mark, which are not near. */
function saidToTheWhole(block: Block, { speaking, heedsQuestions }: Grounds): string {
  const { kind, label, said, small, meta, heading, voices, time, asks, cells } = summaryOf(block);
  return JSON.stringify([
    kind,
    label,
    said,
    small,
    meta,
    heading,
    cells,
    rosterPieceOf(block),
    heedsQuestions && asks,
    // Where labels mark who speaks, nothing else does but within a line and in captions.
    speaking ? voices?.filter(it => countsBesideLabels(it.way)) : [voices, time, asks],
  ]);
}

function countsBesideLabels(way: string): boolean {
  return way === 'midLine' || way === 'lazy' || way === 'caption';
}

/** A line that goes on with whatever is said around it. */
function isMereSpeech(block: Block, { speaking, hasVoices }: Grounds): boolean {
  const { kind, label, meta, heading, voices } = summaryOf(block);
  if (kind !== 'paragraph' || label !== undefined || meta !== undefined || heading !== undefined) return false;
  if (speaking) return !voices?.some(it => countsBesideLabels(it.way));
  return voices === undefined && !hasVoices;
}

function hasLabel(blocks: BlockSequence, from: number, to: number): boolean {
  return blocksOf(blocks, Math.max(from, 0), Math.min(to, blocks.count)).some(it => summaryOf(it).label !== undefined);
}

/** Whether it matters to nothing around blocks `from` to `to` that it comes to stand so many blocks farther from what is behind them. */
function isQuietPlace(old: BlockSequence, from: number, to: number, by: number, grounds: Grounds): boolean {
  const { firstCandidate, unsure } = grounds;
  if (firstCandidate >= to && firstCandidate <= opening !== firstCandidate + by <= opening) return false;
  // Where an unsure label stands on one side of the edit and any label on the other, their distance may count.
  const ahead = unsure.some(block => block < from && block >= from - near);
  const behind = unsure.some(block => block >= to && block < to + near);
  if (ahead && hasLabel(old, to, to + near)) return false;
  if (behind && hasLabel(old, from - near, from)) return false;
  const before: Summary | undefined = from > 0 ? summaryOf(old.at(from - 1)) : undefined;
  // What is said below a label alone on its line, and what a `Speaker:` line stands above.
  if (before?.said === 'nothing' || before?.meta !== undefined) return false;
  return true;
}

/** Whether no list of people begins, goes on or ends in the blocks between `from` and `to`. */
function isNoRoster(old: BlockSequence, from: number, to: number, between: readonly Block[]): boolean {
  const above = from > 0 ? rosterPieceOf(old.at(from - 1)) : undefined;
  const below = to < old.count ? rosterPieceOf(old.at(to)) : undefined;
  const pieces = between.map(rosterPieceOf).filter(it => it !== undefined);
  // A word or two may be names where a list of people is open above, and nowhere else.
  if (!pieces.every(it => it.kind === 'list' && !it.sure)) return false;
  return isClosed(above?.kind) || (pieces.length === 0 && beginsAnew(below?.kind));
}

type PieceKind = NonNullable<ReturnType<typeof rosterPieceOf>>['kind'] | undefined;

/** Whether no list of people goes on behind a line. */
function isClosed(kind: PieceKind): boolean {
  return kind === undefined || kind === 'key' || kind === 'introduction';
}

/** Whether it does not matter to a line if a list of people stands above it. */
function beginsAnew(kind: PieceKind): boolean {
  return isClosed(kind) || kind === 'opening';
}

/** Whether the words of a newsletter's end stand at the end of the text before or after, and the edit is near it. */
function mayHaveFooter({ old, now, to, from, added }: Replaced): boolean {
  if (to <= old.count - footer && from + added <= now.count - footer) return false;
  const has = (blocks: BlockSequence) =>
    blocksOf(blocks, Math.max(0, blocks.count - footer), blocks.count).some(it => summaryOf(it).footer === true);
  return has(old) || has(now);
}

/** The same with everything from block `from` on moved by so many blocks. */
function shifted(structure: Structure, from: number, by: number): Structure {
  const at = (block: number) => (block >= from ? block + by : block);
  const { turns, sections, roster, people } = structure;
  const entries = movedRoster(roster, from, by);
  return {
    ...structure,
    turns: movedTurns(turns, from, by),
    sections: sections.map(it => (it.endBlock < from ? it : { ...it, block: at(it.block), endBlock: at(it.endBlock) })),
    roster: entries,
    people: entries === roster ? people : { ...people, roster: entries },
  };
}

function movedTurns(turns: readonly Turn[], from: number, by: number): Turn[] {
  const at = (block: number) => (block >= from ? block + by : block);
  const moved: Turn[] = [];
  for (let n = 0; n < turns.length; n++) {
    const it = turns[n] as Turn;
    if (it.endBlock < from) {
      moved.push(it);
      continue;
    }
    const { label, speakers, block, endBlock, section, until } = it;
    // Whoever is overtaken within a block stays there.
    const end = until === undefined ? at(endBlock) : at(endBlock - 1) + 1;
    // Written out, for a transcript has tens of thousands of them.
    moved.push({ label, speakers, block: at(block), endBlock: end, section, until });
  }
  return moved;
}

function movedRoster(roster: readonly RosterEntry[], from: number, by: number): readonly RosterEntry[] {
  if (!roster.some(it => it.block !== undefined && it.block >= from)) return roster;
  return roster.map(it => (it.block !== undefined && it.block >= from ? { ...it, block: it.block + by } : it));
}
