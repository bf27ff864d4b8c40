/** The view Notes: bracket notes by kind; glosses read as a glossary, gaps as a list of work. */
import type { NoteRow, Overview, Position } from '../../../server/src/protocol';
import { t } from '../localise';
import { contains } from '../position';
import { clock, type Icon, type Row, shorten } from './row';

/** In this order; a kind that the server adds later comes behind them. */
const kinds = (): Readonly<Record<string, { readonly title: string; readonly icon: Icon }>> => ({
  gap: { title: t('Gaps to fill'), icon: { name: 'debug-breakpoint-unsupported', color: 'list.warningForeground' } },
  gloss: { title: t('Glosses'), icon: { name: 'book' } },
  insertion: { title: t('Inserted words'), icon: { name: 'add' } },
  clarification: { title: t('Clarifications'), icon: { name: 'info' } },
  'editors-note': { title: t('Editors’ notes'), icon: { name: 'note' } },
  nonverbal: { title: t('Sounds and gestures'), icon: { name: 'unmute' } },
  aside: { title: t('Asides'), icon: { name: 'comment' } },
  redaction: { title: t('Names withheld'), icon: { name: 'eye-closed' } },
  elision: { title: t('Words left out'), icon: { name: 'ellipsis' } },
  timestamp: { title: t('Times'), icon: { name: 'watch' } },
  legend: { title: t('Legend'), icon: { name: 'symbol-key' } },
});

export const noteRows = (overview: Overview): readonly Row[] => {
  const known = kinds();
  const found = [...new Set(overview.notes.map(it => it.kind))];
  const rank = (kind: string) => {
    const index = Object.keys(known).indexOf(kind);
    return index < 0 ? Number.POSITIVE_INFINITY : index;
  };
  return found
    .sort((one, other) => rank(one) - rank(other))
    .map(kind => {
      const children = ordered(kind, overview.notes).map(note => rowOf(note, idOf(overview, note)));
      return {
        id: `kind:${kind}`,
        label: known[kind]?.title ?? kind,
        description: String(children.length),
        ...(known[kind] && { icon: known[kind].icon }),
        context: kind === 'gap' ? 'gaps' : 'noteKind',
        open: kind === 'gap' || kind === 'gloss',
        children,
      };
    });
};

/** Terms as in a glossary, everything else as in the text. */
const ordered = (kind: string, all: readonly NoteRow[]): readonly NoteRow[] => {
  const notes = all.filter(it => it.kind === kind);
  if (kind !== 'gloss') return notes;
  return notes.sort((one, other) => (one.term ?? one.text).localeCompare(other.term ?? other.text));
};

/** What a row says of a note. */
export const rowOf = (note: NoteRow, id: string): Row => {
  const place = note.time === undefined ? t('line {0}', note.range.start.line + 1) : clock(note.time);
  return {
    id,
    label: shorten(note.term ?? note.text),
    description: [note.rendering === undefined ? undefined : shorten(note.rendering), place]
      .filter(Boolean)
      .join(' · '),
    tooltip: note.text,
    spoken: `${note.text}, ${place}`,
    range: note.range,
    ...(note.recording === undefined ? { context: 'note' } : { context: 'recordedNote', recording: note.recording }),
  };
};

export const noteRowAt = (overview: Overview, position: Position): string | undefined => {
  const note = overview.notes.find(it => contains(it.range, position));
  return note === undefined ? undefined : idOf(overview, note);
};

/** Its words, and which of several with the same words: survives edits elsewhere. */
const idOf = (overview: Overview, note: NoteRow): string => {
  const alike = overview.notes.filter(it => it.kind === note.kind && it.text === note.text);
  return `note:${note.kind}:${note.text}:${alike.indexOf(note)}`;
};
