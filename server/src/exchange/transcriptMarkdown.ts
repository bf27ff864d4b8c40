/** Writes a recording as transcript Markdown: a label a turn, times as timestamps, no speaker where the file names none. */
import type { Remark } from '../protocol';
import { escapeMarkdown } from './markdownText';
import { remark, remarksOf } from './remark';
import type { Converted, Recording, Speech } from './speech';
import { writeTime } from './time';

export interface MarkdownOptions {
  /** `**Ann:** Hello.`, `Ann: Hello.` or `[Ann] Hello.` (with a time: `[Ann] [00:12] Hello.`). */
  readonly labels: 'bold' | 'plain' | 'bracket';
  /** Where a timestamp is written: at every cue with all its decimals, at every paragraph, at every turn, nowhere. */
  readonly times: 'cue' | 'paragraph' | 'turn' | 'none';
  /** Whether the title and the language of the recording stand at its head. */
  readonly frontMatter: boolean;
}

export const defaultMarkdownOptions: MarkdownOptions = { labels: 'bold', times: 'paragraph', frontMatter: true };

/** A silence this long begins a paragraph; milliseconds. */
const longPause = 2500;
/** A paragraph this long ends at the next end of a sentence; UTF-16 units. */
const longParagraph = 600;
/** The label of speech that the file gives to nobody, where leaving it out would give it to the speaker before. */
export const unknownSpeaker = 'Unknown';

/** Ends with one line end; empty for a recording without speech and head. */
export function toTranscriptMarkdown(
  recording: Recording,
  options: MarkdownOptions = defaultMarkdownOptions,
): Converted {
  const turns = turnsOf(recording.speech);
  const fields = frontMatterOf(recording);
  const named = turns.some(it => it.speaker !== undefined);
  const paragraphs: string[] = recording.head.map(escapeMarkdown);
  let labelled = false;
  let unknown = 0;
  for (const turn of turns) {
    if (turn.speaker === undefined && labelled) unknown++;
    const label: string | undefined = turn.speaker ?? (labelled ? unknownSpeaker : undefined);
    labelled ||= label !== undefined;
    for (const [index, paragraph] of turn.paragraphs.entries()) {
      const text = paragraphOf(paragraph, index === 0, options);
      paragraphs.push(index === 0 && label !== undefined ? `${labelOf(label, options)} ${text}` : text);
    }
  }
  return {
    text: [...(options.frontMatter && fields.length > 0 ? [['---', ...fields, '---'].join('\n')] : []), ...paragraphs]
      .filter(it => it !== '')
      .map(it => `${it}\n`)
      .join('\n'),
    remarks: [
      ...recording.remarks,
      ...remarksOf(
        named && remark('unknown-speaker', unknown),
        ...lostTimes(turns, options),
        remark('ends', recording.speech.filter(it => it.end !== undefined).length),
        remark('line-breaks', recording.speech.filter(it => it.words.includes('\n')).length),
        !options.frontMatter && remark('front-matter', fields.length),
      ),
    ],
  };
}

interface SpokenTurn {
  readonly speaker: string | undefined;
  readonly paragraphs: readonly (readonly Speech[])[];
}

/** Speech of one speaker in a row is a turn; a long pause, or a sentence that ends a long paragraph, begins a paragraph. */
function turnsOf(speech: readonly Speech[]): readonly SpokenTurn[] {
  const turns: { speaker: string | undefined; paragraphs: Speech[][] }[] = [];
  let length = 0;
  let last: Speech | undefined;
  for (const it of speech) {
    const turn = turns.at(-1);
    if (last === undefined || turn === undefined || turn.speaker !== it.speaker) {
      turns.push({ speaker: it.speaker, paragraphs: [[it]] });
      length = it.words.length;
    } else if (beginsParagraph(last, it, length)) {
      turn.paragraphs.push([it]);
      length = it.words.length;
    } else {
      turn.paragraphs.at(-1)!.push(it);
      length += it.words.length + 1;
    }
    last = it;
  }
  return turns;
}

function beginsParagraph(last: Speech, it: Speech, length: number): boolean {
  // Without times the file's own paragraphs are all there is to go by.
  if (it.start === undefined) return true;
  if (last.end !== undefined && it.start - last.end >= longPause) return true;
  return length >= longParagraph && /[.?!。？！…]["'”’）)]?$/.test(last.words);
}

function paragraphOf(paragraph: readonly Speech[], first: boolean, options: MarkdownOptions): string {
  const pieces = paragraph.map((it, index) => {
    const words = it.words.replace(/\s*\n\s*/g, joint(it.words));
    const timed =
      options.times === 'cue' ||
      (index === 0 && (options.times === 'paragraph' || (options.times === 'turn' && first)));
    if (!timed || it.start === undefined) return words;
    return `[${writeTime(it.start, { exact: options.times === 'cue' })}] ${words}`;
  });
  return escapeMarkdown(pieces.reduce((text, piece) => `${text}${joint(text.slice(-1) + piece)}${piece}`));
}

/** What stands between two lines of speech: nothing in Chinese and Japanese, else a space. */
function joint(words: string): '' | ' ' {
  const han =
    words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。！？；：、「」『』（）]/gu)?.length ?? 0;
  return han * 2 > words.replace(/\s/g, '').length ? '' : ' ';
}

function labelOf(name: string, options: MarkdownOptions): string {
  const label = escapeMarkdown(name.replace(/\s+/g, ' ').trim());
  if (options.labels === 'bracket') return `[${label}]`;
  return options.labels === 'bold' ? `**${label}:**` : `${label}:`;
}

function frontMatterOf(recording: Recording): readonly string[] {
  return [
    ...(recording.title === undefined ? [] : [`title: ${JSON.stringify(recording.title)}`]),
    ...(recording.language === undefined ? [] : [`language: ${recording.language}`]),
  ];
}

function lostTimes(turns: readonly SpokenTurn[], { times }: MarkdownOptions): readonly (Remark | false)[] {
  const all = turns.flatMap(it => it.paragraphs.flat()).filter(it => it.start !== undefined).length;
  const written = {
    cue: all,
    paragraph: turns.flatMap(it => it.paragraphs).filter(it => it[0]?.start !== undefined).length,
    turn: turns.filter(it => it.paragraphs[0]?.[0]?.start !== undefined).length,
    none: 0,
  }[times];
  return [{ ...remark('times', all - written), of: all }, times !== 'cue' && remark('times-rounded', written)];
}
