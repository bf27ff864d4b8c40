/** Rule: style-ellipsis. */
import { habitOf, type Occurrence } from '../checking/habits';
import { matchesInProse } from '../checking/prose';
import { definePageRule } from '../checking/rule';
import { say } from '../text/say';

type Form = '…' | '...' | '. . .';

const habit = habitOf<Form, Occurrence<Form>>(
  block => {
    if (!block.text.includes('…') && !/\.\s?\./u.test(block.text)) return [];
    const places = matchesInProse(block, /…+|(?<![.\d/])\.{3}(?![./])|(?<!\.)\. \. \.(?: \.)?/gu);
    return Array.from(places, ({ match, span }) => ({ form: formOf(match[0]), span }));
  },
  ({ span }, form, text) => [{ span, newText: form === '…' && isAmongHan(text, span.start) ? '……' : form }],
);

function formOf(written: string): Form {
  if (written.startsWith('…')) return '…';
  return written.includes(' ') ? '. . .' : '...';
}

/** A Chinese ellipsis is six dots wide. */
function isAmongHan(text: string, at: number): boolean {
  return /\p{Script=Han}$/u.test(text.slice(Math.max(0, at - 2), at));
}

export const styleEllipsis = definePageRule({
  code: 'style-ellipsis',
  summary: 'An ellipsis written otherwise than most of them in the file.',
  severity: 'hint',
  scope: 'page',
  besidesQuotations: true,
  about: view => habit.usualIn(view),
  *check({ page }, form) {
    for (const { span, usual, edits } of habit.oddOnes(page, form)) {
      yield {
        span,
        message: say('Most ellipses here are written “{0}”.', usual),
        ...(edits === undefined ? {} : { fixes: () => [{ title: say('Write “{0}”', usual), edits, safe: true }] }),
      };
    }
  },
});
