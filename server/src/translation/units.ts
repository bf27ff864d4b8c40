/** The paragraphs of a transcript as alignment reads them. */
import { summaryOf } from '../syntax/summary';
import type { Block } from '../text/block';
import { remember } from '../text/memo';
import { notesOf } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { Unit, UnitKind, UnitLabel } from './unit';

/** One unit a paragraph, heading, list item or fence; one a line where the file writes a paragraph a line. */
export const unitsOf = remember(readUnits);

function readUnits(transcript: Transcript): readonly Unit[] {
  const { blocks, structure } = transcript;
  const byLine = writesParagraphsAsLines(blocks);
  const units: Unit[] = [];
  let turn = -1;
  let start = 0;
  let index = 0;
  for (const block of blocks) {
    // Who takes over within a paragraph has none of their own.
    while ((structure.turns[turn + 1]?.block ?? index) < index) turn++;
    const next = structure.turns[turn + 1];
    if (next !== undefined && next.block === index && next.label.within !== true) turn++;
    const current = structure.turns[turn];
    const heads = current?.block === index && current.label.within !== true;
    const inside = current !== undefined && index < current.endBlock;
    const kind = kindOf(block);
    if (kind !== undefined) {
      const label = heads && current !== undefined ? labelOf(current) : undefined;
      const last = units[units.length - 1];
      if (
        last !== undefined &&
        !heads &&
        !byLine &&
        block.entry === 'paragraph' &&
        last.kind === 'paragraph' &&
        kind === 'paragraph'
      ) {
        units[units.length - 1] = joined(last, block, start);
      } else {
        units.push({
          kind,
          text: contentOf(block),
          start,
          turn: inside ? turn : -1,
          notes: notesOf(block, label?.marked.end ?? 0),
          ...(label === undefined ? {} : { label }),
          ...(heads && current?.label.time !== undefined ? { time: current.label.time } : {}),
        });
      }
    }
    start += block.text.length;
    index++;
  }
  return units;
}

/** Kept by the block, so that equal texts stay the same string and are not compared letter by letter. */
const contentOf = remember((block: Block) => block.text.trimEnd());

function joined(unit: Unit, block: Block, start: number): Unit {
  const gap = start - unit.start - unit.text.length;
  const by = start - unit.start;
  return {
    ...unit,
    text: `${unit.text}${'\n'.padEnd(gap, ' ').slice(0, gap)}${contentOf(block)}`,
    notes: [
      ...unit.notes,
      ...notesOf(block, 0).map(it => ({ ...it, span: { start: it.span.start + by, end: it.span.end + by } })),
    ],
  };
}

/** `undefined`: nothing to translate. */
function kindOf(block: Block): UnitKind | undefined {
  switch (block.kind) {
    case 'paragraph':
      return summaryOf(block).elision === true ? 'elision' : 'paragraph';
    case 'quote':
      return 'quotation';
    case 'heading':
    case 'code':
    case 'list':
    case 'table':
    case 'rule':
      return block.kind;
    case 'html':
    case 'front-matter':
    case 'blank':
      return undefined;
  }
}

function labelOf({ label }: Transcript['structure']['turns'][number]): UnitLabel {
  return { text: label.text, name: label.names.join(', ') || label.text, span: label.span, marked: label.marked };
}

const longLine = 120;

/** Long lines that follow each other without a blank line between them are paragraphs, not wrapped text. */
function writesParagraphsAsLines(blocks: Iterable<Block>): boolean {
  let lines = 0;
  let long = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.entry !== 'paragraph') continue;
    lines++;
    if (block.text.length > longLine) long++;
  }
  return lines >= 4 && long >= lines * 0.4;
}
