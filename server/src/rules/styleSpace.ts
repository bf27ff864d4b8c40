/** Rule: style-space. */
import { habitOf, type Occurrence } from '../checking/habits';
import { gathered, hasOwnStyle, matchesInProse } from '../checking/prose';
import { definePageRule } from '../checking/rule';
import { summaryOf } from '../syntax/summary';
import type { Block } from '../text/block';
import { say } from '../text/say';
import { type Span, shift } from '../text/span';

interface Slip {
  readonly span: Span;
  readonly message: string;
  readonly title: string;
  readonly newText: string;
}

/** Between two things on a line; not the line's own indent, nor the break at its end. */
const doubled = /(?<=[^\s|.!?:。！？”")\]])(?: {2,}|[ ]*\t[ \t]*)(?=[^\s|])/gu;
const beforeMark = /(?<=\p{Script=Latin}\p{Script=Latin}) +(?=[,.](?:\s|$))(?!\. \.)/gu;

const slips = gathered((block: Block): readonly Slip[] => {
  // Looking behind is dear, and most paragraphs have nothing to look behind from.
  const [isDoubled, isBefore] = [/ {2}|\t/.test(block.text), / [,.]/.test(block.text)];
  if (!isDoubled && !isBefore) return [];
  if (!/\S[ \t]/u.test(block.text) || /^[ \t]*(?:[-*+]|\d+[.)])[ \t]{2}/u.test(block.text)) return [];
  const found: Slip[] = [];
  const label = summaryOf(block).label;
  for (const { match, span } of isDoubled ? matchesInProse(block, doubled) : []) {
    // Between a label and its time, or a court's number and its line, programs leave more.
    if (
      label !== undefined &&
      span.start < label.marked.end &&
      (span.start >= label.span.end || span.end <= label.span.start)
    )
      continue;
    const tab = match[0].includes('\t');
    found.push({
      span,
      message: tab ? say('A tab stands between two words.') : say('More than one space stands between two words.'),
      title: say('Leave one space'),
      newText: ' ',
    });
  }
  for (const { span } of isBefore ? matchesInProse(block, beforeMark) : []) {
    found.push({ span, message: say('A space stands before the mark.'), title: say('Remove the space'), newText: '' });
  }
  return found;
});

/** Spaces after a full stop: one or two, as the house has it. */
const afterStop = habitOf<'one space' | 'two spaces', Occurrence<'one space' | 'two spaces'>>(
  block => {
    const places = matchesInProse(block, /[.!?][”"’)]? {1,3}/g);
    return Array.from(places, ({ match, span: { start: mark, end } }) => {
      const start = end - match[0].length + match[0].indexOf(' ');
      return { form: end - start === 1 ? ('one space' as const) : ('two spaces' as const), span: { start, end }, mark };
    }).filter(it => partsSentences(block.text, it.mark, it.span.end));
  },
  ({ span }, form) => [{ span, newText: form === 'one space' ? ' ' : '  ' }],
);

/** A small letter or a figure before the mark, and something large behind the space. */
function partsSentences(text: string, mark: number, next: number): boolean {
  return (
    /[\p{Ll}\p{N}]$/u.test(text.slice(Math.max(0, mark - 2), mark)) && /^[\p{Lu}“"]/u.test(text.slice(next, next + 2))
  );
}

interface Joint extends Occurrence<'a space' | 'no space'> {
  /** Where the space stands, or would; from the start of the block. */
  readonly gap: Span;
}

/** Between Chinese and Latin: a space or none. Where there is none, the two letters are told. */
const betweenScripts = habitOf<'a space' | 'no space', Joint>(
  block => {
    if (!/\p{Script=Han}/u.test(block.text)) return [];
    const joints = /(?<=\p{Script=Han}) ?(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d%]) ?(?=\p{Script=Han})/gu;
    return Array.from(matchesInProse(block, joints), ({ match, span: gap }) => {
      if (match[0] !== '') return { form: 'a space', span: gap, gap };
      return { form: 'no space', span: { start: Math.max(0, gap.start - 1), end: gap.end + 1 }, gap };
    });
  },
  ({ gap }, form) => [{ span: gap, newText: form === 'a space' ? ' ' : '' }],
);

export const styleSpace = definePageRule({
  code: 'style-space',
  summary: 'A space too many, or spaces between scripts and sentences that differ from the rest of the file.',
  severity: 'hint',
  scope: 'page',
  besidesQuotations: true,
  about: view => (hasOwnStyle(view) ? ([afterStop.usualIn(view), betweenScripts.usualIn(view)] as const) : undefined),
  *check({ page }, [behindStop, between]) {
    for (const { it, start } of slips(page)) {
      const span = shift(it.span, start);
      const fix = { title: it.title, edits: [{ span, newText: it.newText }], safe: true };
      yield { span, message: it.message, fixes: () => [fix] };
    }
    for (const { span, usual, edits = [] } of behindStop === undefined ? [] : afterStop.oddOnes(page, behindStop)) {
      const message =
        usual === 'one space'
          ? say('Behind a full stop stands one space here.')
          : say('Behind a full stop stands two spaces here.');
      yield {
        span,
        message,
        fixes: () => [
          { title: usual === 'one space' ? say('Leave one space') : say('Leave two spaces'), edits, safe: true },
        ],
      };
    }
    for (const { span, usual, edits = [] } of between === undefined ? [] : betweenScripts.oddOnes(page, between)) {
      const message =
        usual === 'a space'
          ? say('Between Chinese and Latin letters there is a space elsewhere here.')
          : say('Between Chinese and Latin letters there is no space elsewhere here.');
      const title = usual === 'a space' ? say('Put a space between them') : say('Remove the space between them');
      yield { span, message, fixes: () => [{ title, edits, safe: true }] };
    }
  },
});
