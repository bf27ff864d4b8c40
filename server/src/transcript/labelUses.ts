/** Every name in every label of a transcript, with its place and whom it means. */
import type { Identity, Person } from '../model/people';
import type { Turn } from '../model/turn';
import { remember } from '../text/memo';
import type { Span } from '../text/span';
import type { Structure } from './structure';

/** One name in the label of one turn; a label of several speakers has several. */
export interface LabelName {
  readonly name: string;
  readonly turn: Turn;
  /** Index of the turn. */
  readonly index: number;
  /** Index of the block that holds the label. */
  readonly block: number;
  /** Where the name stands, without what is in parentheses; UTF-16, from the start of the block. */
  readonly span: Span;
  readonly identity: Identity;
}

/** All names in all labels, in order. */
export const labelNamesOf = remember((structure: Structure): readonly LabelName[] => {
  const found: LabelName[] = [];
  for (const [index, turn] of structure.turns.entries()) {
    let from = 0;
    for (const name of turn.label.names) {
      const at = Math.max(0, turn.label.text.indexOf(name, from));
      from = at + name.length;
      const start = turn.label.span.start + at;
      const span = { start, end: start + name.length };
      found.push({ name, turn, index, block: turn.block, span, identity: structure.people.resolve(name) });
    }
  }
  return found;
});

/** The names in labels by how they are written, with everybody who is meant by one and the same. */
export const writtenNamesOf = remember((structure: Structure): ReadonlyMap<string, readonly LabelName[]> => {
  const found = new Map<string, LabelName[]>();
  for (const it of labelNamesOf(structure)) {
    const known = found.get(it.name);
    if (known === undefined) found.set(it.name, [it]);
    else known.push(it);
  }
  return found;
});

/** The person meant, where exactly one is. */
export function personOf(it: LabelName): Person | undefined {
  return it.identity.kind === 'known' ? it.identity.person : undefined;
}

/** Every label name of one person, by the way it is written; the most frequent way first. */
export const writingsOf = remember((structure: Structure): ReadonlyMap<string, readonly (readonly LabelName[])[]> => {
  const byPerson = new Map<string, (readonly LabelName[])[]>();
  for (const uses of writtenNamesOf(structure).values()) {
    const [first] = uses;
    const person = first === undefined ? undefined : personOf(first);
    if (person === undefined) continue;
    const known = byPerson.get(person.id);
    if (known === undefined) byPerson.set(person.id, [uses]);
    else known.push(uses);
  }
  for (const ways of byPerson.values())
    ways.sort((a, b) => b.length - a.length || (a[0]?.index ?? 0) - (b[0]?.index ?? 0));
  return byPerson;
});
