/** The other direction of quotations: who in the workspace quotes this transcript, and where. */
import type { CorpusRow, Overview, Position, QuotationRow } from '../../../server/src/protocol';
import { t } from '../localise';
import { contains } from '../position';
import { type Row, shorten, verdictIcons } from './row';

/** A quotation of a transcript, as seen from there. */
interface Quoting {
  readonly by: CorpusRow;
  readonly quotation: QuotationRow;
  readonly range: QuotationRow['range'];
}

export const quotedByRows = ({ uri }: Overview, texts: readonly CorpusRow[]): readonly Row[] =>
  texts
    .filter(it => it.uri !== uri)
    .sort((one, other) => one.title.localeCompare(other.title))
    .flatMap(by => {
      const children = quotingIn(by, uri).map(rowOf);
      if (children.length === 0) return [];
      return [
        {
          id: `quoted:${by.uri}`,
          label: t('Quoted in {0}', by.title),
          description: String(children.length),
          icon: { name: 'references' },
          context: 'quoting',
          open: true,
          children,
        },
      ];
    });

export const quotedByRowAt = (
  { uri }: Overview,
  texts: readonly CorpusRow[],
  position: Position,
): string | undefined => {
  for (const by of texts) {
    const found = by.uri === uri ? undefined : quotingIn(by, uri).find(it => contains(it.range, position));
    if (found !== undefined) return idOf(found);
  }
  return undefined;
};

const quotingIn = (by: CorpusRow, uri: string): readonly Quoting[] =>
  by.quotations
    .flatMap(quotation => (quotation.source?.uri === uri ? [{ by, quotation, range: quotation.source.range }] : []))
    .sort((one, other) => one.range.start.line - other.range.start.line);

const rowOf = (quoting: Quoting): Row => {
  const { by, quotation, range } = quoting;
  const place = t('line {0}', range.start.line + 1);
  return {
    id: idOf(quoting),
    label: shorten(quotation.text),
    description: [quotation.speaker, place].filter(Boolean).join(' · '),
    tooltip: quotation.reason,
    spoken: [shorten(quotation.text, 200), quotation.speaker, place].filter(Boolean).join(', '),
    icon: verdictIcons[quotation.verdict],
    range,
    context: 'quotedHere',
    source: { uri: by.uri, range: quotation.range },
  };
};

const idOf = ({ by, quotation }: Quoting): string =>
  `quoted:${by.uri}:${quotation.range.start.line}:${quotation.range.start.character}`;
