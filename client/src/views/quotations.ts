/** The view Quotations: every quotation of the document by what became of its words, or by where they come from. */
import {
  type CorpusRow,
  isFaulty,
  type Overview,
  type Position,
  type QuotationRow,
  type VerdictKind,
  verdictKinds,
} from '../../../server/src/protocol';
import { t } from '../localise';
import { contains } from '../position';
import { type Row, shorten, verdictIcons } from './row';

const titles = (): Readonly<Record<VerdictKind, string>> => ({
  altered: t('Altered'),
  misattributed: t('Said by somebody else'),
  elided: t('Words left out silently'),
  'not-found': t('Found nowhere'),
  unverifiable: t('Not checked'),
  verbatim: t('Word for word'),
});

export const quotationRows = (
  overview: Overview,
  by: 'state' | 'source' = 'state',
  texts: readonly CorpusRow[] = [],
): readonly Row[] => (by === 'state' ? byState(overview) : bySource(overview, texts));

const byState = (overview: Overview): readonly Row[] =>
  verdictKinds.flatMap(verdict => {
    const quotations = overview.quotations.filter(it => it.verdict === verdict);
    if (quotations.length === 0) return [];
    return [
      {
        id: `verdict:${verdict}`,
        label: titles()[verdict],
        description: String(quotations.length),
        icon: verdictIcons[verdict],
        context: 'verdict',
        open: isFaulty(verdict),
        children: quotations.map(it => rowOf(it, idOf(overview, it))),
      },
    ];
  });

/** In the order in which the sources are first quoted; what was found nowhere comes last. */
const bySource = (overview: Overview, texts: readonly CorpusRow[]): readonly Row[] => {
  const sources = new Set(overview.quotations.map(it => it.source?.uri));
  const found = [...sources].filter(it => it !== undefined);
  return [...found, ...(sources.has(undefined) ? [undefined] : [])].map(uri => {
    const quotations = overview.quotations.filter(it => it.source?.uri === uri);
    const faults = quotations.filter(it => isFaulty(it.verdict)).length;
    const mend = faults === 0 ? undefined : t('{0} to mend', faults);
    return {
      id: `source:${uri ?? ''}`,
      label: uri === undefined ? t('No source found') : nameOf(uri, texts),
      description: [String(quotations.length), mend].filter(Boolean).join(' · '),
      icon: { name: uri === undefined ? 'question' : 'comment-discussion' },
      context: 'source',
      open: true,
      children: quotations.map(it => rowOf(it, idOf(overview, it))),
    };
  });
};

/** Its title, where the corpus has been read; else the name of the file. */
const nameOf = (uri: string, texts: readonly CorpusRow[]): string =>
  texts.find(it => it.uri === uri)?.title ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** What a row says of a quotation. */
export const rowOf = (quotation: QuotationRow, id: string): Row => ({
  id,
  label: shorten(quotation.text),
  description: [quotation.speaker, t('line {0}', quotation.range.start.line + 1)].filter(Boolean).join(' · '),
  tooltip: [quotation.reason, quotation.cited ? undefined : t('It has no citation.')].filter(Boolean).join('\n'),
  spoken: [titles()[quotation.verdict], quotation.speaker, shorten(quotation.text, 200)].filter(Boolean).join(', '),
  icon: verdictIcons[quotation.verdict],
  range: quotation.range,
  context: quotation.source === undefined ? 'quotation' : 'quotationWithSource',
  ...(quotation.source && { source: quotation.source }),
});

export const quotationRowAt = (overview: Overview, position: Position): string | undefined => {
  const quotation = overview.quotations.find(it => contains(it.range, position));
  return quotation === undefined ? undefined : idOf(overview, quotation);
};

/** The number on the icon of the container: quotations that are to be mended. */
export const faultsOf = (overview: Overview): number => overview.quotations.filter(it => isFaulty(it.verdict)).length;

const idOf = (overview: Overview, quotation: QuotationRow): string => {
  const alike = overview.quotations.filter(it => it.text === quotation.text && it.verdict === quotation.verdict);
  return `quotation:${quotation.verdict}:${quotation.text}:${alike.indexOf(quotation)}`;
};
