/** Rule: turn-empty. */
import { defineRule } from '../checking/rule';
import type { Turn } from '../model/turn';
import type { Block } from '../text/block';
import { say } from '../text/say';
import { rememberByChapter, voicedPages } from '../transcript/byPage';
import { blockOfTurn } from '../transcript/questions';
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
  const firsts = voicedPages(transcript).turns;
  for (const [chapter, suspects] of suspectsByChapter(transcript).entries()) {
    if (suspects.length === 0) continue;
    const pages = transcript.blocks.pageNumber(chapter);
    for (const { page, turn } of suspects) {
      const index = (firsts[pages + page] as number) + turn;
      if (isEmpty(n => transcript.blocks.at(n), turns[index] as Turn)) yield index;
    }
  }
}

interface Suspect {
  /** The number of the page in its chapter, and of the turn in the page. */
  readonly page: number;
  readonly turn: number;
}

/** The turns that say nothing as far as the page goes on which they begin. */
const suspectsByChapter = rememberByChapter(
  ({ page, turns }): readonly number[] => {
    const suspects: number[] = [];
    for (const [index, turn] of turns.entries())
      if (turn.block >= 0 && isEmpty(n => page.blocks[n] as Block, turn)) suspects.push(index);
    return suspects;
  },
  (parts): readonly Suspect[] => parts.flatMap((suspects, page) => suspects.map(turn => ({ page, turn }))),
);

/** Nothing but space, rules and headings up to the next label. A note, a picture or code is something. */
function isEmpty(blockAt: (index: number) => Block, turn: Omit<Turn, 'section'>): boolean {
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
