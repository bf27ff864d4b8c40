/** Rule: quote-elided. */
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import type { Difference } from '../model/quotation';
import { inDocument } from '../quoting/pieces';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import type { Span } from '../text/span';
import type { JudgedQuotation } from '../workspace/view';
import { inSource } from './quotedSource';

export const quoteElided = defineRule({
  code: 'quote-elided',
  summary: 'Words are left out of a quotation without a mark.',
  severity: 'warning',
  scope: 'quotation',
  *check(it) {
    const { verdict, quotation } = it;
    if (verdict.kind !== 'elided') return;
    const faults = verdict.differences.filter(difference => !difference.allowed);
    const first = faults[0];
    const span = first === undefined ? quotation.span : gapIn(it, first);
    yield { span, message: verdict.reason, related: inSource(verdict.place), fixes: () => fixesOf(it, faults) };
  },
});

function fixesOf(it: JudgedQuotation, faults: readonly Difference[]): Fix[] {
  const fixes: Fix[] = [{ title: say('Mark the omission'), edits: faults.map(fault => mark(it, fault)), safe: true }];
  if (faults.every(fault => fault.sourceWords.length <= 600 && !isBetweenParagraphs(fault)))
    fixes.push({ title: say('Restore the words left out'), edits: faults.map(fault => restore(it, fault)) });
  return fixes;
}

/** What is left out before the first word was left out between this paragraph and the one above. */
function isBetweenParagraphs(fault: Difference): boolean {
  return fault.quoted.end === 0;
}

/** The gap as a stretch that can be seen: from the end of the word before to the beginning of the word behind. */
function gapIn({ quotation }: JudgedQuotation, fault: Difference): Span {
  const next = nextWord(quotation.text, fault.quoted.end);
  if (isBetweenParagraphs(fault)) return inDocument(quotation, { start: 0, end: wordEnd(quotation.text, next) });
  return inDocument(quotation, { start: fault.quoted.start, end: Math.max(next, fault.quoted.start + 1) });
}

function mark({ quotation }: JudgedQuotation, fault: Difference): Edit {
  const at = inDocument(quotation, pointBefore(quotation.text, fault)).start;
  return { span: { start: at, end: at }, newText: '[…] ' };
}

function restore({ quotation }: JudgedQuotation, fault: Difference): Edit {
  const at = inDocument(quotation, pointBefore(quotation.text, fault)).start;
  const stop = /[.!?]["”’]?\s*$/u.test(quotation.text.slice(0, nextWord(quotation.text, fault.quoted.end))) ? '.' : '';
  return { span: { start: at, end: at }, newText: `${fault.sourceWords}${stop} ` };
}

/** Just before the word behind the gap; a span of one unit, so that it counts as the beginning of its piece. */
function pointBefore(text: string, fault: Difference): Span {
  const at = nextWord(text, fault.quoted.end);
  return { start: at, end: at + 1 };
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}[“‘"(*_«「『$€£]/u.test(text[at]!)) at++;
  // A mark that closes stands at the word before.
  if (/["*_]/.test(text[at] ?? '') && /[\s]/.test(text[at + 1] ?? ' ')) return nextWord(text, at + 1);
  return Math.min(at, text.length);
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/\s/u.test(text[at]!)) at++;
  return at;
}
