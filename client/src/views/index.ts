/** The table of views: one line each, as in `contributes.views`. */
import type { Overview } from '../../../server/src/protocol';
import { counted } from '../localise';
import { noteRowAt, noteRows } from './notes';
import { faultsOf, quotationRowAt, quotationRows } from './quotations';
import { speakerRowAt, speakerRows } from './speakers';
import { openParagraphs, translationRowAt, translationRows } from './translation';
import type { ViewDescription } from './view';

const faultBadge = (overview: Overview) => {
  const value = faultsOf(overview);
  if (value === 0) return undefined;
  return { value, tooltip: counted(value, '{0} quotation to mend', '{0} quotations to mend') };
};

const openBadge = (overview: Overview) => {
  const value = openParagraphs(overview);
  if (value === 0) return undefined;
  return { value, tooltip: counted(value, '{0} paragraph to see to', '{0} paragraphs to see to') };
};

export const views: readonly ViewDescription[] = [
  { id: 'verbatim.speakers', rowsOf: speakerRows, rowAt: speakerRowAt },
  { id: 'verbatim.notes', rowsOf: noteRows, rowAt: noteRowAt },
  { id: 'verbatim.quotations', rowsOf: quotationRows, rowAt: quotationRowAt, badgeOf: faultBadge },
  { id: 'verbatim.translation', rowsOf: translationRows, rowAt: translationRowAt, badgeOf: openBadge },
];
