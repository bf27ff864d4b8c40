/** Rule: citation-moved. */
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import { findCitations } from '../syntax/citations';
import { say } from '../text/say';
import { shift } from '../text/span';
import type { DocumentView, JudgedQuotation } from '../workspace/view';
import { inSource } from './quotedSource';

export const citationMoved = defineRule({
  code: 'citation-moved',
  summary: 'The words are in a transcript, and not where the citation points.',
  severity: 'warning',
  scope: 'quotation',
  *check(it, view) {
    const { quotation, citation, verdict } = it;
    if (citation.kind !== 'moved' || quotation.citation === undefined || !('place' in verdict)) return;
    yield {
      span: quotation.citation.span,
      message: say('These words are in “{0}”, not in “{1}”.', citation.target, quotation.citation.target),
      related: inSource(verdict.place),
      fixes: () => fixesOf(it, citation.target, view),
    };
  },
});

/** The target is looked up in the text again: the citation's span covers its label, too. */
function fixesOf({ quotation }: JudgedQuotation, target: string, view: DocumentView): Fix[] {
  const { citation } = quotation;
  if (citation === undefined || citation.form === 'footnote' || citation.form === 'pandoc') return [];
  const written = findCitations(view.transcript.blocks.slice(citation.span))[0];
  if (written === undefined) return [];
  const span = shift(written.targetSpan, citation.span.start);
  return [{ title: say('Point the citation at “{0}”', target), edits: [{ span, newText: target }], safe: true }];
}
