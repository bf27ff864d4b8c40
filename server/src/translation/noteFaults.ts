/** Bracket notes of the original that a translation has lost. */
import type { NoteKind } from '../model/note';
import { shift } from '../text/span';
import type { Link } from './align';
import type { Comparison } from './compare';
import type { NoteFault } from './fault';
import { headOf, type Unit, type UnitNote } from './unit';

/** What was heard, could not be heard or was explained must be in every language; an inserted word is a matter of grammar. */
const carried = new Set<NoteKind>(['nonverbal', 'gap', 'redaction', 'editors-note', 'clarification', 'aside']);
const counted = new Set<NoteKind>([...carried, 'insertion', 'gloss']);

export function noteFaults(comparison: Comparison, link: Link): NoteFault[] {
  const from = notesOf(link.original, comparison.original.units);
  const to = notesOf(link.translation, comparison.translation.units);
  // Some translators write notes in round brackets.
  const round = (indexes: readonly number[], units: readonly Unit[]) =>
    indexes.reduce((sum, it) => sum + count(units[it]!.text, /[(（]/g), 0);
  const rounded = Math.max(
    0,
    round(link.translation, comparison.translation.units) - round(link.original, comparison.original.units),
  );
  const missing = from.length - to.length;
  if (missing <= 0) return [];
  const lost = lostNotes(from, to, missing).filter(({ note }) => !saysItself(note, comparison.translation.language));
  const unit = comparison.translation.units[link.translation[0]!]!;
  return lost.map(({ note, at: from }, index) => ({
    kind: 'note' as const,
    certain: index >= rounded && carried.has(note.kind) && link.likeness >= 0.3,
    span: headOf(unit),
    original: shift(note.span, from),
    note: note.text,
    at: unit.start + unit.text.length,
  }));
}

interface PlacedNote {
  readonly note: UnitNote;
  readonly at: number;
}

function notesOf(indexes: readonly number[], units: readonly Unit[]): PlacedNote[] {
  return indexes.flatMap(index =>
    units[index]!.notes.filter(it => counted.has(it.kind)).map(note => ({ note, at: units[index]!.start })),
  );
}

/** Which of the original's notes are gone: those without an equal kind among the translation's, the first ones first. */
function lostNotes(from: readonly PlacedNote[], to: readonly PlacedNote[], missing: number): PlacedNote[] {
  const left = [...to];
  const lost: PlacedNote[] = [];
  for (const it of from) {
    const same = left.findIndex(other => other.note.text === it.note.text);
    const at = same >= 0 ? same : left.findIndex(other => other.note.kind === it.note.kind);
    if (at >= 0) left.splice(at, 1);
    else lost.push(it);
  }
  return lost.slice(0, missing);
}

/** A gloss in the language of the translation is what the translation says anyway. */
function saysItself(note: UnitNote, language: string | undefined): boolean {
  const primary = language?.split('-')[0]?.toLowerCase();
  return note.kind === 'gloss' && (primary === 'zh' || primary === 'ja') && /\p{Script=Han}/u.test(note.text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
