/** The text of a transcript without its bracket notes: everything else stays as it is written, labels and markup included. */
import type { BracketNote } from '../model/note';
import type { Block } from '../text/block';
import { notesAt } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import { alwaysKept, joinHealed } from './exported';
import { remark, remarksOf } from './remark';
import type { Converted } from './speech';

/** Notes that stand for speech stay, and the legend: `[inaudible]`, `[…]`, redactions, `[ ]`. A paragraph of nothing but notes goes with its line. */
export function cleanText(transcript: Transcript): Converted {
  let notes = 0;
  let times = 0;
  let text = '';
  for (let index = 0; index < transcript.blocks.count; index++) {
    const block = transcript.blocks.at(index);
    const out = notesAt(transcript, index).filter(it => it.closed && !alwaysKept.has(it.kind));
    times += out.filter(it => it.kind === 'timestamp').length;
    notes += out.filter(it => it.kind !== 'timestamp').length;
    text += out.length === 0 ? block.text : without(block, out);
  }
  return { text, remarks: remarksOf(remark('notes', notes), remark('times', times)) };
}

function without(block: Block, notes: readonly BracketNote[]): string {
  let text = '';
  let at = 0;
  for (const [place, { span }] of notes.entries()) {
    // A note in a note went with it.
    if (span.start < at) continue;
    const piece = block.text.slice(at, span.start);
    text = place === 0 ? piece : joinHealed(text, piece);
    at = span.end;
  }
  const rest = block.text.slice(at);
  const ending = /\s*$/.exec(rest)![0];
  const healed = joinHealed(text, rest.slice(0, rest.length - ending.length));
  return healed.trim() === '' ? '' : healed.trimEnd() + ending;
}
