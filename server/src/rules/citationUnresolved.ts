/** Rule: citation-unresolved. */
import { defineRule } from '../checking/rule';
import { say } from '../text/say';

export const citationUnresolved = defineRule({
  code: 'citation-unresolved',
  summary: 'The file, the footnote, the key or the place that a citation names does not exist.',
  severity: 'warning',
  scope: 'quotation',
  *check({ quotation, citation, source }) {
    if (citation.kind !== 'unresolved' || quotation.citation === undefined) return;
    const { span, form } = quotation.citation;
    yield {
      span,
      message: citation.reason,
      // The words are known, and so is a file that has them.
      fixes: () =>
        source === undefined || form === 'footnote'
          ? []
          : [
              {
                title: say('Cite “{0}”', source.title),
                edits: [{ span, newText: `[${source.title}](${source.target})` }],
              },
            ],
    };
  },
});
