/** Rule: front-matter-unreadable. */
import { defineRule } from '../checking/rule';

export const frontMatterUnreadable = defineRule({
  code: 'front-matter-unreadable',
  summary: 'The front matter is not YAML that can be read.',
  severity: 'warning',
  scope: 'structure',
  *check(transcript) {
    for (const { span, message } of transcript.frontMatter?.problems ?? []) yield { block: 0, span, message };
  },
});
