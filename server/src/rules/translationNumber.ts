/** Rule: translation-number. */
import { say } from '../text/say';
import type { NumberFault } from '../translation/fault';
import { translationRule } from './translationRule';

export const translationNumber = translationRule(
  { code: 'translation-number', summary: 'A number that differs from the original’s.' },
  'number',
  {
    message({ originalNumber, number, certain }: NumberFault) {
      if (originalNumber === undefined) return say('The number “{0}” does not stand in the original.', number ?? '');
      if (number === undefined) return say('The number “{0}” of the original does not stand here.', originalNumber);
      return certain
        ? say('The original says “{0}”, not “{1}”.', originalNumber, number)
        : say('The original says “{0}”; is it “{1}” here?', originalNumber, number);
    },
    fixes({ originalNumber, number, span }) {
      // Figures without separators and scale words are written alike everywhere.
      if (number === undefined || originalNumber === undefined) return [];
      if (!/^\d+$/.test(originalNumber) || !/^\d/.test(number)) return [];
      return [{ title: say('Change the number to “{0}”', originalNumber), edits: [{ span, newText: originalNumber }] }];
    },
  },
);
