/** Writes a transcript as cues, WebVTT or SRT: words from one time to the next, no time that the transcript does not have. */
import type { Remark } from '../protocol';
import { cleanParagraph, type ExportedPiece, type ExportedTranscript, type ExportOptions } from './exported';
import { remark, remarksOf } from './remark';
import type { Converted } from './speech';
import { isMarkedUp, spokenWords } from './spokenWords';
import { writeCueTime } from './time';

export interface CueVoice {
  readonly speaker?: string;
  readonly words: string;
}

/** Several voices where a turn without a time follows: its words belong to the cue before. */
export interface Cue {
  readonly start: number;
  /** Behind `start`. */
  readonly end: number;
  readonly voices: readonly CueVoice[];
}

/** How long the last cue stays, and one whose successor is earlier; milliseconds. */
const lastCue = 4000;

/** `undefined`: there is no time in the transcript, so there can be no cues. */
export function writeWebVtt(
  transcript: ExportedTranscript,
  options: ExportOptions = { keep: 'words and notes' },
): Converted | undefined {
  const cut = cuesOf(transcript, options);
  if (cut === undefined) return undefined;
  const blocks = cut.cues.map(cue => `${timing(cue, '.')}\n${cue.voices.map(webVttVoice).join('\n')}`);
  const language = transcript.language === undefined ? '' : `\nLanguage: ${transcript.language}`;
  return { text: [`WEBVTT${language}`, ...blocks].map(it => `${it}\n`).join('\n'), remarks: cut.remarks };
}

/** `undefined`: there is no time in the transcript. Speakers are written before their words, for SRT knows none. */
export function writeSubRip(
  transcript: ExportedTranscript,
  options: ExportOptions = { keep: 'words and notes' },
): Converted | undefined {
  const cut = cuesOf(transcript, options);
  if (cut === undefined) return undefined;
  const blocks = cut.cues.map((cue, index) => {
    const lines = cue.voices.map(it => (it.speaker === undefined ? it.words : `${it.speaker}: ${it.words}`));
    return `${index + 1}\n${timing(cue, ',')}\n${lines.map(it => it.replaceAll('-->', '->')).join('\n')}`;
  });
  return { text: blocks.map(it => `${it}\n`).join('\n'), remarks: cut.remarks };
}

function timing(cue: Cue, mark: '.' | ','): string {
  return `${writeCueTime(cue.start, mark)} --> ${writeCueTime(cue.end, mark)}`;
}

function webVttVoice(voice: CueVoice): string {
  const words = escapeCueText(voice.words);
  return voice.speaker === undefined ? words : `<v ${escapeCueText(voice.speaker)}>${words}</v>`;
}

function escapeCueText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

interface OpenCue {
  start: number;
  voices: { speaker?: string; words: string }[];
}

/** The cues of the transcript, in its own order, and what does not fit into them. */
export function cuesOf(
  transcript: ExportedTranscript,
  options: ExportOptions,
): { cues: readonly Cue[]; remarks: readonly Remark[] } | undefined {
  const open: OpenCue[] = [];
  let before = 0;
  let headings = 0;
  let notes = 0;
  let markup = false;
  const add = (speaker: string | undefined, words: string, begins: boolean): void => {
    const cue = open.at(-1);
    if (words === '') return;
    if (cue === undefined) before++;
    else {
      const voice = cue.voices.at(-1);
      if (voice !== undefined && voice.speaker === speaker && !begins) voice.words += `\n${words}`;
      else cue.voices.push(speaker === undefined ? { words } : { speaker, words });
    }
  };
  for (const part of transcript.parts) {
    if (part.kind === 'heading') {
      headings++;
      continue;
    }
    const { speaker } = part;
    if (part.time !== undefined) open.push({ start: part.time, voices: [] });
    let begins = true;
    for (const paragraph of part.paragraphs) {
      let pieces: ExportedPiece[] = [];
      const flush = (): void => {
        const clean = cleanParagraph(pieces, options);
        notes += clean.notes;
        markup ||= isMarkedUp(clean.markdown);
        add(speaker, spokenWords(clean.markdown).replace(/\n\s*\n/g, '\n'), begins);
        begins &&= clean.markdown === '';
        pieces = [];
      };
      for (const piece of paragraph) {
        if (piece.kind === 'time') {
          flush();
          // A label and a timestamp behind it may give one time twice.
          if (open.at(-1)?.start !== piece.time || open.at(-1)!.voices.length > 0)
            open.push({ start: piece.time, voices: [] });
        } else pieces.push(piece);
      }
      flush();
    }
  }
  if (open.length === 0) return undefined;
  const spoken = open.filter(it => it.voices.length > 0);
  const cues = spoken.map((it, index) => {
    const next = spoken[index + 1]?.start ?? it.start + lastCue;
    return { ...it, end: next > it.start ? next : it.start + lastCue };
  });
  const backwards = spoken.filter((it, index) => index > 0 && it.start < spoken[index - 1]!.start).length;
  return {
    cues,
    remarks: remarksOf(
      remark('notes', notes),
      remark('headings', headings),
      markup && remark('markup'),
      remark('untimed', before),
      remark('ends-made', cues.length),
      remark('backwards', backwards),
    ),
  };
}
