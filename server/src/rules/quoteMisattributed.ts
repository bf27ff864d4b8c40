/** Rule: quote-misattributed. */
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import { say } from '../text/say';
import type { JudgedQuotation } from '../workspace/view';
import { inSource } from './quotedSource';

export const quoteMisattributed = defineRule({
  code: 'quote-misattributed',
  summary: 'A quotation names one speaker, and another one said it.',
  severity: 'warning',
  scope: 'quotation',
  *check(it) {
    const { verdict, quotation } = it;
    if (verdict.kind !== 'misattributed') return;
    const { attribution } = quotation;
    const span = attribution === undefined || attribution.from === 'lead-in' ? quotation.span : attribution.span;
    yield { span, message: verdict.reason, related: inSource(verdict.place), fixes: () => fixesOf(it, verdict.said) };
  },
});

/** A lead-in says more than a name: only its writer can put it right. */
function fixesOf({ quotation }: JudgedQuotation, said: string | undefined): Fix[] {
  const { attribution } = quotation;
  if (said === undefined || attribution === undefined || attribution.from === 'lead-in') return [];
  return [{ title: say('Attribute this to “{0}”', said), edits: [{ span: attribution.span, newText: said }] }];
}
