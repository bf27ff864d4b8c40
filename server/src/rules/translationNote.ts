/** Rule: translation-note. */
import { defineRule } from '../checking/rule';
import type { Fault } from '../translation/fault';
import { findingsOf } from './translationRule';

export const translationNote = defineRule({
  code: 'translation-note',
  summary: 'A bracket note, a link or a mark of the original that the translation does not have.',
  severity: 'warning',
  scope: 'document',
  *check(view) {
    yield* findingsOf(view, 'note', {
      message: ({ note }) => `The original’s note “${note}” is not in the translation.`,
      fixes: ({ note, at }) => [
        {
          title: `Insert the note “${note}” at the end of the paragraph`,
          edits: [{ span: { start: at, end: at }, newText: ` ${note}` }],
        },
      ],
    });
    yield* findingsOf(view, 'gloss', {
      message: ({ term }) => `The term “${term}” does not stand in the original of this paragraph.`,
    });
    yield* findingsOf(view, 'link', {
      message: ({ target }) => `The original’s link to “${target}” is not in the translation.`,
    });
    yield* findingsOf(view, 'mark', { message: told });
  },
});

function told({ mark, lost, text }: Extract<Fault, { kind: 'mark' }>): string {
  if (mark === 'code') return `The original’s code “${text}” is not in the translation.`;
  if (mark === 'question')
    return lost
      ? 'The original asks a question here, the translation does not.'
      : 'The original asks no question here.';
  return lost
    ? 'The original trails off or leaves something out here, the translation does not.'
    : 'The original has no ellipsis here.';
}
