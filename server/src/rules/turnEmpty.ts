/** Rule: turn-empty. */
import { defineRule } from '../checking/rule';
import type { Turn } from '../model/turn';
import type { Block } from '../text/block';
import { say } from '../text/say';
import { rememberByChapter } from '../transcript/byPage';
import { blockOfTurn, firstTurnFrom } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';

export const turnEmpty = defineRule({
  code: 'turn-empty',
  summary: 'A label with nothing said under it.',
  severity: 'warning',
  scope: 'document',
  *check({ transcript }) {
    const { turns } = transcript.structure;
    if (turns.length === 0) return;
    for (const index of emptyTurns(transcript)) {
      const turn = turns[index] as Turn;
      if (turn.label.form === 'section-speaker') continue;
      const start = transcript.blocks.startOf(turn.block);
      const next = turns[index + 1];
      const again =
        next !== undefined &&
        next.block === turn.endBlock &&
        next.section === turn.section &&
        next.speakers.length > 0 &&
        next.speakers.join() === turn.speakers.join();
      yield {
        span: { start: start + turn.label.span.start, end: start + turn.label.span.end },
        message: again
          ? say('“{0}” says nothing here: the label stands twice.', turn.label.text)
          : say('“{0}” says nothing here.', turn.label.text),
        fixes: () => [
          { title: say('Remove the empty turn'), edits: [{ span: headOf(transcript, turn), newText: '' }] },
        ],
      };
    }
  },
});

/** Indexes of the turns that say nothing. */
function* emptyTurns(transcript: Transcript): Iterable<number> {
  const { turns } = transcript.structure;
  for (const suspects of suspectsByChapter(transcript))
    for (const index of suspects) if (isEmpty(n => transcript.blocks.at(n), turns[index] as Turn)) yield index;
}

/** The turns that say nothing as far as the page goes on which they begin. */
const suspectsByChapter = rememberByChapter(
  (page, first, structure): readonly number[] => {
    const { turns } = structure;
    const end = first + page.blocks.length;
    const suspects: number[] = [];
    for (let index = firstTurnFrom(structure, first); index < turns.length; index++) {
      const turn = turns[index] as Turn;
      if (turn.block >= end) break;
      const endBlock = Math.min(turn.endBlock, end);
      if (isEmpty(n => page.blocks[n - first] as Block, { ...turn, endBlock })) suspects.push(index);
    }
    return suspects;
  },
  parts => parts.flat(),
);

/** Nothing but space, rules and headings up to the next label. A note, a picture or code is something. */
function isEmpty(blockAt: (index: number) => Block, turn: Turn): boolean {
  for (let n = turn.block; n < turn.endBlock; n++) {
    const block = blockOfTurn(blockAt(n), n, turn);
    if (block.kind === 'heading' || block.kind === 'rule' || block.kind === 'blank') continue;
    if (block.text.slice(n === turn.block ? turn.label.marked.end : 0).trim() !== '') return false;
  }
  return true;
}

/** The label's own line with the blank lines below it; where others speak in the same line, the label alone. */
function headOf(transcript: Transcript, turn: Turn): { readonly start: number; readonly end: number } {
  const start = transcript.blocks.startOf(turn.block);
  const { marked, within } = turn.label;
  if (within === true || turn.until !== undefined) return { start: start + marked.start, end: start + marked.end };
  return { start, end: start + transcript.blocks.at(turn.block).text.length };
}
