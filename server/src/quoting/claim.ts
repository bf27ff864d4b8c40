/** Whom an attribution means in one transcript. */
import type { People } from '../model/people';
import type { Attribution } from '../model/quotation';
import type { Claim } from './judge';

export function claimOf(people: People, attribution: Attribution | undefined): Claim {
  if (attribution === undefined) return { kind: 'nobody' };
  const { name } = attribution;
  const identity = people.resolve(name);
  switch (identity.kind) {
    case 'known':
      return { kind: 'known', name: identity.person.name, ids: [identity.person.id] };
    case 'ambiguous':
    case 'unknown':
      return { kind: 'uncertain', name };
  }
}
