/** The view Speakers: who speaks, how much, and their turns. */
import type { Overview, Position, SpeakerRow, TurnRow } from '../../../server/src/protocol';
import { counted, t } from '../localise';
import { lastStartingAtOrBefore } from '../position';
import { clock, type Row, shorten } from './row';

export const speakerRows = (overview: Overview): readonly Row[] => [
  ...overview.speakers.map(speaker => rowOf(overview, speaker)),
  ...nobodysTurns(overview),
];

/** What a row says of a speaker. */
export const rowOf = (overview: Overview, speaker: SpeakerRow): Row => {
  const turns = counted(speaker.turns.length, '{0} turn', '{0} turns');
  const share = t('{0} %', percent(speaker.share));
  const about = [speaker.role, speaker.affiliation].filter(it => it !== undefined).join(', ');
  const words = wordsOf(overview, speaker.words);
  const also = speaker.aliases.length > 0 ? t('Also: {0}', speaker.aliases.join(', ')) : undefined;
  const unknown = speaker.placeholder ? t('Nobody knows yet who this is.') : undefined;
  return {
    id: `speaker:${speaker.id}`,
    label: speaker.name,
    description: `${turns} · ${share}`,
    tooltip: [[speaker.name, about].filter(Boolean).join(' – '), `${turns}, ${words}, ${share}`, also, unknown]
      .filter(it => it !== undefined)
      .join('\n'),
    spoken: `${speaker.name}, ${turns}, ${words}`,
    icon: { name: speaker.placeholder ? 'question' : 'person' },
    context: 'speaker',
    children: speaker.turns.flatMap(index => turnRow(overview, index, `speaker:${speaker.id}`) ?? []),
  };
};

/** Turns whose label nobody could be found for. */
const nobodysTurns = (overview: Overview): readonly Row[] => {
  const known = new Set(overview.speakers.flatMap(it => it.turns));
  const children = overview.turns.flatMap((_, index) =>
    known.has(index) ? [] : (turnRow(overview, index, 'nobody') ?? []),
  );
  if (children.length === 0) return [];
  const turns = counted(children.length, '{0} turn', '{0} turns');
  return [{ id: 'nobody', label: t('Speaker not known'), description: turns, icon: { name: 'question' }, children }];
};

/** The speaker whose row has this id; `undefined` for a row of something else. */
export const idOfSpeaker = (row: string): string | undefined =>
  row.startsWith('speaker:') && !row.includes('/turn:') ? row.slice('speaker:'.length) : undefined;

const turnRow = (overview: Overview, index: number, parent: string): Row | undefined => {
  const turn: TurnRow | undefined = overview.turns[index];
  if (turn === undefined) return undefined;
  const time = turn.time === undefined ? undefined : clock(turn.time);
  const words = wordsOf(overview, turn.words);
  const says = shorten(turn.firstWords) || t('Nothing is said.');
  return {
    id: `${parent}/turn:${index}`,
    label: says,
    ...(time !== undefined && { description: time }),
    tooltip: [turn.label, time, t('turn {0} of {1}', index + 1, overview.turns.length), words]
      .filter(it => it !== undefined)
      .join('\n'),
    spoken: [turn.label, time, says].filter(it => it !== undefined).join(', '),
    icon: { name: 'comment' },
    range: turn.range,
    context: 'turn',
    source: { uri: overview.uri, range: turn.range },
  };
};

/** Id of the row of the turn at the position. */
export const speakerRowAt = (overview: Overview, position: Position): string | undefined => {
  const index = lastStartingAtOrBefore(overview.turns, position);
  if (index < 0) return undefined;
  const speaker = overview.speakers.find(it => it.turns.includes(index));
  return `${speaker === undefined ? 'nobody' : `speaker:${speaker.id}`}/turn:${index}`;
};

export const wordsOf = ({ unit }: Pick<Overview, 'unit'>, count: number): string =>
  unit === 'characters' ? counted(count, '{0} character', '{0} characters') : counted(count, '{0} word', '{0} words');

/** A share of 0 to 1 in whole per cent; what is there is never shown as nothing. */
export const percent = (share: number): string => (share > 0 && share < 0.005 ? '<1' : String(Math.round(share * 100)));
