/** Offsets to lines and columns and back, in the encoding that client and server agreed on: here and nowhere else. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { BlockSequence } from '../text/blockSequence';
import type { Span } from '../text/span';

export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** Converts for one connection. UTF-16 is what the store counts in; the others are counted along the line. */
export class Positions {
  readonly encoding: Encoding;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
  }

  offsetAt(blocks: BlockSequence, position: Position): number {
    if (this.encoding === 'utf-16') return blocks.offsetAt(position);
    const start = blocks.offsetAt({ line: position.line, character: 0 });
    if (position.line > blocks.lineEnds) return start;
    const end = blocks.offsetAt({ line: position.line, character: Number.MAX_SAFE_INTEGER });
    const text = blocks.slice({ start, end });
    let units = 0;
    let wanted = position.character;
    for (const character of text) {
      wanted -= this.#width(character);
      if (wanted < 0) break;
      units += character.length;
    }
    return start + units;
  }

  positionAt(blocks: BlockSequence, offset: number): Position {
    const position = blocks.positionAt(offset);
    if (this.encoding === 'utf-16') return position;
    const start = blocks.offsetAt({ line: position.line, character: 0 });
    let character = 0;
    for (const it of blocks.slice({ start, end: start + position.character })) character += this.#width(it);
    return { line: position.line, character };
  }

  rangeOf(blocks: BlockSequence, it: Span): Range {
    return { start: this.positionAt(blocks, it.start), end: this.positionAt(blocks, it.end) };
  }

  spanOf(blocks: BlockSequence, range: Range): Span {
    return { start: this.offsetAt(blocks, range.start), end: this.offsetAt(blocks, range.end) };
  }

  #width(character: string): number {
    if (this.encoding === 'utf-32') return 1;
    const code = character.codePointAt(0) as number;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
}
