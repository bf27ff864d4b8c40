/** The view Corpus: the transcripts of the workspace and the texts that quote, each with what is open in it. */
import type { CorpusRow } from '../../../server/src/protocol';
import type { CorpusReading } from '../corpus';
import { counted, languageName, t } from '../localise';
import type { Row } from './row';
import { wordsOf } from './speakers';

export const corpusRows = (texts: readonly CorpusRow[]): readonly Row[] => [
  ...group('transcript', t('Transcripts'), texts),
  ...group('article', t('Texts that quote'), texts),
];

const group = (kind: CorpusRow['kind'], label: string, all: readonly CorpusRow[]): readonly Row[] => {
  const texts = all.filter(it => it.kind === kind).sort((one, other) => one.title.localeCompare(other.title));
  if (texts.length === 0) return [];
  const faults = texts.reduce((sum, it) => sum + (it.faults ?? 0), 0);
  return [
    {
      id: `texts:${kind}`,
      label,
      description: [String(texts.length), open(faults)].filter(Boolean).join(' · '),
      icon: { name: kind === 'transcript' ? 'comment-discussion' : 'quote' },
      context: 'texts',
      open: true,
      children: texts.map(rowOf),
    },
  ];
};

/** What a row says of a text. */
export const rowOf = (text: CorpusRow): Row => {
  const { uri, title, kind, speakers, turns, quotations, language, faults } = text;
  const about =
    kind === 'transcript'
      ? [
          counted(speakers.length, '{0} speaker', '{0} speakers'),
          wordsOf(text, text.words),
          language === undefined ? undefined : languageName(language),
        ]
      : [counted(quotations.length, '{0} quotation', '{0} quotations')];
  // What is open comes first: a narrow view cuts the rest.
  const said = [open(faults), ...about].filter(it => it !== undefined);
  const names = speakers.map(it => it.name).join(', ');
  return {
    id: `text:${uri}`,
    label: title,
    description: said.join(' · '),
    tooltip: [
      title,
      decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
      ...(kind === 'transcript' ? [names, counted(turns, '{0} turn', '{0} turns')] : []),
      said.join(', '),
      ...(faults === undefined ? [t('Not checked yet.')] : []),
    ]
      .filter(it => it !== '')
      .join('\n'),
    spoken: [title, ...said].join(', '),
    icon: iconOf(text),
    uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: 'text',
    ...(kind === 'transcript' && { children: speakers.map(it => speakerRow(text, it)) }),
  };
};

const iconOf = ({ kind, faults }: CorpusRow): Row['icon'] => {
  if (faults !== undefined && faults > 0) return { name: 'warning', color: 'list.warningForeground' };
  if (kind === 'article' && faults === 0) return { name: 'pass', color: 'testing.iconPassed' };
  return { name: 'file' };
};

const speakerRow = (text: CorpusRow, { name, turns, words }: CorpusRow['speakers'][number]): Row => {
  const said = [counted(turns, '{0} turn', '{0} turns'), wordsOf(text, words)];
  return {
    id: `text:${text.uri}/speaker:${name}`,
    label: name,
    description: said.join(' · '),
    spoken: [name, ...said].join(', '),
    icon: { name: 'person' },
  };
};

const open = (faults: number | undefined): string | undefined =>
  faults === undefined || faults === 0 ? undefined : counted(faults, '{0} finding', '{0} findings');

export const corpusRowAt = (uri: string): string => `text:${uri}`;

/** How far the reading is; `undefined` once everything has been read and checked. */
export const readingSaid = ({ files, read, checked, stopped }: CorpusReading): string | undefined => {
  if (files === 0 || checked >= files) return undefined;
  if (stopped) return t('Stopped: {0} of {1} read, {2} checked.', read, files, checked);
  return read < files ? t('Reading: {0} of {1}', read, files) : t('Checking: {0} of {1}', checked, files);
};
