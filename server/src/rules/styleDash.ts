/** Rule: style-dash. */
import { habitOf, type Occurrence } from '../checking/habits';
import { matchesInProse } from '../checking/prose';
import { definePageRule } from '../checking/rule';
import type { Block } from '../text/block';
import { say } from '../text/say';
import type { Span } from '../text/span';

const forms = ['—', ' — ', '–', ' – ', '--', ' -- ', ' - '] as const;
type Form = (typeof forms)[number];

/** With the spaces beside it; what may stand on either side is asked of the few that are found. */
const dash = / ?(?:[—–]|-{1,3}) ?/g;

/** A dash with something on either side: at the end of a turn it breaks off, and says nothing of the spaces around it. */
function isBetween(text: string, { start, end }: Span): boolean {
  return (
    /[\p{L}\p{N}.,!?”"’)]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[\p{L}“"‘'(]/u.test(text.slice(end, end + 2))
  );
}

const habit = habitOf<Form, Occurrence<Form>>(findDashes, ({ span }, usual) => [{ span, newText: usual }]);

function findDashes(block: Block): Occurrence<Form>[] {
  if (!/[—–]|--| - /.test(block.text)) return [];
  const found: Occurrence<Form>[] = [];
  for (const { match, span } of matchesInProse(block, dash)) {
    const form = forms.find(it => it === match[0]);
    if (form === undefined || !isBetween(block.text, span) || isJoint(block.text, span.start, match[0])) continue;
    found.push({ form, span });
  }
  return found;
}

/** `Monday–Friday`, `North–South`, `10 - 20`, `--flag` join what they stand between. */
function isJoint(text: string, at: number, written: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + written.length, at + written.length + 2);
  if (/\p{Script=Han}$/u.test(before) || /^\p{Script=Han}/u.test(after)) return true;
  if (written === '–') return true;
  return written === ' - ' && (/\d$/u.test(before) || /^\d/u.test(after) || isTitle(text));
}

/** `Bees - a talk`: in a heading or a line of a list a hyphen parts a name from what is said of it. */
function isTitle(text: string): boolean {
  return /^[ \t]*(?:#|[-*+]\s|\d+[.)]\s)/u.test(text) || text.length < 80;
}

export const styleDash = definePageRule({
  code: 'style-dash',
  summary: 'A dash written otherwise than most of them in the file.',
  severity: 'hint',
  scope: 'page',
  besidesQuotations: true,
  about: view => habit.usualIn(view),
  *check({ page }, form) {
    for (const { span, usual, edits } of habit.oddOnes(page, form)) {
      yield {
        span,
        message: say('Most dashes here are written “{0}”.', usual),
        ...(edits === undefined ? {} : { fixes: () => [{ title: say('Write “{0}”', usual), edits, safe: true }] }),
      };
    }
  },
});
