/** The quotations of a document, found again only where an edit may have touched them. */
import { remember } from '../text/memo';
import { carried, type OneBlockEdit, oneBlockEdit } from '../transcript/oneBlockEdit';
import { turnOfBlock } from '../transcript/questions';
import type { Structure } from '../transcript/structure';
import type { Transcript } from '../transcript/transcript';
import { type FoundQuotation, findQuotations } from './findQuotations';
import { longestWrapped } from './paragraph';

interface Kept {
  readonly transcript: Transcript;
  readonly found: readonly FoundQuotation[];
}

const lastOf = remember((_: Structure): { kept?: Kept } => ({}));

/** As `findQuotations`; the same list for the same transcript, and the same quotations where they have not moved. */
export function quotationsOf(transcript: Transcript): readonly FoundQuotation[] {
  const last = lastOf(transcript.structure);
  if (last.kept?.transcript === transcript) return last.kept.found;
  const found = foundAgain(transcript, last.kept) ?? findQuotations(transcript);
  last.kept = { transcript, found };
  return found;
}

function foundAgain(transcript: Transcript, kept: Kept | undefined): readonly FoundQuotation[] | undefined {
  const edit = kept && oneBlockEdit(transcript, kept.transcript);
  if (kept === undefined || edit === undefined || !isMute(edit, transcript)) return undefined;
  return edit.by === 0 ? kept.found : kept.found.map(it => (it.block > edit.block ? moved(it, edit) : it));
}

/**
 * Whether no quotation has read the block, nor could: somebody speaks in it, in running text, no block of quotation is its
 * neighbour, and no paragraph that is wrapped by hand comes into it from where nobody speaks.
 */
function isMute({ block, before, after }: OneBlockEdit, { blocks, structure }: Transcript): boolean {
  if (before.kind === 'quote' || after.kind === 'quote' || before.kind !== after.kind) return false;
  if (turnOfBlock(structure, block) < 0) return false;
  if (block > 0 && blocks.at(block - 1).kind === 'quote') return false;
  if (block + 1 < blocks.count && blocks.at(block + 1).kind === 'quote') return false;
  for (let n = block; ; n--) {
    if (turnOfBlock(structure, n) < 0) return false;
    const isWrapped =
      n > 0 && blocks.at(n).entry === 'paragraph' && blocks.at(n - 1).text.trimEnd().length <= longestWrapped;
    if (!isWrapped) return true;
    if (block - n > mostWrapped) return false;
  }
}

/** So many lines are followed back; behind more of them it is quicker to look for everything again. */
const mostWrapped = 100;

function moved(it: FoundQuotation, edit: OneBlockEdit): FoundQuotation {
  const { attribution, citation } = it;
  return {
    ...it,
    span: carried(edit, it.span),
    pieces: it.pieces.map(piece => ({ ...piece, start: piece.start + edit.by })),
    ...(attribution === undefined ? {} : { attribution: { ...attribution, span: carried(edit, attribution.span) } }),
    ...(citation === undefined ? {} : { citation: { ...citation, span: carried(edit, citation.span) } }),
  };
}
