/** Rule: speaker-misspelled. */
import { renamingFixes } from '../checking/labelFixes';
import { rosterFixes } from '../checking/rosterFixes';
import { defineRule } from '../checking/rule';
import type { Person } from '../model/people';
import { counted, say } from '../text/say';
import { labelNamesOf, writtenNamesOf } from '../transcript/labelUses';

/** A slip that comes back more often than this is a habit: it is told once. */
const slips = 3;

export const speakerMisspelled = defineRule({
  code: 'speaker-misspelled',
  summary: 'A label that is one or two letters away from a speaker of the transcript or of a roster.',
  severity: 'warning',
  scope: 'structure',
  *check({ structure }) {
    const told = new Set<string>();
    for (const it of labelNamesOf(structure)) {
      if (it.identity.kind !== 'known' || it.identity.likeness !== 'typing-error') continue;
      const uses = writtenNamesOf(structure).get(it.name)?.length ?? 1;
      if (uses > slips && told.has(it.name)) continue;
      told.add(it.name);
      const right = nearest(it.name, it.identity.person);
      yield {
        block: it.block,
        span: it.span,
        message: messageOf(it.name, right, it.identity.person, uses),
        // Or it is somebody else, whom a roster has to name.
        fixesIn: transcript => [...renamingFixes(transcript, it, right), ...rosterFixes(transcript, it.name)],
      };
    }
  },
});

/** The name that was most likely meant: of the person's own, the one with as many words. */
function nearest(written: string, person: Person): string {
  const words = written.split(' ').length;
  const names = [person.name, ...person.aliases].filter(it => it !== written && !isSlip(it, person));
  return names.find(it => it.split(' ').length === words) ?? person.name;
}

function isSlip(name: string, person: Person): boolean {
  return person.evidence.some(it => it.name === name && it.likeness === 'typing-error');
}

function messageOf(name: string, right: string, person: Person, uses: number): string {
  const turns = person.turns - uses;
  if (turns > 0)
    return counted(
      turns,
      '“{1}” is close to “{2}”, who speaks once here.',
      '“{1}” is close to “{2}”, who speaks {0} times here.',
      name,
      right,
    );
  const place = person.evidence.find(it => it.likeness === 'roster')?.place;
  return place === undefined
    ? say('“{0}” is close to “{1}”, whom a roster names.', name, right)
    : say('“{0}” is close to “{1}”, who stands in {2}.', name, right, place);
}
