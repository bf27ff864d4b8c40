/** A transcript as the writers of other formats take it: turns of paragraphs, paragraphs of pieces. */
import type { NoteKind } from '../model/note';
import { writeTime } from './time';

/** A stretch of a paragraph; Markdown as written. */
export type ExportedPiece =
  | { readonly kind: 'words'; readonly markdown: string }
  /** With its brackets. */
  | { readonly kind: 'note'; readonly note: NoteKind; readonly markdown: string }
  /** In the recording; milliseconds. */
  | { readonly kind: 'time'; readonly time: number };

export type ExportedParagraph = readonly ExportedPiece[];

export interface ExportedTurn {
  /** As written, without markup and time; absent for what stands before or outside of every turn. */
  readonly label?: string;
  /** The name of the person, where it is known; absent where nobody is. */
  readonly speaker?: string;
  /** Of the label; milliseconds. */
  readonly time?: number;
  readonly paragraphs: readonly ExportedParagraph[];
}

/** A title, or turns below it. */
export type ExportedPart =
  | { readonly kind: 'heading'; readonly level: number; readonly markdown: string }
  | ({ readonly kind: 'turn' } & ExportedTurn);

export interface ExportedTranscript {
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly parts: readonly ExportedPart[];
}

/**
 * Notes that stay in clean text: leaving out what stands for spoken words would sew together what was never said in one
 * breath, and the legend is a word of its sentence.
 */
export const alwaysKept: ReadonlySet<NoteKind> = new Set(['gap', 'redaction', 'elision', 'legend']);

/** `words`: the notes that stand for speech stay; `everything`: times too, as `[00:12]`. */
export interface ExportOptions {
  readonly keep: 'words' | 'words and notes' | 'everything';
}

export interface CleanParagraph {
  /** Markdown; empty where nothing but notes and times stood. */
  readonly markdown: string;
  /** How many notes were left out. */
  readonly notes: number;
  readonly times: number;
}

/** The paragraph without what is not kept; the spaces around that heal. */
export function cleanParagraph(paragraph: ExportedParagraph, { keep }: ExportOptions): CleanParagraph {
  let markdown = '';
  let notes = 0;
  let times = 0;
  let healing = true;
  for (const piece of paragraph) {
    const kept = keptMarkdown(piece, keep);
    if (kept !== undefined) markdown = healing ? joinHealed(markdown, kept) : markdown + kept;
    else if (piece.kind === 'time') times++;
    else notes++;
    healing = kept === undefined;
  }
  return { markdown: markdown.trim(), notes, times };
}

function keptMarkdown(piece: ExportedPiece, keep: ExportOptions['keep']): string | undefined {
  if (piece.kind === 'words') return piece.markdown;
  if (piece.kind === 'time') return keep === 'everything' ? `[${writeTime(piece.time, { exact: true })}]` : undefined;
  return keep !== 'words' || alwaysKept.has(piece.note) ? piece.markdown : undefined;
}

/** Joins what stood on both sides of a note: one space where there were two, none before a mark that takes none. */
export function joinHealed(before: string, behind: string): string {
  const left = before.trimEnd();
  if (left === '') return behind.trimStart();
  if (/^\s*[.,;:!?…)\]，。；：！？、」』）]/u.test(behind)) return left + behind.trimStart();
  const right = behind.trimStart();
  return before !== left || behind !== right ? `${left} ${right}` : left + right;
}
