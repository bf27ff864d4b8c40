/** What the next and the previous fault go through: quotations to mend, and paragraphs that a translator must see to. */
import type { Overview, Range } from '../../../server/src/protocol';
import { isFault } from './quotations';

export const faultsIn = ({ quotations, translation }: Overview): readonly { readonly range: Range }[] => [
  ...quotations.filter(it => isFault(it.verdict)),
  ...(translation?.rows.filter(it => it.state !== 'done') ?? []),
];
