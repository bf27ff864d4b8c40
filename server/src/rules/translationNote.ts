/** Rule: translation-note. */
import { translationRule } from './translationRule';

export const translationNote = translationRule(
  { code: 'translation-note', summary: 'A bracket note of the original that the translation does not have.' },
  'note',
  {
    message: ({ note }) => `The original’s note “${note}” is not in the translation.`,
    fixes: ({ note, at }) => [
      {
        title: `Insert the note “${note}” at the end of the paragraph`,
        edits: [{ span: { start: at, end: at }, newText: ` ${note}` }],
      },
    ],
  },
);
