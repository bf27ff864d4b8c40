/** Rule: speaker-variant. */
import type { Fix } from '../checking/finding';
import { renamingFixes } from '../checking/labelFixes';
import { type AnchoredFinding, defineRule } from '../checking/rule';
import type { Likeness } from '../model/people';
import { wordsOf } from '../people/names';
import { readDetail } from '../people/role';
import { counted, say } from '../text/say';
import { type Span, shift } from '../text/span';
import { type LabelName, labelNamesOf, personOf, writingsOf } from '../transcript/labelUses';
import type { Structure } from '../transcript/structure';
import type { Transcript } from '../transcript/transcript';

/** Slips of the fingers and unsure likenesses have a rule of their own, or none. */
const spelling: ReadonlySet<Likeness> = new Set(['same', 'spelling', 'roster', 'order']);

export const speakerVariant = defineRule({
  code: 'speaker-variant',
  summary: 'One person whose label is written in two ways.',
  severity: 'warning',
  scope: 'structure',
  *check({ structure }) {
    yield* affiliations(structure);
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
            message: counted(
              usual.length,
              'Elsewhere this speaker is “{1}”.',
              'Elsewhere this speaker is “{1}” ({0} times).',
              first.name,
            ),
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

interface Given {
  readonly affiliation: string;
  readonly block: number;
  readonly span: Span;
}

/** `(Lumen)` in one place and `(Lumen Labs)` in another: two ways to write where somebody works. */
function* affiliations(structure: Structure): Iterable<AnchoredFinding> {
  for (const given of givenAffiliations(structure).values()) {
    const counts = new Map<string, number>();
    for (const { affiliation } of given) counts.set(affiliation, (counts.get(affiliation) ?? 0) + 1);
    const [usual, ...others] = [...counts].sort((a, b) => b[1] - a[1]);
    if (usual === undefined) continue;
    for (const [written] of others) {
      const first = given.find(it => it.affiliation === written);
      // Two places of work are two facts; one inside the other is one fact written twice.
      if (first === undefined || !sharesWord(written, usual[0])) continue;
      yield {
        block: first.block,
        span: first.span,
        message: say('Elsewhere this affiliation is “{0}”.', usual[0]),
        severity: 'information',
        fixesIn: transcript =>
          affiliationFixes(
            transcript,
            given.filter(it => it.affiliation === written),
            usual[0],
          ),
      };
    }
  }
}

/** At the first place, and at all where there are more. */
function affiliationFixes({ blocks }: Transcript, places: readonly Given[], to: string): readonly Fix[] {
  const edits = places.map(it => ({ span: shift(it.span, blocks.startOf(it.block)), newText: to }));
  const here: Fix = { title: say('Change to “{0}”', to), edits: edits.slice(0, 1) };
  if (edits.length < 2) return [here];
  const title = say('Change “{0}” to “{1}” behind all {2} labels', places[0]?.affiliation ?? '', to, edits.length);
  return [here, { title, edits }];
}

function givenAffiliations(structure: Structure): ReadonlyMap<string, readonly Given[]> {
  const found = new Map<string, Given[]>();
  for (const it of labelNamesOf(structure)) {
    const { detail, span } = it.turn.label;
    if (detail === undefined) continue;
    const person = personOf(it);
    const { affiliation } = readDetail(detail);
    if (person === undefined || affiliation === undefined || affiliation !== detail) continue;
    const end = span.end - 1;
    const given = { affiliation, block: it.block, span: { start: end - affiliation.length, end } };
    const known = found.get(person.id);
    if (known === undefined) found.set(person.id, [given]);
    else known.push(given);
  }
  return found;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some(it => it.length > 2 && words.has(it));
}
