/** The view Translation: what is missing, differs or is out of date, by state and in the order of the text. */
import type { Overview, ParagraphRow, ParagraphState, Position } from '../../../server/src/protocol';
import { t } from '../localise';
import { contains } from '../position';
import { type Icon, type Row, shorten } from './row';

/** In the order in which a translator sees to them; what is done comes last and closed. */
const states = (): Readonly<Record<ParagraphState, { readonly title: string; readonly icon: Icon }>> => ({
  missing: { title: t('Missing'), icon: { name: 'circle-large-outline', color: 'list.warningForeground' } },
  untranslated: { title: t('Not translated'), icon: { name: 'circle-slash', color: 'list.warningForeground' } },
  differs: { title: t('Differs'), icon: { name: 'warning', color: 'list.warningForeground' } },
  stale: { title: t('Original has changed'), icon: { name: 'history', color: 'list.warningForeground' } },
  extra: { title: t('Only in the translation'), icon: { name: 'add' } },
  done: { title: t('Done'), icon: { name: 'pass', color: 'testing.iconPassed' } },
});

export const translationRows = ({ translation }: Overview): readonly Row[] => {
  if (translation === undefined) return [];
  const groups = Object.entries(states()) as [ParagraphState, { title: string; icon: Icon }][];
  return groups.flatMap(([state, { title, icon }]) => {
    const rows = translation.rows.filter(it => it.state === state);
    if (rows.length === 0) return [];
    const children = rows.map(row => rowOf(row, idOf(translation.rows, row)));
    const share = state === 'done' ? ` · ${Math.floor(translation.progress * 100)} %` : '';
    return [
      {
        id: `state:${state}`,
        label: title,
        description: `${rows.length}${share}`,
        icon,
        open: state !== 'done',
        children,
      },
    ];
  });
};

const rowOf = ({ firstWords, label, range }: ParagraphRow, id: string): Row => ({
  id,
  label: shorten(firstWords),
  description: [label === undefined ? undefined : shorten(label, 40), t('line {0}', range.start.line + 1)]
    .filter(Boolean)
    .join(' · '),
  range,
  context: 'paragraph',
});

export const translationRowAt = ({ translation }: Overview, position: Position): string | undefined => {
  const row = translation?.rows.find(it => it.state !== 'missing' && contains(it.range, position));
  return row === undefined || translation === undefined ? undefined : idOf(translation.rows, row);
};

/** How many paragraphs wait for the translator. */
export const openParagraphs = ({ translation }: Overview): number =>
  translation?.rows.filter(it => it.state !== 'done' && it.state !== 'extra').length ?? 0;

const idOf = (rows: readonly ParagraphRow[], row: ParagraphRow): string => {
  const alike = rows.filter(it => it.firstWords === row.firstWords && it.label === row.label);
  return `paragraph:${row.label ?? ''}:${row.firstWords}:${alike.indexOf(row)}`;
};
