/** The part of the view Notes that is the glossary of the workspace: a line a term, and where each is glossed. */
import type { GlossaryTerm } from '../../../server/src/protocol';
import { counted, t } from '../localise';
import { type Row, shorten } from './row';

export const glossaryRows = (terms: readonly GlossaryTerm[]): readonly Row[] => {
  if (terms.length === 0) return [];
  return [
    {
      id: 'glossary',
      label: t('Glossary of the workspace'),
      description: String(terms.length),
      icon: { name: 'library' },
      context: 'glossary',
      children: terms.map(rowOf),
    },
  ];
};

/** A term that is rendered in more than one way shows all of them, the commonest first. */
const rowOf = ({ term, renderings, remarks, uses, places }: GlossaryTerm): Row => {
  const said = [shorten(renderings.join('; ')), counted(uses, '{0} place', '{0} places')].filter(it => it !== '');
  const [only] = places;
  return {
    id: `glossary:${term}`,
    label: shorten(term),
    description: said.join(' · '),
    tooltip: [term, ...renderings, ...remarks].join('\n'),
    spoken: [term, ...said].join(', '),
    context: 'term',
    ...(places.length === 1 && only !== undefined
      ? { place: only.location }
      : { children: places.map((it, index) => placeRow(term, it, index)) }),
  };
};

const placeRow = (term: string, { location, rendering }: GlossaryTerm['places'][number], index: number): Row => {
  const file = decodeURIComponent(location.uri.slice(location.uri.lastIndexOf('/') + 1));
  const line = t('line {0}', location.range.start.line + 1);
  return {
    id: `glossary:${term}:${index}`,
    label: file,
    description: [rendering === undefined ? undefined : shorten(rendering), line].filter(Boolean).join(' · '),
    icon: { name: 'file' },
    place: location,
  };
};
