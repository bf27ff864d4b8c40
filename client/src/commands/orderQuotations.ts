/** Commands of the view Quotations: by what became of their words, or by where these come from. */
import type { QuotationOrder } from '../views/choices';
import type { Command } from './command';

const order = (id: string, quotationsBy: QuotationOrder): Command => ({
  id: `verbatim.${id}`,
  run: async ({ choices }) => choices.choose({ quotationsBy }),
});

export const orderQuotations: readonly Command[] = [
  order('quotationsByState', 'state'),
  order('quotationsBySource', 'source'),
];
