/** The rosters inside a transcript: its front matter, its panel lists, its `Speaker:` lines, its attendee tables. */
import type { RosterEntry } from '../model/people';
import { frontMatterRoster } from '../people/rosters/frontMatter';
import { assembleRoster, type RosterPiece, readRosterLine } from '../people/rosters/lines';
import type { FrontMatter } from '../syntax/frontMatter';
import { type Block, contentLength } from '../text/block';

const known = new WeakMap<Block, { readonly piece: RosterPiece | undefined }>();
/** What is shorter is read again faster than it is looked up. UTF-16 units. */
const short = 48;

/** What the first line of a block says of the people who take part; `undefined` for most blocks. */
export function rosterPieceOf(block: Block): RosterPiece | undefined {
  if (block.text.length <= short) return pieceOf(block);
  let found = known.get(block);
  if (found === undefined) {
    found = { piece: pieceOf(block) };
    known.set(block, found);
  }
  return found.piece;
}

function pieceOf({ text, kind }: Block): RosterPiece | undefined {
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'table' && kind !== 'list') return undefined;
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end + 1);
  return readRosterLine(line.slice(0, contentLength(line)));
}

/** Spans count from the start of the block that each entry names. */
export function rosterOf(
  pieces: readonly (RosterPiece | undefined)[],
  frontMatter: FrontMatter | undefined,
): RosterEntry[] {
  const fromLines = assembleRoster(
    pieces.map((piece, block) => [piece, block] as const),
    (entry, block) => ({ ...entry, block }),
  );
  return [...(frontMatter === undefined ? [] : frontMatterRoster(frontMatter)), ...fromLines];
}
