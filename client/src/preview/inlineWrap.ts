/** Puts elements around stretches of the text of a paragraph, where they do not cut through emphasis or links. */
import type { Token } from './markdownIt';

/** Offsets count in the text that `flatten` gives. Wraps do not overlap. */
export interface Wrap {
  readonly start: number;
  readonly end: number;
  readonly open: readonly Token[];
  readonly close: readonly Token[];
}

interface Flat {
  /** What the tokens show; a line break is `\n`, what is no text (code, images) an object character. */
  readonly text: string;
  /** Where in `text` each token begins. */
  readonly starts: readonly number[];
}

export const flatten = (tokens: readonly Token[]): Flat => {
  let text = '';
  const starts = tokens.map(token => {
    const start = text.length;
    text += shown(token);
    return start;
  });
  return { text, starts };
};

const shown = ({ type, content }: Token): string => {
  if (type === 'text' || type === 'text_special') return content;
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  return type === 'code_inline' || type === 'image' ? '\ufffc' : '';
};

/** The tokens with the elements in their places. What would cut through emphasis or a link is left as it is. */
export const wrapAll = (tokens: readonly Token[], starts: readonly number[], wraps: readonly Wrap[]): Token[] => {
  const out = [...tokens];
  // From the end, so that what stands before a change keeps its index.
  for (const wrap of [...wraps].sort((a, b) => b.start - a.start)) {
    const first = indexAt(tokens, starts, wrap.start);
    const last = indexAt(tokens, starts, wrap.end - 1);
    if (first === -1 || last === -1 || !isWhole(tokens, first, last)) continue;
    const from = wrap.start - starts[first]!;
    const to = wrap.end - starts[last]!;
    // `out[first]` may have been cut before, behind `wrap.end`; what is left of it begins where it did.
    const before = piece(out[first]!, 0, from);
    const behind = piece(out[last]!, to);
    const inside =
      first === last
        ? [piece(out[first]!, from, to)]
        : [piece(out[first]!, from), ...out.slice(first + 1, last), piece(out[last]!, 0, to)];
    out.splice(
      first,
      last - first + 1,
      ...[before, ...wrap.open, ...inside, ...wrap.close, behind].filter(isSomething),
    );
    // The piece before must stay at the index of the token it was cut from, even where nothing is left of it.
    if (before.content === '') out.splice(first, 0, before);
  }
  return out;
};

/** The index of the token of text that shows the character at `offset`; -1: none does. */
const indexAt = (tokens: readonly Token[], starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const found = tokens[low];
  if (found === undefined || (found.type !== 'text' && found.type !== 'text_special')) return -1;
  return offset < starts[low]! + found.content.length ? low : -1;
};

/** Whether nothing that is open at `first` ends before `last`, and the other way round. */
const isWhole = (tokens: readonly Token[], first: number, last: number): boolean => {
  const { level } = tokens[first]!;
  if (tokens[last]!.level !== level) return false;
  for (let index = first; index <= last; index++) if (tokens[index]!.level < level) return false;
  return true;
};

const piece = (token: Token, start: number, end?: number): Token =>
  copyOf(token, { content: token.content.slice(start, end) });

/** A token of the same class with other fields; the one there was stays as it is. */
export const copyOf = (token: Token, other: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, other);

const isSomething = (token: Token): boolean =>
  token.content !== '' || (token.type !== 'text' && token.type !== 'text_special');
