/** The outline: sections, and in them the turns by speaker, with role and first words. */
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import type { Section } from '../model/section';
import type { Turn } from '../model/turn';
import type { Block } from '../text/block';
import { type BlockSequence, replacedBlocks } from '../text/blockSequence';
import { remember, rememberLatest } from '../text/memo';
import { firstWords } from '../text/words';
import { isSpoken, labelSpan, paragraphsOf, personOf, spokenText, turnSpan } from '../transcript/questions';
import type { Structure } from '../transcript/structure';
import type { Transcript } from '../transcript/transcript';
import type { Feature } from './feature';

export const documentSymbol: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Verbatim' } },
  register(connection, world) {
    connection.onDocumentSymbol(({ textDocument }) => {
      const document = world.workspace.openDocument(textDocument.uri);
      return document === undefined ? null : outlineOf(document.transcript, world.positions);
    });
  },
};

interface Open {
  readonly symbol: DocumentSymbol;
  readonly endBlock: number;
}

/** An outline as it was last asked for. */
interface Outline {
  readonly transcript: Transcript;
  readonly positions: Positions;
  readonly root: DocumentSymbol[];
  /** By the number of the turn, and of the section. */
  readonly ofTurns: readonly DocumentSymbol[];
  readonly ofSections: readonly DocumentSymbol[];
}

const lastOutline = remember((_: Transcript['lineage']): { outline?: Outline } => ({}));

/**
 * In the order of the text, turns within the innermost section around them. What comes of it is the caller's until the
 * same document is asked about again: after an edit that leaves turns and sections what they are, the symbols at its place are
 * made anew, and those behind it moved.
 */
export function outlineOf(transcript: Transcript, positions: Positions): DocumentSymbol[] {
  const last = lastOutline(transcript.lineage);
  const known = last.outline?.positions === positions ? mended(last.outline, transcript) : undefined;
  last.outline = known ?? madeOutline(transcript, positions);
  return last.outline.root;
}

/** The outline with its symbols put right; `undefined` where more than places and words have changed. */
function mended(outline: Outline, transcript: Transcript): Outline | undefined {
  const before = outline.transcript;
  if (before === transcript) return outline;
  const { blocks, structure } = transcript;
  if (before.structure.kin !== structure.kin) return undefined;
  const { from, to } = replacedBlocks(before.blocks, blocks);
  const lines = blocks.lineEnds - before.blocks.lineEnds;
  const ranges = rangesOf(transcript, outline.positions);
  for (const [n, was] of before.structure.sections.entries()) {
    const symbol = outline.ofSections[n] as DocumentSymbol;
    if (was.block >= to) move(symbol, lines);
    else if (was.endBlock >= from) Object.assign(symbol, sectionSymbol(structure.sections[n] as Section, ranges));
  }
  const { turns } = before.structure;
  for (let n = 0; n < turns.length; n++) {
    const was = turns[n] as Turn;
    const symbol = outline.ofTurns[n] as DocumentSymbol;
    if (was.block >= to) {
      if (lines === 0) break;
      move(symbol, lines);
    } else if (Math.max(was.endBlock, was.block + 1) >= from)
      Object.assign(symbol, turnSymbol(transcript, structure.turns[n] as Turn, ranges));
  }
  return { ...outline, transcript };
}

function move({ range, selectionRange }: DocumentSymbol, lines: number): void {
  range.start.line += lines;
  range.end.line += lines;
  if (selectionRange.start !== range.start) selectionRange.start.line += lines;
  if (selectionRange.end !== range.end) selectionRange.end.line += lines;
}

function madeOutline(transcript: Transcript, positions: Positions): Outline {
  const { structure } = transcript;
  const root: DocumentSymbol[] = [];
  const ofTurns: DocumentSymbol[] = [];
  const around: Open[] = [];
  const ofSections: DocumentSymbol[] = [];
  const rangeOf = rangesOf(transcript, positions);
  const place = (symbol: DocumentSymbol, block: number): void => {
    while (around.length > 0 && (around.at(-1) as Open).endBlock <= block) around.pop();
    const parent = around.at(-1)?.symbol;
    if (parent === undefined) root.push(symbol);
    else if (parent.children === undefined) parent.children = [symbol];
    else parent.children.push(symbol);
  };
  let turn = 0;
  const turnsBefore = (block: number): void => {
    for (; turn < structure.turns.length; turn++) {
      const it = structure.turns[turn] as Turn;
      if (it.block >= block) break;
      const symbol = turnSymbol(transcript, it, rangeOf);
      ofTurns.push(symbol);
      place(symbol, it.block);
    }
  };
  for (const it of structure.sections) {
    turnsBefore(it.block);
    const symbol = sectionSymbol(it, rangeOf);
    ofSections.push(symbol);
    place(symbol, it.block);
    around.push({ symbol, endBlock: it.endBlock });
  }
  turnsBefore(Number.POSITIVE_INFINITY);
  return { transcript, positions, root, ofTurns, ofSections };
}

/** What a symbol needs to know of its place: all of it, and its name alone. */
interface Ranges {
  section(it: Section): { readonly range: Range; readonly selectionRange: Range };
  turn(it: Turn): { readonly range: Range; readonly selectionRange: Range };
}

function rangesOf(transcript: Transcript, positions: Positions): Ranges {
  const slow = slowRanges(transcript, positions);
  return positions.encoding === 'utf-16' ? quickRanges(transcript.blocks, slow) : slow;
}

/** Counts columns in any encoding. */
function slowRanges(transcript: Transcript, positions: Positions): Ranges {
  const { blocks } = transcript;
  return {
    section({ block, endBlock }) {
      const start = blocks.startOf(block);
      const title = { start, end: start + blocks.at(block).text.trimEnd().length };
      const range = positions.rangeOf(blocks, { start, end: Math.max(blocks.startOf(endBlock), title.end) });
      return { range, selectionRange: positions.rangeOf(blocks, title) };
    },
    turn: it => ({
      range: positions.rangeOf(blocks, turnSpan(transcript, it)),
      selectionRange: positions.rangeOf(blocks, labelSpan(transcript, it)),
    }),
  };
}

/**
 * The same in UTF-16 without a search for each place: every block begins a line, and a label stands in the first line of
 * its block. With thousands of turns the searches would cost more than the symbols.
 */
function quickRanges(blocks: BlockSequence, slow: Ranges): Ranges {
  const lines = lineStarts(blocks);
  const endOf = (index: number) => {
    const { lineEnds, column } = extentOf(blocks.at(index));
    return { line: (lines[index] as number) + lineEnds, character: column };
  };
  return {
    section({ block, endBlock }) {
      const line = lines[block] as number;
      const start = { line, character: 0 };
      const title = endOf(block);
      const behind =
        endBlock < blocks.count ? { line: lines[endBlock] as number, character: 0 } : endOf(blocks.count - 1);
      const end =
        behind.line > title.line || (behind.line === title.line && behind.character > title.character) ? behind : title;
      return { range: { start, end }, selectionRange: { start, end: title } };
    },
    turn: it => {
      const { block, endBlock, label } = it;
      // Turns that share a block begin or end within it.
      if (label.within === true || it.until !== undefined || blocks.at(block).kind === 'quote') return slow.turn(it);
      const line = lines[block] as number;
      const end = endOf(Math.max(endBlock - 1, block));
      return {
        range: { start: { line, character: label.marked.start }, end },
        selectionRange: {
          start: { line, character: label.span.start },
          end: { line, character: label.span.end },
        },
      };
    },
  };
}

/** The line on which each block starts. */
const lineStarts = remember((blocks: BlockSequence) => {
  const lines = new Int32Array(blocks.count);
  let line = 0;
  let index = 0;
  for (const page of blocks.pages) {
    for (const block of page.blocks) {
      lines[index++] = line;
      line += block.lineEnds;
    }
  }
  return lines;
});

/** Where a block's text ends, blank lines left out: line ends before, and the column behind its last character. */
const extentOf = remember(({ text }: Block) => {
  const end = text.trimEnd().length;
  let lineEnds = 0;
  let start = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
    lineEnds++;
    start = at + 1;
  }
  return { lineEnds, column: end - start };
});

function sectionSymbol(section: Section, ranges: Ranges): DocumentSymbol {
  const { title, speaker } = section;
  const name = title.trim() || '—';
  return {
    name,
    ...(speaker === undefined ? {} : { detail: speaker }),
    kind: SymbolKind.Namespace,
    ...ranges.section(section),
  };
}

function turnSymbol(transcript: Transcript, turn: Turn, ranges: Ranges): DocumentSymbol {
  const role = turn.label.detail;
  const words = firstSpeech(transcript, turn);
  return {
    name: speakerNames(transcript.structure, turn),
    detail: role === undefined ? words : `(${role}) ${words}`.trimEnd(),
    kind: SymbolKind.Method,
    ...ranges.turn(turn),
  };
}

/** Whose turn it is, as a list shows it; the label as written where nobody is known. */
export function speakerNames(structure: Structure, turn: Turn): string {
  const [only, ...more] = turn.speakers;
  if (only !== undefined && more.length === 0) return names(structure).get(only) ?? only;
  return turn.speakers.map(id => personOf(structure, id)?.name ?? id).join(', ') || turn.label.text;
}

const names = remember((structure: Structure) => new Map(structure.people.persons.map(it => [it.id, it.name])));

/** The first words of a turn, as an outline or a list shows them. */
export function firstSpeech(transcript: Transcript, turn: Turn): string {
  const head = firstOfBlock(transcript.blocks.at(turn.block), turn.label.marked.end);
  if (head !== '') return head;
  for (const { block, from, index } of paragraphsOf(transcript, turn)) {
    const words = index === turn.block ? '' : firstOfBlock(block, from);
    if (words !== '') return words;
  }
  return '';
}

/** So much is read for the first words: twice of it where a note is open at its end, which may be long. UTF-16 units. */
const readForWords = 200;

function enoughForWords(text: string, from: number): number {
  const end = from + readForWords;
  const isOpen = text.length > end && text.lastIndexOf('[', end - 1) > text.lastIndexOf(']', end - 1);
  return isOpen ? readForWords * 2 : readForWords;
}

const firstOfBlock = rememberLatest((block: Block, from: number) => {
  const head = block.text.slice(0, from + enoughForWords(block.text, from));
  // Where nothing in it can open a note, code, a tag or an address, the words stand as they are written.
  const plain = head.slice(0, from + 100);
  if (isSpoken(block) && !/[[\](（【<`\\~:&]|\s\s/.test(plain.slice(from)) && !/[[\]<`]/.test(plain.slice(0, from)))
    return firstWords(plain.slice(from), 60);
  return firstWords(spokenText({ ...block, text: head }, from), 60);
});
