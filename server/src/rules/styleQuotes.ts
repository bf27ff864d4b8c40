/** Rule: style-quotes. */
import { habitOf, type Occurrence, type OddOne } from '../checking/habits';
import { matchesInProse } from '../checking/prose';
import { definePageRule } from '../checking/rule';
import type { Block } from '../text/block';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import type { Span } from '../text/span';

type Form = 'curly' | 'straight';

interface Mark extends Occurrence<Form> {
  /** Where the mark stands that closes the pair; from the start of the block. */
  readonly close?: number;
}

/** Pairs count by their opening mark; where marks of a kind are not even in number, nobody can say which opens. */
const marks = habitOf<Form, Mark>(findMarks, ({ span, close }, form) => {
  if (close === undefined) return undefined;
  const [opening, closing] = form === 'curly' ? ['“', '”'] : ['"', '"'];
  return [replaced(span.start, opening), replaced(close, closing)];
});

function findMarks(block: Block): Mark[] {
  if (!/["“”]/u.test(block.text)) return [];
  const straight = [...matchesInProse(block, /(?<![\d\\])"/gu)].map(it => it.span.start);
  const curly = [...matchesInProse(block, /[“”]/gu)];
  const found: Mark[] = [];
  if (straight.length % 2 === 0) {
    for (let index = 0; index < straight.length; index += 2) {
      const [open = 0, close = 0] = straight.slice(index, index + 2);
      // The marks of a pair hug what they hold; others are inches, or belong to a program.
      if (/\s/u.test(block.text[open + 1] ?? ' ') || /\s/u.test(block.text[close - 1] ?? ' ')) continue;
      if (isWithinWord(block.text, open, close)) continue;
      found.push({ form: 'straight', span: { start: open, end: open + 1 }, close });
    }
  }
  for (const [index, { match, span }] of curly.entries()) {
    if (match[0] !== '“') continue;
    const next = curly[index + 1];
    found.push({ form: 'curly', span, ...(next?.match[0] === '”' ? { close: next.span.start } : {}) });
  }
  return found;
}

const apostrophes = habitOf<Form, Occurrence<Form>>(
  block => {
    if (!/['’]/u.test(block.text)) return [];
    const places = matchesInProse(block, /['’]/g);
    return Array.from(places, ({ match, span }) => ({
      form: match[0] === '’' ? ('curly' as const) : ('straight' as const),
      span,
    })).filter(it => isBetweenLetters(block.text, it.span));
  },
  ({ span }, form) => [{ span, newText: form === 'curly' ? '’' : "'" }],
);

function isBetweenLetters(text: string, { start, end }: Span): boolean {
  return /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\p{L}/u.test(text.slice(end, end + 2));
}

function replaced(at: number, newText: string): Edit {
  return { span: { start: at, end: at + 1 }, newText };
}

function isWithinWord(text: string, open: number, close: number): boolean {
  return /[\p{L}\p{N}=([{]/u.test(text[open - 1] ?? ' ') || /[\p{L}\p{N}=)\]};]/u.test(text[close + 1] ?? ' ');
}

export const styleQuotes = definePageRule({
  code: 'style-quotes',
  summary: 'Quotation marks or an apostrophe written otherwise than most of them in the file.',
  severity: 'hint',
  scope: 'page',
  besidesQuotations: true,
  about(view) {
    const [mark, apostrophe] = [marks.usualIn(view), apostrophes.usualIn(view)];
    return mark === undefined && apostrophe === undefined ? undefined : ([mark, apostrophe] as const);
  },
  *check({ page }, [mark, apostrophe]) {
    for (const it of mark === undefined ? [] : marks.oddOnes(page, mark))
      yield told(
        it,
        it.usual === 'curly'
          ? say('Most quotation marks here are curly.')
          : say('Most quotation marks here are straight.'),
        it.usual === 'curly'
          ? say('Write quotation marks that are curly')
          : say('Write quotation marks that are straight'),
      );
    for (const it of apostrophe === undefined ? [] : apostrophes.oddOnes(page, apostrophe))
      yield told(
        it,
        it.usual === 'curly' ? say('Most apostrophes here are curly.') : say('Most apostrophes here are straight.'),
        it.usual === 'curly' ? say('Write an apostrophe that is curly') : say('Write an apostrophe that is straight'),
      );
  },
});

function told({ span, edits }: OddOne<Form>, message: string, title: string) {
  return {
    span,
    message,
    ...(edits === undefined ? {} : { fixes: () => [{ title, edits, safe: true }] }),
  };
}
