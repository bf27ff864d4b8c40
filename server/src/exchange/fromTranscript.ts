/** A transcript as the writers of other formats take it: headings, turns, paragraphs, with notes and times told apart. */
import type { Label } from '../model/label';
import type { Turn } from '../model/turn';
import type { Block } from '../text/block';
import { blockOfTurn, isSpoken, languageOf, notesOf, turnOfBlock } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { ExportedParagraph, ExportedPart, ExportedPiece, ExportedTranscript, ExportedTurn } from './exported';
import { unknownSpeaker } from './transcriptMarkdown';

/** Lines longer than this are paragraphs; shorter ones may be wrapped by hand. */
const longestWrapped = 120;

/** `others`: blocks that no format but Markdown has a place for (HTML, rules). */
export function exportedOf(transcript: Transcript): ExportedTranscript & { readonly others: number } {
  const { blocks, structure } = transcript;
  const parts: ExportedPart[] = [];
  const titles = new Map(structure.sections.map(it => [it.block, it]));
  let others = 0;
  let turn = -1;
  let open: { turn: ExportedTurn; paragraphs: ExportedPiece[][] } | undefined;
  let before: Block | undefined;
  for (let index = 0; index < blocks.count; index++) {
    const block = blocks.at(index);
    const here = turnOfBlock(structure, index);
    const section = titles.get(index);
    if (section !== undefined && structure.turns[here]?.block !== index) {
      parts.push({ kind: 'heading', level: section.level, markdown: section.title });
      open = undefined;
      continue;
    }
    if (block.kind === 'heading') {
      const { level, markdown } = headingOf(block);
      parts.push({ kind: 'heading', level, markdown });
      open = undefined;
      continue;
    }
    if (!isSpoken(block) && block.kind !== 'code') {
      if (block.kind === 'html' || block.kind === 'rule') others++;
      continue;
    }
    // A block holds several turns where somebody takes over within it.
    for (let n = here; ; n++) {
      const current = structure.turns[n];
      const label = current?.block === index ? current.label : undefined;
      const piece = current === undefined ? block : blockOfTurn(block, index, current);
      if (open === undefined || n !== turn || label !== undefined) {
        const paragraphs: ExportedPiece[][] = [];
        open = { turn: { ...headOf(current, label && writtenLabel(block, label)), paragraphs }, paragraphs };
        parts.push({ kind: 'turn', ...open.turn });
        turn = n;
        before = undefined;
      }
      const pieces = piecesOf(piece, label?.marked.end ?? 0);
      const last = open.paragraphs.at(-1);
      if (pieces.length > 0) {
        if (last !== undefined && before !== undefined && goesOn(before, block))
          last.push({ kind: 'words', markdown: '\n' }, ...pieces);
        else open.paragraphs.push([...pieces]);
        before = block;
      }
      if (here < 0 || structure.turns[n + 1]?.block !== index) break;
    }
  }
  const { title, subject } = transcript.frontMatter?.data ?? {};
  const named = [title, subject].find(it => typeof it === 'string');
  const language = languageOf(transcript);
  return {
    ...(typeof named === 'string' ? { title: named } : {}),
    ...(language === undefined ? {} : { language }),
    parts,
    others,
  };
}

/** A turn that a heading cuts goes on below it without its label, but with its speaker. */
function headOf(turn: Turn | undefined, written: string | undefined): Omit<ExportedTurn, 'paragraphs'> {
  if (turn === undefined) return {};
  const { text, time } = turn.label;
  return {
    ...(written === undefined ? {} : { label: written }),
    ...(text === unknownSpeaker ? {} : { speaker: text }),
    ...(written !== undefined && time !== undefined ? { time } : {}),
  };
}

/** Who gives a talk is written with everything that is said of them: `Lu Wen 陆文 (Forecaster)`. */
function writtenLabel({ text }: Block, label: Label): string {
  if (label.form !== 'section-speaker') return label.text;
  return (
    text
      .slice(label.span.start, label.marked.end)
      .split(/\r\n|\n|\r/)[0]!
      .replace(/[*_]+$/, '')
      .trim() || label.text
  );
}

/** Whether the line goes on with the paragraph of the line before, as lines wrapped by hand do. */
function goesOn(before: Block, block: Block): boolean {
  if (block.entry !== 'paragraph' || before.text.length > longestWrapped) return false;
  return !/[.?!…:。？！：]["'”’)\]）」』*_]{0,3}\s*$/u.test(before.text);
}

function piecesOf(block: Block, from: number): ExportedParagraph {
  const pieces: ExportedPiece[] = [];
  const text = block.text.trimEnd();
  let at = from;
  const words = (end: number): void => {
    if (end > at) pieces.push({ kind: 'words', markdown: text.slice(at, end) });
  };
  for (const note of notesOf(block, from)) {
    if (!note.closed || note.span.start < at) continue;
    words(note.span.start);
    const markdown = text.slice(note.span.start, note.span.end);
    if (note.kind === 'timestamp' && note.time !== undefined) pieces.push({ kind: 'time', time: note.time });
    else pieces.push({ kind: 'note', note: note.kind, markdown });
    at = note.span.end;
  }
  words(text.length);
  return pieces.every(it => it.kind === 'words' && it.markdown.trim() === '') ? [] : pieces;
}

function headingOf(block: Block): { level: number; markdown: string } {
  const line = block.text.trim();
  const marks = /^#{1,6}(?=\s)/.exec(line)?.[0] ?? '';
  if (marks !== '') return { level: marks.length, markdown: line.slice(marks.length).replace(/\s#+$/, '').trim() };
  const [title = '', underline = ''] = line.split(/\r\n|\n|\r/);
  return { level: underline.startsWith('=') ? 1 : 2, markdown: title.trim() };
}
