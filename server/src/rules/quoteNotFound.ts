/** Rule: quote-not-found. */
import { defineRule } from '../checking/rule';

export const quoteNotFound = defineRule({
  code: 'quote-not-found',
  summary: 'Nobody in the transcripts in reach said what is quoted.',
  severity: 'warning',
  scope: 'quotation',
  *check({ verdict, quotation }) {
    if (verdict.kind !== 'not-found') return;
    // Without a citation the words may come from somewhere else, even if we know the speaker; in another language they may be a translation.
    const isDoubtful = quotation.citation === undefined || verdict.otherLanguage === true;
    const severity = isDoubtful ? { severity: 'information' as const } : {};
    yield { span: quotation.span, message: verdict.reason, ...severity };
  },
});
