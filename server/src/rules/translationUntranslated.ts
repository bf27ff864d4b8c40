/** Rule: translation-untranslated. */
import { translationRule } from './translationRule';

export const translationUntranslated = translationRule(
  { code: 'translation-untranslated', summary: 'Words that still are in the language of the original.' },
  'untranslated',
  {
    message: ({ whole }) =>
      whole
        ? 'This is still in the language of the original.'
        : 'This sentence is still in the language of the original.',
  },
);
