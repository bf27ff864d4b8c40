/** A transcript as one value: its text in blocks and what they say together; made once, then carried along by edits. */
import type { RosterEntry } from '../model/people';
import type { RosterPiece } from '../people/rosters/lines';
import { type FrontMatter, readFrontMatter } from '../syntax/frontMatter';
import { resplit } from '../syntax/resplit';
import { splitText } from '../syntax/splitter';
import { type Summary, sameSummary, summaryOf } from '../syntax/summary';
import type { Block } from '../text/block';
import type { BlockSequence } from '../text/blockSequence';
import type { Edit } from '../text/edit';
import type { Grounds } from './grounds';
import { type Moved, movedStructure, type Replaced } from './movedStructure';
import { rosterPieceOf } from './roster';
import { buildStructure, type Structure } from './structure';

export interface Transcript {
  readonly blocks: BlockSequence;
  readonly frontMatter: FrontMatter | undefined;
  /** The same object as before the edit where no edit touched what it depends on. */
  readonly structure: Structure;
  /** What the structure rests on. */
  readonly grounds: Grounds;
  /** What rosters outside the transcript say of its people. */
  readonly outside: readonly RosterEntry[];
  /** One object for all states of a text that edits made of each other: under it stands what was found last. */
  readonly lineage: object;
}

export function readTranscript(text: string, outside: readonly RosterEntry[] = []): Transcript {
  const blocks = splitText(text);
  const frontMatter = frontMatterOf(blocks);
  return { blocks, frontMatter, ...structureOf(blocks, frontMatter, outside), outside, lineage: {} };
}

/** Equal to reading the edited text from scratch; costs what the edit touched. */
export function editTranscript(old: Transcript, edit: Edit): Transcript {
  const { blocks, from, to, added } = resplit(old.blocks, edit);
  if (blocks === old.blocks) return old;
  const headTouched = from === 0 && (blocks.count === 0 || old.blocks.count === 0 || blocks.at(0) !== old.blocks.at(0));
  const frontMatter = headTouched ? frontMatterOf(blocks) : old.frontMatter;
  if (frontMatter === old.frontMatter) {
    const replaced = { old: old.blocks, now: blocks, from, to, added };
    if (sayAllTheSame(replaced, old.structure)) return { ...old, blocks };
    const moved = movedStructure(old.structure, old.grounds, replaced);
    if (moved !== undefined) return { ...old, blocks, ...moved };
  }
  return { ...old, blocks, frontMatter, ...structureOf(blocks, frontMatter, old.outside) };
}

/** Whether the edited blocks, one by one, say the same to the whole as before. */
function sayAllTheSame({ old, now, from, to, added }: Replaced, { sections }: Structure): boolean {
  if (added !== to - from) return false;
  for (let n = from; n < to; n++) {
    const titled = sections.some(it => it.block === n);
    if (!saySame(old.at(n), now.at(n), titled)) return false;
  }
  return true;
}

/** Whether two blocks say the same to the whole. */
function saySame(a: Block, b: Block, titled: boolean): boolean {
  if (!sameSummary(summaryOf(a), summaryOf(b), titled)) return false;
  const [first, second] = [rosterPieceOf(a), rosterPieceOf(b)];
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}

/** The same text under another roster. */
export function withRoster(old: Transcript, outside: readonly RosterEntry[]): Transcript {
  return { ...old, outside, ...structureOf(old.blocks, old.frontMatter, outside) };
}

function frontMatterOf(blocks: BlockSequence): FrontMatter | undefined {
  if (blocks.count === 0) return undefined;
  const head = blocks.at(0);
  return head.kind === 'front-matter' ? readFrontMatter(head) : undefined;
}

function structureOf(
  blocks: BlockSequence,
  frontMatter: FrontMatter | undefined,
  outside: readonly RosterEntry[],
): Moved {
  const summaries: Summary[] = [];
  const pieces: (RosterPiece | undefined)[] = [];
  for (const it of blocks) {
    summaries.push(summaryOf(it));
    pieces.push(rosterPieceOf(it));
  }
  return buildStructure(summaries, pieces, frontMatter, outside);
}
