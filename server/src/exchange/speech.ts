/** What the formats of recordings have in common: speech, who said it where that is written, and when. */
import type { Remark } from '../protocol';

/** Words that stand together in a file: of a cue, of a paragraph. */
export interface Speech {
  /** As the file names the speaker; absent where it names nobody, which is never guessed at. */
  readonly speaker?: string;
  /** In the recording; milliseconds. */
  readonly start?: number;
  /** In the recording; milliseconds. */
  readonly end?: number;
  /** Plain words without markup; lines joined by `\n`. */
  readonly words: string;
}

/** `webvtt` with or without voices, which Teams writes; `teams` is the text of a document of Teams. */
export type ImportFormat = 'webvtt' | 'zoom' | 'subrip' | 'otter' | 'teams' | 'whisper';

/** What a reader made of a file. */
export interface Recording {
  readonly format: ImportFormat;
  /** BCP 47, as the file says it. */
  readonly language?: string;
  readonly title?: string;
  /** Lines that stand before the speech and are none of it: date, summary, keywords. */
  readonly head: readonly string[];
  readonly speech: readonly Speech[];
  /** What the file holds and this structure does not. */
  readonly remarks: readonly Remark[];
}

/** A text, and what did not fit into it. */
export interface Converted {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** Lines of a text without their ends: `\r\n`, `\n` and `\r` end one, U+2028 does not; a BOM is no character of it. */
export function linesOf(text: string): string[] {
  return (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(/\r\n|\n|\r/);
}
