/** Rule: time-backwards. */
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import { evidentTime } from '../syntax/notes/timeSlip';
import type { Block } from '../text/block';
import { rememberLatest } from '../text/memo';
import { say } from '../text/say';
import { type Span, shift } from '../text/span';
import { rememberByChapter, rememberTogether, type VoicedPage } from '../transcript/byPage';
import { labelOfBlock, notesOf } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';

interface Stamp {
  /** Milliseconds in the recording. */
  readonly time: number;
  /** UTF-16, from the start of the block. */
  readonly span: Span;
}

interface Placed extends Stamp {
  /** The number of the page in its chapter, and of the block in the page. */
  readonly page: number;
  readonly block: number;
}

/** A recording in parts starts again near its beginning; milliseconds. */
const beginning = 120_000;
/** Two people who speak at once are noted in either order; milliseconds. */
const atOnce = 2_000;

export const timeBackwards = defineRule({
  code: 'time-backwards',
  summary: 'A time of the recording that is earlier than the one before it.',
  severity: 'warning',
  scope: 'document',
  *check({ transcript }) {
    if (!transcript.structure.isTranscript) return;
    const { parts, value } = compare(transcript);
    const { blocks } = transcript;
    for (const { at, message, between } of value) {
      const wrong = parts[at.chapter]?.[at.index] as Placed;
      const first = blocks.firstOfPage(blocks.pageNumber(at.chapter) + wrong.page);
      const span = shift(wrong.span, blocks.startOf(first + wrong.block));
      yield { span, message, fixes: () => fixesFor(transcript, span, between) };
    }
  },
});

/** The time that both neighbours tell; else whoever has the recording has to listen. */
function fixesFor({ blocks }: Transcript, span: Span, between: Slip['between']): readonly Fix[] {
  const found = digits.exec(blocks.slice(span));
  if (between === undefined || found === null) return [];
  const right = evidentTime(found[0], ...between);
  const start = span.start + found.index;
  const edit = { span: { start, end: start + found[0].length }, newText: right ?? '' };
  return right === undefined ? [] : [{ title: say('Change to “{0}”', right), edits: [edit] }];
}

const digits = /(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?/;

/** A stamp by its chapter, and by its number in it. */
interface Pointer {
  readonly chapter: number;
  readonly index: number;
}

interface Slip {
  readonly at: Pointer;
  readonly message: string;
  /** The times before and behind it, where both are in order; milliseconds. */
  readonly between: readonly [before: number, behind: number] | undefined;
}

function slipsIn(parts: readonly (readonly Placed[])[]): readonly Slip[] {
  const stamps = parts.flatMap((part, chapter) => part.map(({ time }, index) => ({ time, at: { chapter, index } })));
  const slips: Slip[] = [];
  let last = -1;
  for (const [at, it] of stamps.entries()) {
    const before = stamps[last];
    if (before === undefined || it.time + atOnce > before.time) {
      last = at;
      continue;
    }
    const next = stamps[at + 1];
    // The times go on from the earlier one: the recording starts again, or the one before was the slip.
    const goesOn = next !== undefined && next.time >= it.time && next.time + atOnce < before.time;
    if (goesOn && it.time <= beginning) {
      last = at;
      continue;
    }
    const prior = stamps[last - 1];
    const beforeIsSlip = goesOn && (prior === undefined || prior.time <= it.time);
    const [from, to] = beforeIsSlip ? [prior?.time, it.time] : [before.time, next?.time];
    slips.push({
      between: from === undefined || to === undefined ? undefined : [from, to],
      at: beforeIsSlip ? before.at : it.at,
      message: beforeIsSlip
        ? say('This time is later than the next one, {0}.', clock(it.time))
        : say('This time is earlier than the one before it, {0}.', clock(before.time)),
    });
    if (goesOn || beforeIsSlip) last = at;
  }
  return slips;
}

const stampsByChapter = rememberByChapter(stampsInPage, (parts): readonly Placed[] =>
  parts.flatMap((stamps, page) => stamps.map(it => ({ ...it, page }))),
);

function stampsInPage(voiced: VoicedPage): readonly Omit<Placed, 'page'>[] {
  const { page } = voiced;
  const stamps: Omit<Placed, 'page'>[] = [];
  for (let n = 0; n < page.blocks.length; n++) {
    const block = page.blocks[n] as Block;
    const label = labelOfBlock(voiced, n);
    const time = label?.time;
    const inNotes = stampsIn(block, label?.marked.end ?? 0);
    if (time === undefined && inNotes.length === 0) continue;
    const repeated = time !== undefined && inNotes[0]?.time === time && label?.form === 'bold';
    if (time !== undefined && label !== undefined && !repeated)
      stamps.push({ time, span: timeSpan(block, label.span, label.marked), block: n });
    for (const it of inNotes) stamps.push({ ...it, block: n });
  }
  return stamps;
}

const compare = rememberTogether(stampsByChapter, sameTimes, slipsIn);

function sameTimes(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.length === b.length && a.every((it, n) => it.time === (b[n] as Placed).time);
}

const none: readonly Stamp[] = [];

/** The times that stand as notes of their own in a block. */
const stampsIn = rememberLatest((block: Block, from: number): readonly Stamp[] => {
  const notes = notesOf(block, from);
  if (notes.length === 0) return none;
  const found: Stamp[] = [];
  for (const { kind, time, span } of notes) if (kind === 'timestamp' && time !== undefined) found.push({ time, span });
  return found;
});

/** The digits of the time in what belongs to the label. */
function timeSpan(block: Block, label: Span, marked: Span): Span {
  const text = block.text.slice(marked.start, marked.end);
  const pattern = /(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?/g;
  for (let it = pattern.exec(text); it !== null; it = pattern.exec(text)) {
    const start = marked.start + it.index;
    if (start >= label.end || start + it[0].length <= label.start) return { start, end: start + it[0].length };
  }
  return label;
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (it: number) => `${it}`.padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
