/** Whom an attribution means in one transcript. */
import type { People } from '../model/people';
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
    case 'unknown':
      return { kind: 'uncertain', name };
  }
}
