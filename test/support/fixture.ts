/** Marked text: how our tests write down a transcript, a place in it and what is said of it. */

/*
 * `<|>` is the cursor; written twice, a selection. A line of `^` names what is expected of the characters above it,
 * its message behind a space; several findings under one line stand in lines of their own. Both are taken out before
 * any code sees the text. That is the whole language:
 *
 *     **ALICE:** I was [laughing
 *                      ^^^^^^^^^ This bracket is never closed.
 *
 * A wide character (`唐`) takes two `^`, as it takes two columns on the screen. A span over several lines is drawn to
 * the end of its first one and ends in `…`; an empty span is one `^` with nothing to tell it from one character.
 */
import type { Span } from '../../server/src/text/span';

export interface Marked {
  /** Without any marks. */
  readonly text: string;
  /** Offsets of `<|>` in `text`, in order; UTF-16. */
  readonly cursors: readonly number[];
  /** The marked text without cursors, to be compared with what `draw` makes of the findings. */
  readonly drawing: string;
}

/** What `draw` needs of a finding. */
export interface Said {
  readonly span: Span;
  readonly message: string;
}

const marksLine = /^[ \t]*\^+…?(?: .*)?$/;

/** Takes the marks out. An indentation common to all lines is not part of the text, nor is a blank first or last line. */
export function readMarked(marked: string): Marked {
  const drawing: string[] = [];
  const text: string[] = [];
  const cursors: number[] = [];
  let at = 0;
  for (const line of withoutIndent(marked)) {
    if (text.length > 0 && marksLine.test(line)) {
      drawing.push(line);
      continue;
    }
    const parts = line.split('<|>');
    let column = 0;
    for (const part of parts.slice(0, -1)) {
      column += part.length;
      cursors.push(at + column);
    }
    const plain = parts.join('');
    text.push(plain);
    drawing.push(plain);
    at += plain.length + 1;
  }
  return { text: text.join('\n'), cursors, drawing: drawing.join('\n') };
}

/** The text without its marks. */
export const plain = (marked: string): string => readMarked(marked).text;

/** The one cursor of a marked text, and the text; throws where there are none or several. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const { text, cursors } = readMarked(marked);
  if (cursors.length !== 1) throw new Error(`This marked text needs one <|> and has ${cursors.length}.`);
  return { text, offset: cursors[0]! };
}

/** The selection between the two cursors of a marked text; throws where there are not two. */
export function withSelection(marked: string): { readonly text: string; readonly span: Span } {
  const { text, cursors } = readMarked(marked);
  if (cursors.length !== 2) throw new Error(`This marked text needs two <|> and has ${cursors.length}.`);
  return { text, span: { start: cursors[0]!, end: cursors[1]! } };
}

/** The text with what is said drawn below its lines, in order of place, then of message: equal findings, equal drawing. */
export function draw(text: string, said: readonly Said[]): string {
  const waiting = [...said].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.message < b.message ? -1 : 1),
  );
  const drawing: string[] = [];
  let at = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    drawing.push(line);
    const end = at + line.length;
    for (; next < waiting.length && waiting[next]!.span.start <= end; next++) {
      const { span, message } = waiting[next]!;
      const from = span.start - at;
      const to = Math.min(span.end, end) - at;
      const before = ' '.repeat(columns(line.slice(0, from)));
      const carets = '^'.repeat(Math.max(1, columns(line.slice(from, to))));
      drawing.push(`${before}${carets}${span.end > end ? '…' : ''}${message === '' ? '' : ` ${message}`}`);
    }
    at = end + 1;
  }
  for (const { span, message } of waiting.slice(next)) {
    drawing.push(`(behind the end, ${span.start} to ${span.end}) ${message}`);
  }
  return drawing.join('\n');
}

function withoutIndent(marked: string): readonly string[] {
  const lines = marked.split('\n');
  if (lines.length > 1 && lines[0]!.trim() === '') lines.shift();
  // The last line of a template literal holds the indentation of its closing mark, not text.
  if (lines.length > 1 && lines.at(-1)!.trim() === '') lines.pop();
  const indents = lines.filter(line => line.trim() !== '' && !marksLine.test(line)).map(indentOf);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map(line => line.slice(Math.min(indent, indentOf(line))));
}

function indentOf(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns the text takes on a screen. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += wide.test(character) ? 2 : 1;
  return count;
}
