/** The table of views: one line each, as in `contributes.views`. */
import type { Overview } from '../../../server/src/protocol';
import { counted } from '../localise';
import { glossaryRows } from './glossary';
import { noteRowAt, noteRows } from './notes';
import { faultsOf, quotationRowAt, quotationRows } from './quotations';
import { quotedByRowAt, quotedByRows } from './quotedBy';
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
  {
    id: 'verbatim.notes',
    rowsOf: (overview, { terms }) => [...noteRows(overview), ...glossaryRows(terms)],
    rowAt: noteRowAt,
    readsGlossary: true,
  },
  {
    id: 'verbatim.quotations',
    rowsOf: (overview, { choices, texts }) => [
      ...quotationRows(overview, choices.quotationsBy, texts),
      ...quotedByRows(overview, texts),
    ],
    rowAt: (overview, position, { texts }) =>
      quotationRowAt(overview, position) ?? quotedByRowAt(overview, texts, position),
    badgeOf: faultBadge,
    readsCorpus: ({ kind }) => kind === 'transcript',
  },
  { id: 'verbatim.translation', rowsOf: translationRows, rowAt: translationRowAt, badgeOf: openBadge },
];
