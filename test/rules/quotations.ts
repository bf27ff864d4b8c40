/** The rules on quotations, all of them: a fix must leave nothing for any. */
import { citationMoved } from '../../server/src/rules/citationMoved';
import { citationUnresolved } from '../../server/src/rules/citationUnresolved';
import { quoteAltered } from '../../server/src/rules/quoteAltered';
import { quoteElided } from '../../server/src/rules/quoteElided';
import { quoteMisattributed } from '../../server/src/rules/quoteMisattributed';
import { quoteNotFound } from '../../server/src/rules/quoteNotFound';
import { quoteStitched } from '../../server/src/rules/quoteStitched';
import { quoteUncited } from '../../server/src/rules/quoteUncited';

export const all = [
  quoteAltered,
  quoteElided,
  quoteMisattributed,
  quoteNotFound,
  quoteStitched,
  quoteUncited,
  citationMoved,
  citationUnresolved,
];
