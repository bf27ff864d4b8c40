/** Rule: quote-stitched. */
import { defineRule } from '../checking/rule';
import { inSource } from './quotedSource';

export const quoteStitched = defineRule({
  code: 'quote-stitched',
  summary: 'A marked omission jumps over another speaker’s words, or runs backwards.',
  severity: 'information',
  scope: 'quotation',
  *check({ verdict, quotation }) {
    if (verdict.kind !== 'verbatim' || verdict.stitched !== true) return;
    yield { span: quotation.span, message: verdict.reason, related: inSource(verdict.place) };
  },
});
