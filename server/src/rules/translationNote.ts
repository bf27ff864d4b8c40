/** Rule: translation-note. */
import { defineRule } from '../checking/rule';
import { findingsOf } from './translationRule';

export const translationNote = defineRule({
  code: 'translation-note',
  summary: 'A bracket note or a link of the original that the translation does not have.',
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
  },
});
