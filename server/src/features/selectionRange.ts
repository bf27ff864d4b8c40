/** Growing selections: word, sentence, paragraph, turn, section. */
import type { SelectionRange } from 'vscode-languageserver-types';
import { contains, type Span } from '../text/span';
import { turnAt, turnSpan } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { Feature } from './feature';

export const selectionRange: Feature = {
  capabilities: { selectionRangeProvider: true },
  register(connection, world) {
    connection.onSelectionRanges(({ textDocument, positions }) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const { blocks } = document.transcript;
      return positions.map(position => {
        const spans = selectionsAt(document.transcript, world.positions.offsetAt(blocks, position));
        const nested = spans.reduceRight<SelectionRange | undefined>((parent, it) => {
          const range = world.positions.rangeOf(blocks, it);
          return parent === undefined ? { range } : { range, parent };
        }, undefined);
        return nested ?? { range: { start: position, end: position } };
      });
    });
  },
};

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;
/** A sentence with its closing marks; Chinese ends need no space behind them. */
const sentence = /[^.!?。！？]+[.!?。！？]*["”’」』)\]]*\s*/g;

/** From the smallest to the largest, each within the next; UTF-16, from the start of the document. */
export function selectionsAt(transcript: Transcript, offset: number): Span[] {
  const { blocks, structure } = transcript;
  const index = blocks.indexAtOffset(offset);
  if (index < 0) return [];
  const start = blocks.startOf(index);
  const { text } = blocks.at(index);
  const paragraph = { start, end: start + text.trimEnd().length };
  const spans: Span[] = [];
  for (const pattern of [word, sentence]) {
    const found = pieceAt(text.trimEnd(), offset - start, pattern);
    if (found !== undefined) spans.push({ start: found.start + start, end: found.end + start });
  }
  spans.push(paragraph);
  const turn = structure.turns[turnAt(transcript, offset)];
  if (turn !== undefined) spans.push(turnSpan(transcript, turn));
  const sections = structure.sections.filter(it => it.block <= index && index < it.endBlock);
  for (const it of [...sections].reverse())
    spans.push({ start: blocks.startOf(it.block), end: blocks.startOf(it.endBlock) });
  spans.push({ start: 0, end: blocks.length });
  return spans.reduce<Span[]>((nested, it) => {
    const last = nested.at(-1);
    if (last === undefined || (contains(it, last) && it.end - it.start > last.end - last.start)) nested.push(it);
    return nested;
  }, []);
}

function pieceAt(text: string, offset: number, pattern: RegExp): Span | undefined {
  for (const it of text.matchAll(pattern)) {
    if (it.index > offset) return undefined;
    const lead = it[0].length - it[0].trimStart().length;
    const span = { start: it.index + lead, end: it.index + it[0].trimEnd().length };
    if (span.start <= offset && offset <= span.end) return span;
  }
  return undefined;
}
