/** Rule: translation-untranslated. */
import { say } from '../text/say';
import { translationRule } from './translationRule';

export const translationUntranslated = translationRule(
  { code: 'translation-untranslated', summary: 'Words that still are in the language of the original.' },
  'untranslated',
  {
    message: ({ whole }) =>
      whole
        ? say('This is still in the language of the original.')
        : say('This sentence is still in the language of the original.'),
  },
);
