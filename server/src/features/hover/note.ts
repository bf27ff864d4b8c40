/** What hover says of a bracket note: its kind, the term, where else it stands, and how it sounds. */
import { escapeMarkdown } from '../../lsp/markdown';
import type { BracketNote, NoteKind } from '../../model/note';
import { folded } from '../../text/folding';
import { say } from '../../text/say';
import { shift, touches } from '../../text/span';
import { glossesOfPage } from '../../transcript/glosses';
import { notesAt } from '../../transcript/questions';
import { recordingAt, recordingOf, timeBefore } from '../../transcript/recordingLink';
import type { Transcript } from '../../transcript/transcript';
import type { World } from '../feature';
import type { HoverText } from './hoverText';

const meanings: Readonly<Record<NoteKind, () => string>> = {
  gloss: () => say('Gloss: the words of the original, or what they mean.'),
  insertion: () => say('Insertion: words that an editor added; nobody said them.'),
  clarification: () => say('Clarification: an editor explains.'),
  'editors-note': () => say('Editor’s note.'),
  nonverbal: () => say('Something heard that is not speech.'),
  gap: () => say('Gap: the transcriber could not hear this.'),
  redaction: () => say('Redaction: a name or a word is withheld.'),
  aside: () => say('Aside: somebody else speaks inside this turn.'),
  legend: () => say('Legend: what the brackets of this transcript are for.'),
  timestamp: () => say('A time in the recording.'),
  elision: () => say('Elision: words are left out here.'),
};

const mostPlaces = 5;

export async function describeNote(
  transcript: Transcript,
  offset: number,
  world: World,
): Promise<HoverText | undefined> {
  const index = transcript.blocks.indexAtOffset(offset);
  if (index < 0) return undefined;
  const start = transcript.blocks.startOf(index);
  const note = notesAt(transcript, index).find(it => touches(shift(it.span, start), offset));
  if (note === undefined) return undefined;
  const span = shift(note.span, start);
  const lines = [note.closed ? meanings[note.kind]() : say('This bracket is never closed.')];
  if (note.gloss !== undefined)
    lines.push(...(await describeGloss(note.gloss, world)), ...elsewhere(transcript, note, span.start));
  lines.push(...listenTo(transcript, index, note));
  return { span, markdown: lines.join('\n\n') };
}

async function describeGloss(gloss: NonNullable<BracketNote['gloss']>, world: World): Promise<string[]> {
  const pinyin = /\p{Script=Han}/u.test(gloss.term) ? await world.host.pinyin?.(gloss.term) : undefined;
  const lines = [`**${escapeMarkdown(gloss.term)}**${pinyin === undefined ? '' : ` · ${escapeMarkdown(pinyin)}`}`];
  if (gloss.rendering !== undefined) lines.push(`“${escapeMarkdown(gloss.rendering)}”`);
  if (gloss.explanation !== undefined) lines.push(escapeMarkdown(gloss.explanation));
  return lines;
}

/** A link to the recording at the time of a gap or a time mark, where the front matter names the recording. */
function listenTo(transcript: Transcript, index: number, note: BracketNote): string[] {
  const recording = recordingOf(transcript.frontMatter);
  if (recording === undefined || (note.kind !== 'gap' && note.kind !== 'timestamp')) return [];
  const time = note.time ?? timeBefore(transcript, index, note.span.start);
  if (time === undefined) return [`[${say('Listen to the recording')}](${recording})`];
  return [`[${say('Listen to the recording from {0}', clock(time))}](${recordingAt(recording, time)})`];
}

/** `58:41`, `1:02:49`. */
function clock(time: number): string {
  const seconds = Math.floor(time / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0] === 0 ? parts.slice(1) : parts)
    .map((it, n) => (n === 0 ? String(it) : String(it).padStart(2, '0')))
    .join(':');
}

/** How often each term is glossed. */
type Counts = ReadonlyMap<string, number>;

const countsOf = folded<Counts>(
  page => {
    const counts = new Map<string, number>();
    for (const { term } of glossesOfPage(page)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  },
  parts => {
    const sums = new Map<string, number>();
    for (const part of parts) for (const [term, count] of part) sums.set(term, (sums.get(term) ?? 0) + count);
    return sums;
  },
);

/** Where else the text glosses the term of a note that begins at `offset`: the first places, and how many more. */
function elsewhere({ blocks }: Transcript, note: BracketNote, offset: number): string[] {
  const term = note.gloss?.term;
  if (term === undefined) return [];
  const places: number[] = [];
  let start = 0;
  for (const page of blocks.pages) {
    if (places.length > mostPlaces) break;
    for (const it of glossesOfPage(page))
      if (it.term === term && start + it.span.start !== offset) places.push(start + it.span.start);
    start += page.length;
  }
  if (places.length === 0) return [];
  const told = places.slice(0, mostPlaces).map(it => say('line {0}', blocks.positionAt(it).line + 1));
  const lines = told.join(say(', '));
  const more = (countsOf(blocks).get(term) ?? 1) - 1 - mostPlaces;
  return [more > 0 ? say('Also glossed in {0} and {1} more.', lines, more) : say('Also glossed in {0}.', lines)];
}
