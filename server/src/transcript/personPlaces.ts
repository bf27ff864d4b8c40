/** Where a transcript names a person as a speaker: in labels, those of asides among them, and in rosters, never in what is merely said. */
import type { Person } from '../model/people';
import { initialsOf, readName } from '../people/names';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { shift, touches } from '../text/span';
import { asideNamesOf } from './asides';
import { labelNamesOf } from './labelUses';
import type { Transcript } from './transcript';

export interface PersonPlace {
  /** The name alone; UTF-16, from the start of the document. */
  readonly span: Span;
  readonly written: string;
  readonly kind: 'label' | 'roster' | 'abbreviation' | 'attribution';
}

/** All places of one person, in the order of the text. */
export function placesOf(transcript: Transcript, id: string): readonly PersonPlace[] {
  return [...allPlaces(transcript)].filter(it => it.person.id === id).map(({ place }) => place);
}

/** The person named at an offset, where a label or a roster names one there. */
export function personAt(
  transcript: Transcript,
  offset: number,
): { readonly person: Person; readonly place: PersonPlace } | undefined {
  for (const it of allPlaces(transcript)) if (touches(it.place.span, offset)) return it;
  return undefined;
}

function* allPlaces(transcript: Transcript): Iterable<{ readonly person: Person; readonly place: PersonPlace }> {
  const { blocks, structure } = transcript;
  const found: { readonly person: Person; readonly place: PersonPlace }[] = [];
  for (const { identity, span, name, block, turn } of labelNamesOf(structure)) {
    if (identity.kind !== 'known' || turn.label.form === 'section-speaker') continue;
    found.push({
      person: identity.person,
      place: { span: shift(span, blocks.startOf(block)), written: name, kind: 'label' },
    });
  }
  for (const { name, span } of asideNamesOf(blocks)) {
    const identity = structure.people.resolve(name);
    if (identity.kind === 'known')
      found.push({ person: identity.person, place: { span, written: name, kind: 'label' } });
  }
  for (const { name, abbreviation, block, span, abbreviationSpan } of structure.roster) {
    if (block === undefined || span === undefined) continue;
    const identity = structure.people.resolve(name);
    if (identity.kind !== 'known') continue;
    const { person } = identity;
    const start = blocks.startOf(block);
    found.push({ person, place: { span: shift(span, start), written: name, kind: 'roster' } });
    if (abbreviation === undefined || abbreviationSpan === undefined) continue;
    found.push({
      person,
      place: { span: shift(abbreviationSpan, start), written: abbreviation, kind: 'abbreviation' },
    });
  }
  yield* found.sort((a, b) => a.place.span.start - b.place.span.start);
}

/** The person's name inside an attribution: `Lu Wenqing` in “the institute’s Lu Wenqing”. */
export function placeInAttribution(text: string, at: Span, person: Person): PersonPlace | undefined {
  const names = [person.name, ...person.aliases].sort((a, b) => b.length - a.length);
  for (const written of names) {
    const from = text.indexOf(written);
    if (from < 0 || /\p{L}/u.test(text[from - 1] ?? '') || /\p{L}/u.test(text[from + written.length] ?? '')) continue;
    const start = at.start + from;
    return { span: { start, end: start + written.length }, written, kind: 'attribution' };
  }
  return undefined;
}

/**
 * What `written` becomes when `from` is renamed to `to`: other spellings of the same name become the new one, and the
 * same words change in the same way, so that a first name or initials alone follow the full name. `undefined`: this form
 * of the name has no part in the change.
 */
export function renamed(written: string, from: string, to: string, person: Person): string | undefined {
  if (written === from) return to;
  if (isSameName(written, from)) return inCapitalsOf(written, from, to);
  const likeness = person.evidence.find(it => it.name === written)?.likeness;
  if (likeness === 'typing-error') return written.split(' ').length === from.split(' ').length ? to : undefined;
  const [old, fresh] = [from.split(' '), to.split(' ')];
  if (likeness === 'initials') return newInitials(written, readName(from).words, readName(to).words);
  if (person.placeholder === true) return undefined;
  const follower = followers(old, fresh);
  let changed = false;
  const words = written.split(' ').map(word => {
    const next = follower.get(word);
    if (next === undefined || next === word) return word;
    changed = true;
    return next;
  });
  return changed ? words.join(' ') : undefined;
}

/** `René Okafor` and `Rene Okafor`, `唐杰` and `唐傑`; not with a title, which the new name may lack. */
function isSameName(written: string, other: string): boolean {
  const [a, b] = [readName(written), readName(other)];
  return a.key !== '' && a.key === b.key && a.honorific === b.honorific && a.han === b.han && a.nickname === b.nickname;
}

/** `INGA DAHL` where the label is in capitals and the name that was changed is not; and the other way round. */
function inCapitalsOf(written: string, from: string, to: string): string {
  const isUpper = (it: string) => it === it.toUpperCase() && it !== it.toLowerCase();
  if (isUpper(written) === isUpper(from)) return to;
  if (isUpper(written)) return to.toUpperCase();
  return isUpper(to) ? to.replace(/\p{L}+/gu, it => it.slice(0, 1) + it.slice(1).toLowerCase()) : to;
}

/** `AC` where `AS` was Ana Silva, who becomes Ana Costa; as many letters as words, or they meant something else. */
function newInitials(written: string, old: readonly string[], fresh: readonly string[]): string | undefined {
  const [before, after] = [initialsOf(old), initialsOf(fresh)].map(it => it.toUpperCase());
  return before === written && after !== undefined && after.length > 1 && after !== before ? after : undefined;
}

/** Which word follows which: one by one, or where the new name has more or fewer, the first and the last. */
function followers(old: readonly string[], fresh: readonly string[]): ReadonlyMap<string, string> {
  if (old.length === fresh.length) return new Map(old.map((it, at) => [it, fresh[at] as string]));
  if (old.length < 2 || fresh.length < 2) return new Map();
  return new Map([
    [old[0] as string, fresh[0] as string],
    [old.at(-1) as string, fresh.at(-1) as string],
  ]);
}

/** Why a name cannot stand in a label, in a sentence; `undefined`: it can. */
export function faultOfName(name: string): string | undefined {
  const trimmed = name.trim();
  if (trimmed === '') return say('A name has at least one letter.');
  if (trimmed.length > 60) return say('A name has at most 60 letters.');
  if (/[\n\r]/.test(trimmed)) return say('A name stands in one line.');
  const [mark] = /[:：*[\]|<>`#]/.exec(trimmed) ?? [];
  return mark === undefined ? undefined : say('“{0}” cannot stand in a name: the label would end there.', mark);
}
