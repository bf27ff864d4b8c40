/** Edits of turns: joining two, splitting one, giving one to somebody else; and who is likely to speak at a place. */
import type { Person } from '../model/people';
import type { Turn } from '../model/turn';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { personOf, turnAt } from './questions';
import type { Transcript } from './transcript';

/** An edit that somebody may want at a place, with its title in the imperative. Spans count from the start of the document. */
export interface TurnEdit {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** So many people are offered at a place. */
const offered = 3;

/**
 * Who may speak behind turn `index`, the likeliest first: in a conversation it is who spoke before the last one; then all
 * others by how lately they spoke, and at the end the one who speaks there.
 */
export function likelySpeakers(transcript: Transcript, index: number): readonly Person[] {
  const { turns } = transcript.structure;
  const ids = new Set<string>();
  const current = turns[index]?.speakers ?? [];
  for (let n = index; n >= 0; n--) for (const id of turns[n]?.speakers ?? []) if (!current.includes(id)) ids.add(id);
  for (const turn of turns.slice(index + 1)) for (const id of turn.speakers) if (!current.includes(id)) ids.add(id);
  for (const id of current) ids.add(id);
  return [...ids].flatMap(id => personOf(transcript.structure, id) ?? []);
}

/** What heads a turn of this person in this file: `**Nils Holm:** `; `undefined` where each needs a time of its own. */
export function headFor(transcript: Transcript, person: Person, near: number): string | undefined {
  const own = turnOf(transcript, person, near);
  if (own === undefined || (own.label.time !== undefined && own.label.form !== 'bold')) return undefined;
  const text = transcript.blocks.at(own.block).text;
  const head = text.slice(own.label.marked.start, own.label.marked.end);
  return /[ \t：]$/.test(head) ? head : `${head} `;
}

/**
 * Where each head needs a time of its own, all that stands before the time: `Nils Holm: `, `Nils Holm (`, `[Nils Holm] [`;
 * `undefined` where the time comes first.
 */
export function headUpToTime(transcript: Transcript, person: Person, near: number): string | undefined {
  const own = turnOf(transcript, person, near);
  if (own?.label.time === undefined) return undefined;
  const text = transcript.blocks.at(own.block).text;
  const head = text.slice(own.label.marked.start, own.label.marked.end);
  const ahead = head.slice(0, Math.max(0, head.search(/(?:\d{1,2}:)?\d{1,3}:\d{2}/)));
  return ahead.includes(own.label.text) ? ahead : undefined;
}

function turnOf({ structure }: Transcript, person: Person, near: number): Turn | undefined {
  return nearest(
    structure.turns,
    near,
    it =>
      it.speakers.length === 1 &&
      it.speakers[0] === person.id &&
      it.label.form !== 'section-speaker' &&
      it.label.form !== 'damaged' &&
      it.label.within !== true,
  );
}

function nearest(turns: readonly Turn[], near: number, wanted: (it: Turn) => boolean): Turn | undefined {
  for (let by = 0; by < turns.length; by++) {
    for (const n of [near - by, near + by]) {
      const turn = turns[n];
      if (turn !== undefined && wanted(turn)) return turn;
    }
  }
  return undefined;
}

/** All that can be done with the turn at the start of `asked`. */
export function turnEditsAt(transcript: Transcript, asked: Span): readonly TurnEdit[] {
  const index = turnAt(transcript, asked.start);
  const turn = transcript.structure.turns[index];
  if (turn === undefined || turn.label.form === 'section-speaker') return [];
  const start = transcript.blocks.startOf(turn.block);
  const onLabel = asked.start <= start + turn.label.marked.end;
  const found: TurnEdit[] = [];
  if (onLabel) {
    const joined = joinEdit(transcript, index);
    if (joined !== undefined) found.push(joined);
    const lined = lineEdit(transcript, turn);
    if (lined !== undefined) found.push(lined);
    found.push(...assignEdits(transcript, index));
  } else found.push(...splitEdits(transcript, index, asked.start));
  return found;
}

/** Takes the label away where the turn before is by the same speakers and no title stands between. */
function joinEdit(transcript: Transcript, index: number): TurnEdit | undefined {
  const { structure, blocks } = transcript;
  const [before, turn] = [structure.turns[index - 1], structure.turns[index]];
  if (before === undefined || turn === undefined || turn.speakers.length === 0) return undefined;
  if (before.speakers.join() !== turn.speakers.join() || (before.endBlock !== turn.block && turn.label.within !== true))
    return undefined;
  const start = blocks.startOf(turn.block);
  const text = blocks.at(turn.block).text;
  const alone = turn.until === undefined && text.slice(turn.label.marked.end).trim() === '';
  const end = alone ? text.length : turn.label.marked.end;
  return {
    title: say('Join this turn to the one before it'),
    edits: [{ span: { start: start + turn.label.marked.start, end: start + end }, newText: '' }],
  };
}

/** Somebody who takes over in the middle of a line gets a paragraph of their own. */
function lineEdit({ blocks }: Transcript, { block, label }: Turn): TurnEdit | undefined {
  if (label.within !== true || blocks.at(block).kind !== 'paragraph') return undefined;
  const end = blocks.startOf(block) + label.marked.start;
  const before = blocks.at(block).text.slice(0, label.marked.start);
  const start = end - (before.length - before.trimEnd().length);
  return { title: say('Put this turn in a paragraph of its own'), edits: [{ span: { start, end }, newText: '\n\n' }] };
}

function assignEdits(transcript: Transcript, index: number): readonly TurnEdit[] {
  const turn = transcript.structure.turns[index] as Turn;
  const start = transcript.blocks.startOf(turn.block);
  const { span } = turn.label;
  return others(transcript, index).flatMap(person => {
    const text = labelTextOf(transcript, person, index);
    if (text === undefined) return [];
    const edit = { span: { start: start + span.start, end: start + span.end }, newText: text };
    return [{ title: say('Give this turn to {0}', person.name), edits: [edit] }];
  });
}

function splitEdits(transcript: Transcript, index: number, offset: number): readonly TurnEdit[] {
  const { blocks } = transcript;
  const block = blocks.indexAtOffset(offset);
  const start = blocks.startOf(block);
  const { text, kind } = blocks.at(block);
  if (kind !== 'paragraph') return [];
  const before = text.slice(0, offset - start);
  const after = text.slice(offset - start);
  if (after.trim() === '') return [];
  const from = offset - (before.length - before.trimEnd().length);
  const to = offset + (after.length - after.trimStart().length);
  const atHead = before.trim() === '';
  return others(transcript, index).flatMap(person => {
    const head = headFor(transcript, person, index);
    if (head === undefined) return [];
    const edit = atHead
      ? { span: { start, end: start }, newText: head }
      : { span: { start: from, end: to }, newText: `\n\n${head}` };
    return [{ title: say('Split here: {0} says the rest', person.name), edits: [edit] }];
  });
}

function others(transcript: Transcript, index: number): readonly Person[] {
  const own = transcript.structure.turns[index]?.speakers ?? [];
  return likelySpeakers(transcript, index)
    .filter(it => !own.includes(it.id))
    .slice(0, offered);
}

/** How the transcript writes this person in a label, nearest to turn `near`. */
function labelTextOf(transcript: Transcript, person: Person, near: number): string | undefined {
  return nearest(transcript.structure.turns, near, it => it.speakers.length === 1 && it.speakers[0] === person.id)
    ?.label.text;
}
