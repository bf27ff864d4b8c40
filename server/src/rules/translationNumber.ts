/** Rule: translation-number. */
import type { NumberFault } from '../translation/fault';
import { translationRule } from './translationRule';

export const translationNumber = translationRule(
  { code: 'translation-number', summary: 'A number that differs from the original’s.' },
  'number',
  {
    message({ originalNumber, number, certain }: NumberFault) {
      if (originalNumber === undefined) return `The number “${number}” does not stand in the original.`;
      if (number === undefined) return `The number “${originalNumber}” of the original does not stand here.`;
      return certain
        ? `The original says “${originalNumber}”, not “${number}”.`
        : `The original says “${originalNumber}”; is it “${number}” here?`;
    },
    fixes({ originalNumber, number, span }) {
      // Figures without separators and scale words are written alike everywhere.
      if (number === undefined || originalNumber === undefined || !/^\d+$/.test(originalNumber)) return [];
      return [{ title: `Change the number to “${originalNumber}”`, edits: [{ span, newText: originalNumber }] }];
    },
  },
);
