/** Rule: translation-extra. */
import { defineRule } from '../checking/rule';
import { say } from '../text/say';
import { speechOf } from '../translation/unit';
import { excerpt, findingsOf } from './translationRule';

export const translationExtra = defineRule({
  code: 'translation-extra',
  summary: 'Words of the translation that the original does not have, or has at another place.',
  severity: 'warning',
  scope: 'document',
  *check(view) {
    yield* findingsOf(view, 'extra', {
      message: ({ unit, certain }, { alignment }) => {
        const words = excerpt(speechOf(alignment.translations[unit]!));
        return certain
          ? say('Nothing in the original stands for {0}.', words)
          : say('Nothing in the original seems to stand for {0}.', words);
      },
    });
    yield* findingsOf(view, 'moved', { message: () => say('This stands at another place in the original.') });
  },
});
