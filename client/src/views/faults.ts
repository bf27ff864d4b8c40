/** What the next and the previous fault go through: quotations to mend, and paragraphs that a translator must see to. */
import { isFaulty, type Overview, type Range } from '../../../server/src/protocol';

export const faultsIn = ({ quotations, translation }: Overview): readonly { readonly range: Range }[] => [
  ...quotations.filter(it => isFaulty(it.verdict)),
  ...(translation?.rows.filter(it => it.state !== 'done') ?? []),
];
