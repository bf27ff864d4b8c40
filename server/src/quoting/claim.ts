/** Whom an attribution means in one transcript. */
import { isPlaceholder } from '../model/nobody';
import type { People, Person } from '../model/people';
import type { Attribution } from '../model/quotation';
import type { Claim } from './judge';

export function claimOf(people: People, attribution: Attribution | undefined): Claim {
  if (attribution === undefined) return { kind: 'nobody' };
  const { name } = attribution;
  const direct = people.resolve(name);
  // `[Host]`: some transcripts put the whole label in brackets.
  const identity = direct.kind === 'unknown' ? people.resolve(name.replace(/\\?[[\]]/g, '')) : direct;
  switch (identity.kind) {
    case 'known':
      return { kind: 'known', name: identity.person.name, ids: [identity.person.id] };
    case 'ambiguous':
      return { kind: 'uncertain', name };
    case 'unknown':
      return strangerOf(people, attribution) ?? { kind: 'uncertain', name };
  }
}

/** A first name and a last name, and nothing that says what somebody is. */
const fullName = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\.)*(?: \p{Lu}\p{Ll}[\p{L}’'-]*){1,2}$/u;

/** Somebody else altogether: a full name that shares no word with any name of the source. */
function strangerOf(people: People, { name, from }: Attribution): Claim | undefined {
  if (from === 'lead-in' || !fullName.test(name) || isPlaceholder(name)) return undefined;
  const words = wordsOf(name);
  // Somebody whose name stands there in another script may be the one who is meant.
  if (people.persons.some(it => it.placeholder !== true && !isWrittenInLetters(it))) return undefined;
  const persons = people.persons.filter(it => it.placeholder !== true && fullName.test(it.name));
  const shared = people.persons.some(it =>
    [it.name, it.role ?? '', it.affiliation ?? '', ...it.aliases].some(other =>
      wordsOf(other).some(word => words.includes(word)),
    ),
  );
  return shared || persons.length === 0
    ? undefined
    : { kind: 'stranger', name, named: new Set(persons.map(it => it.id)) };
}

function isWrittenInLetters({ name, aliases }: Person): boolean {
  return [name, ...aliases].some(it => /\p{Script=Latin}/u.test(it));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}
