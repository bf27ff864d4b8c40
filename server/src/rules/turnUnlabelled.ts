/** Rule: turn-unlabelled. */
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import type { Turn } from '../model/turn';
import { opaqueOf } from '../syntax/opaque';
import { contentLength, linesOf } from '../text/block';
import { say } from '../text/say';
import { rememberForKin, type Structure } from '../transcript/structure';
import type { Transcript } from '../transcript/transcript';

/** With fewer turns nobody can say that every turn has a label. */
const leastTurns = 6;
/** More than this is a talk or an introduction. */
const mostAhead = 4;
/** Shorter lines are titles, dates and credits. UTF-16 units. */
const leastSpeech = 40;

/** What people say and editors do not write: the first and the second person, greetings, thanks. */
const spoken =
  /(?:^|[\s“"(])(?:I|I[’']m|I[’']ve|we|We|we[’']re|We[’']re|you|You|my|My|our|Our|welcome|Welcome|hello|Hello|Hi|thanks|Thanks|okay|Okay|yeah|Yeah)(?=[\s,.!?’'])|^(?:大家好|谢谢|欢迎)|[我你您]们?[^\s]/u;

export const turnUnlabelled = defineRule({
  code: 'turn-unlabelled',
  summary: 'Speech ahead of the first label, in a transcript that labels every turn.',
  severity: 'information',
  scope: 'document',
  *check({ transcript }) {
    const { structure, blocks } = transcript;
    const { turns } = structure;
    const [first] = turns;
    if (first === undefined || turns.length < leastTurns) return;
    const ahead = speechAhead(transcript, first.block);
    const [n] = ahead;
    if (n === undefined || paragraphsAhead(transcript, first.block) > mostAhead || !labelsEveryTurn(structure)) return;
    const start = blocks.startOf(n);
    const [line = ''] = linesOf(blocks.at(n).text);
    yield {
      span: { start, end: start + contentLength(line) },
      message:
        headIn(transcript, first) === undefined
          ? say('Nobody is named who says this; a label needs a time of its own here.')
          : say('Nobody is named who says this.'),
      fixes: () => givingFixes(transcript, n),
    };
  },
});

/** A talk is one person's and needs no label; its questions and answers do. */
const labelsEveryTurn = rememberForKin(
  ({ turns }: Structure) => !turns.some(({ label: { form } }) => form === 'section-speaker' || form === 'question'),
);

function paragraphsAhead({ blocks }: Transcript, first: number): number {
  let count = 0;
  for (let n = 0; n < first; n++)
    if (blocks.at(n).kind === 'paragraph' && blocks.at(n).text.length >= leastSpeech) count++;
  return count;
}

/** The blocks of speech directly above the first label, with no title, table or list between. */
function speechAhead({ blocks }: Transcript, first: number): readonly number[] {
  const found: number[] = [];
  for (let n = first - 1; n >= 0; n--) {
    const block = blocks.at(n);
    if (block.kind === 'blank') continue;
    if (block.kind !== 'paragraph') break;
    const text = block.text.slice(0, 600);
    if (
      block.text.length < leastSpeech ||
      /^[*_([<>]|https?:|^[^\s:]+(?: [^\s:]+){0,4}:\s/u.test(text) ||
      opaqueOf(block).length > 0
    )
      break;
    if (spoken.test(text)) found.unshift(n);
  }
  return found;
}

/** The label of a turn with its marks; `undefined` where the time of the turn is a part of it, which nobody knows of another turn. */
function headIn({ blocks }: Transcript, { block, label }: Turn): string | undefined {
  const head = blocks.at(block).text.slice(label.marked.start, label.marked.end);
  return /\d:\d{2}/.test(head) ? undefined : head;
}

/** Gives the words to one of those who speak most, in the form of the first label. */
function givingFixes(transcript: Transcript, block: number): readonly Fix[] {
  const { turns, people } = transcript.structure;
  const [first] = turns;
  const head = first === undefined ? undefined : headIn(transcript, first);
  if (first === undefined || head === undefined) return [];
  const { label } = first;
  const before = head.slice(0, label.span.start - label.marked.start);
  const after = head.slice(label.span.end - label.marked.start);
  const at = transcript.blocks.startOf(block);
  const loudest = people.persons.filter(it => it.turns > 0 && it.placeholder !== true);
  return [...loudest]
    .sort((a, b) => b.turns - a.turns)
    .slice(0, 2)
    .map(it => ({
      title: say('Give these words to {0}', it.name),
      edits: [{ span: { start: at, end: at }, newText: `${before}${labelFor(it.id, transcript) ?? it.name}${after}` }],
    }));
}

/** How the transcript itself labels this person. */
function labelFor(person: string, { structure }: Transcript): string | undefined {
  return structure.turns.find(it => it.speakers.length === 1 && it.speakers[0] === person)?.label.text;
}
