/** Rule: turn-empty. */
import { defineRule } from '../checking/rule';
import type { Turn } from '../model/turn';
import { say } from '../text/say';
import type { Transcript } from '../transcript/transcript';

export const turnEmpty = defineRule({
  code: 'turn-empty',
  summary: 'A label with nothing said under it.',
  severity: 'warning',
  scope: 'document',
  *check({ transcript }) {
    const { turns } = transcript.structure;
    if (turns.length === 0) return;
    for (const [index, turn] of turns.entries()) {
      if (turn.label.form === 'section-speaker' || !isEmpty(transcript, turn)) continue;
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

/** Nothing but space, rules and headings up to the next label. A note, a picture or code is something. */
function isEmpty(transcript: Transcript, turn: Turn): boolean {
  const { blocks } = transcript;
  for (let n = turn.block; n < turn.endBlock; n++) {
    const block = blocks.at(n);
    if (block.kind === 'heading' || block.kind === 'rule' || block.kind === 'blank') continue;
    if (block.text.slice(n === turn.block ? turn.label.marked.end : 0).trim() !== '') return false;
  }
  return true;
}

/** The label's own line with the blank lines below it. */
function headOf(transcript: Transcript, turn: Turn): { readonly start: number; readonly end: number } {
  const start = transcript.blocks.startOf(turn.block);
  return { start, end: start + transcript.blocks.at(turn.block).text.length };
}
