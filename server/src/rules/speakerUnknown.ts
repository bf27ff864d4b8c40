/** Rule: speaker-unknown. */
import { offeredNames } from '../checking/labelFixes';
import { rosterFixes } from '../checking/rosterFixes';
import { type AnchoredFinding, defineRule } from '../checking/rule';
import type { RosterEntry } from '../model/people';
import { initialsOf, readName } from '../people/names';
import { counted, say } from '../text/say';
import { type LabelName, personOf, writtenNamesOf } from '../transcript/labelUses';
import type { Structure } from '../transcript/structure';

/** Rosters that mean to name everybody; the `speakers` of front matter often leave out who asks. */
const complete: ReadonlySet<string> = new Set(['attendees', 'delegates', 'panel', 'roster-file']);
/** A roster to which fewer of the turns lead is not complete, and nobody is missing from it. */
const leastShare = 0.8;

export const speakerUnknown = defineRule({
  code: 'speaker-unknown',
  summary: 'A label that stands in no roster, where a roster names nearly everybody who speaks.',
  severity: 'warning',
  scope: 'structure',
  *check({ structure }) {
    yield* ambiguousNames(structure);
    const entries = structure.roster.filter(it => complete.has(it.origin));
    if (entries.length < 3) return;
    const share = rosteredShare(structure);
    if (share < 0.5) return;
    const roster = nameOfRoster(entries);
    for (const [name, uses] of writtenNamesOf(structure)) {
      const [first] = uses;
      const person = first === undefined ? undefined : personOf(first);
      if (first === undefined || person === undefined || person.rostered || person.placeholder === true) continue;
      const meant = swapped(structure, name, uses.length) ?? listedOtherwise(entries, name);
      const rare = uses.length <= 2 && share >= leastShare;
      yield {
        block: first.block,
        span: first.span,
        message:
          meant === undefined
            ? counted(
                uses.length,
                '“{1}” speaks once and is not in {2}.',
                '“{1}” speaks {0} times and is not in {2}.',
                name,
                roster,
              )
            : counted(
                uses.length,
                '“{1}” speaks once and is not in {2}; “{3}” is.',
                '“{1}” speaks {0} times and is not in {2}; “{3}” is.',
                name,
                roster,
                meant,
              ),
        ...(rare ? {} : { severity: 'information' as const }),
        fixesIn: transcript => [
          // A guess, and not for the fix of all at once: it may be somebody else whom the list lacks.
          ...(meant === undefined ? [] : offeredNames(transcript, first, meant)),
          ...rosterFixes(transcript, name),
        ],
      };
    }
  },
});

/** A name that fits several people stays with none of them, and says so. */
function* ambiguousNames(structure: Structure): Iterable<AnchoredFinding> {
  for (const uses of writtenNamesOf(structure).values()) {
    const [first] = uses;
    if (first?.identity.kind !== 'ambiguous') continue;
    const { candidates, reason } = first.identity;
    yield {
      block: first.block,
      span: first.span,
      message: reason,
      severity: 'information',
      fixesIn: transcript => candidates.slice(0, 4).flatMap(it => offeredNames(transcript, first, it.name)),
    };
  }
}

/** The share of the turns whose speaker a roster names; 0 to 1. */
function rosteredShare(structure: Structure): number {
  let rostered = 0;
  let all = 0;
  for (const { turns, placeholder, ...it } of structure.people.persons) {
    if (placeholder === true) continue;
    all += turns;
    if (it.rostered) rostered += turns;
  }
  return all === 0 ? 0 : rostered / all;
}

function nameOfRoster(entries: readonly { readonly origin: string }[]): string {
  const origins = new Set(entries.map(it => it.origin));
  if (origins.has('attendees')) return say('the list of attendees');
  if (origins.has('delegates')) return say('the list of delegates');
  return origins.has('panel') ? say('the list of the panel') : say('the roster');
}

/** Initials of somebody who speaks far more often and whose letters are the same in another order: `JDH` of `JHD`. */
function swapped(structure: Structure, name: string, uses: number): string | undefined {
  if (!/^\p{Lu}{3,4}$/u.test(name)) return undefined;
  const letters = [...name].sort().join('');
  let found: string | undefined;
  for (const [other, all] of writtenNamesOf(structure)) {
    if (other === name || other.length !== name.length || all.length < uses * 4) continue;
    if ([...other].sort().join('') !== letters || !personOf(all[0] as LabelName)?.rostered) continue;
    if (found !== undefined) return undefined;
    found = other;
  }
  return found;
}

/** The initials under which a list has the only one whose first and last name begin so: `MHY` of Miro Hedby for `MH`. */
function listedOtherwise(entries: readonly RosterEntry[], name: string): string | undefined {
  if (!/^\p{Lu}{2,4}$/u.test(name)) return undefined;
  const wanted = name.toLowerCase();
  const found = new Set<string>();
  for (const { name: full, abbreviation } of entries) {
    const { words } = readName(full);
    const ends = `${words[0]?.[0]}${words.at(-1)?.[0]}`;
    if (abbreviation !== undefined && words.length > 1 && (initialsOf(words) === wanted || ends === wanted))
      found.add(abbreviation);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
