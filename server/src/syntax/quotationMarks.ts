/** Finds stretches between quotation marks of all kinds in one paragraph. */
import type { Span } from '../text/span';

export interface MarkedStretch {
  /** The words, without the outer marks; UTF-16, from the start of the text. */
  readonly inner: Span;
  /** With the outer marks. */
  readonly outer: Span;
  /** The opening mark as written. */
  readonly open: string;
  /** False where the closing mark is missing; the stretch then runs to the end of the text. */
  readonly closed: boolean;
}

/** Marks that open one way and close another. `„` and `“` close with `“` or `”`: both are in use. */
const closersOf: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '《': '',
  '"': '"',
  '＂': '＂',
};
/** As deep as marks are followed; deeper ones are left to themselves. */
const deepest = 8;

/**
 * Outermost stretches in order. `opaque`: stretches not to look into, in order. A single mark `’` is an apostrophe here and
 * never a quotation mark; `'…'` and `‘…’` therefore count only within other marks, where nobody needs them.
 */
export function scanQuotationMarks(text: string, opaque: readonly Span[]): MarkedStretch[] {
  const found: MarkedStretch[] = [];
  const open: { mark: string; at: number }[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while (next < opaque.length && opaque[next]!.end <= at) next++;
    const skip = opaque[next];
    if (skip !== undefined && skip.start <= at) {
      at = skip.end - 1;
      continue;
    }
    const mark = text[at]!;
    if (mark === '\\') {
      at++;
      continue;
    }
    const top = open.at(-1);
    if (top !== undefined && (closersOf[top.mark] ?? '').includes(mark) && (mark !== '"' || !opensStraight(text, at))) {
      open.pop();
      if (open.length === 0) found.push(stretch(top, at, true));
      continue;
    }
    if (closersOf[mark] === undefined || closersOf[mark] === '' || open.length >= deepest) continue;
    if (mark === '"' && !opensStraight(text, at)) continue;
    if (mark === '»' && !opensStraight(text, at)) continue;
    open.push({ mark, at });
  }
  const first = open[0];
  if (first !== undefined) found.push(stretch(first, text.trimEnd().length, false));
  return found;
}

function stretch(open: { mark: string; at: number }, end: number, closed: boolean): MarkedStretch {
  return {
    open: open.mark,
    closed,
    inner: { start: open.at + 1, end },
    outer: { start: open.at, end: closed ? end + 1 : end },
  };
}

/** A straight mark opens where a word begins and none has just ended. */
function opensStraight(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const behind = text[at + 1] ?? ' ';
  return /[\s([{—–\-*_：:，。“‘'/]/u.test(before) && !/[\s)\]},.;!?]/u.test(behind);
}
