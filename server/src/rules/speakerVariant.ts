/** Rule: speaker-variant. */
import { renamingFixes } from '../checking/labelFixes';
import { defineRule } from '../checking/rule';
import type { Likeness } from '../model/people';
import { type LabelName, personOf, writingsOf } from '../transcript/labelUses';

/** Slips of the fingers and unsure likenesses have a rule of their own, or none. */
const spelling: ReadonlySet<Likeness> = new Set(['same', 'spelling', 'roster', 'order']);

export const speakerVariant = defineRule({
  code: 'speaker-variant',
  summary: 'One person whose label is written in two ways.',
  severity: 'warning',
  scope: 'structure',
  *check({ structure }) {
    for (const writings of writingsOf(structure).values()) {
      const [usual, ...others] = writings;
      const [first] = usual ?? [];
      if (usual === undefined || first === undefined) continue;
      for (const other of others) {
        const [it] = other;
        // A slip has a rule of its own.
        if (it === undefined || it.identity.kind !== 'known' || it.identity.likeness === 'typing-error') continue;
        const folded = it.name.toLowerCase() === first.name.toLowerCase();
        const sure = folded || (sameWords(it.name, first.name) && isSpelling(it) && isSpelling(first));
        // A first name, initials or a label with a title are a habit where they are many, and a slip where they are few.
        if (!sure && (other.length > 2 || usual.length < 10 * other.length || introduces(it))) continue;
        const even = other.length * 3 > usual.length;
        for (const use of other.slice(0, 3)) {
          yield {
            block: use.block,
            span: use.span,
            message: `Elsewhere this speaker is “${first.name}”${usual.length > 1 ? ` (${usual.length} times)` : ''}.`,
            ...(sure && !even ? {} : { severity: 'information' as const }),
            fixesIn: transcript => renamingFixes(transcript, use, first.name),
          };
        }
      }
    }
  },
});

function isSpelling(it: LabelName): boolean {
  return it.identity.kind === 'known' && (spelling.has(it.identity.likeness) || personOf(it)?.placeholder === true);
}

/** The same number of words: `René` and `Rene`, and not `René` and `René Dubois`. */
function sameWords(a: string, b: string): boolean {
  return a.split(/\s+/).length === b.split(/\s+/).length;
}

/** `Nils Holm (NH): …` ahead of `NH: …` says who NH is. */
function introduces(it: LabelName): boolean {
  return it.turn.label.detail !== undefined;
}
