/** Rule: translation-note. */
import { defineRule } from '../checking/rule';
import { say } from '../text/say';
import type { Fault } from '../translation/fault';
import { findingsOf } from './translationRule';

export const translationNote = defineRule({
  code: 'translation-note',
  summary: 'A bracket note, a link or a mark of the original that the translation does not have.',
  severity: 'warning',
  scope: 'document',
  *check(view) {
    yield* findingsOf(view, 'note', {
      message: ({ note }) => say('The original’s note “{0}” is not in the translation.', note),
      fixes: ({ note, at }) => [
        {
          title: say('Insert the note “{0}” at the end of the paragraph', note),
          edits: [{ span: { start: at, end: at }, newText: ` ${note}` }],
        },
      ],
    });
    yield* findingsOf(view, 'gloss', {
      message: ({ term }) => say('The term “{0}” does not stand in the original of this paragraph.', term),
    });
    yield* findingsOf(view, 'link', {
      message: ({ target }) => say('The original’s link to “{0}” is not in the translation.', target),
    });
    yield* findingsOf(view, 'mark', { message: told });
  },
});

function told({ mark, lost, text }: Extract<Fault, { kind: 'mark' }>): string {
  if (mark === 'code') return say('The original’s code “{0}” is not in the translation.', text);
  if (mark === 'question')
    return lost
      ? say('The original asks a question here, the translation does not.')
      : say('The original asks no question here.');
  return lost
    ? say('The original trails off or leaves something out here, the translation does not.')
    : say('The original has no ellipsis here.');
}
