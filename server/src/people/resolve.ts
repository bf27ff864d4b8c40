/** Says whom a name in running text means: a label, a first name, “the institute’s Lu Wenqing”. */
import { isPseudoSpeaker } from '../model/nobody';
import type { Identity, Likeness, Person } from '../model/people';
import { say } from '../text/say';
import { byAppearance, type Draft } from './draft';
import type { NameIndex } from './nameIndex';
import { type NameParts, readName, wordsOf } from './names';

const unknown: Identity = { kind: 'unknown' };

/** Words behind a name that say more about the person: the name ends before them. */
const behind =
  /(?:,| [–—] | - |\s(?:who|whom|which|that|from|of|at|with|when|while|in|on|told|said|says|joining|also)\s)/u;
const leadIn =
  /^(?:and|but|as|by|per|from|with|then|so|here is|here[’']s|this is|a bit to taste from|says|said|according to|in the words of|the words of|—|–|―|-|~)\s+/iu;

export function makeResolver(
  index: NameIndex,
  persons: ReadonlyMap<Draft, Person>,
  unsure: ReadonlyMap<string, Identity>,
): (name: string) => Identity {
  const known = new Map<string, Identity>();
  const plain = (written: string): Identity => {
    const sure = unsure.get(written);
    if (sure !== undefined) return sure;
    if (isPseudoSpeaker(written)) return unknown;
    for (const [draft, person] of personsWriting(written, index, persons))
      return asKnown(draft, person, written, index);
    const parts = readName(written);
    const exact = index.exact(written, parts);
    if (exact !== undefined) return among(exact, written, 'spelling', persons, index.reasonFor(written, exact[0]!));
    for (const { likeness, drafts, reason } of index.likeness(written, parts)) {
      if (drafts.length === 0) continue;
      const fitting = drafts.length > 1 && parts.detail !== undefined ? byAffiliation(drafts, parts.detail) : drafts;
      return among(
        fitting.length > 0 ? fitting : drafts,
        written,
        likeness,
        persons,
        reason(persons.get(fitting[0] ?? drafts[0]!)!.name),
      );
    }
    return unknown;
  };
  const resolve = (name: string): Identity => {
    const written = name.trim().replace(/\s+/g, ' ');
    if (written === '') return unknown;
    const direct = plain(written);
    if (direct.kind !== 'unknown' || written.length > 200) return direct;
    for (const { shorter, context } of mentions(written)) {
      const found = plain(shorter);
      if (found.kind === 'known') return found;
      if (found.kind === 'ambiguous') return narrowed(found, context);
    }
    return unknown;
  };
  return name => {
    let found = known.get(name);
    if (found === undefined) {
      found = resolve(name);
      known.set(name, found);
    }
    return found;
  };
}

function* personsWriting(
  written: string,
  index: NameIndex,
  persons: ReadonlyMap<Draft, Person>,
): Iterable<[Draft, Person]> {
  const exact = index.exact(written, noParts) ?? [];
  const [only] = exact;
  if (only !== undefined && exact.length === 1) yield [only, persons.get(only)!];
}

const noParts: NameParts = { plain: '', words: [], key: '' };

function asKnown(draft: Draft, person: Person, written: string, index: NameIndex): Identity {
  const likeness = draft.evidence.get(written)?.likeness ?? 'same';
  return { kind: 'known', person, likeness, reason: index.reasonFor(written, draft) };
}

function among(
  drafts: readonly Draft[],
  written: string,
  likeness: Likeness,
  persons: ReadonlyMap<Draft, Person>,
  reason: string,
): Identity {
  const found = byAppearance(drafts).map(it => persons.get(it)!);
  const [only] = found;
  if (only === undefined) return unknown;
  if (found.length === 1) return { kind: 'known', person: only, likeness, reason };
  const names = found.map(it => it.name);
  return {
    kind: 'ambiguous',
    candidates: found,
    reason: say(
      '“{0}” fits {1}.',
      written,
      say('{0} and {1}', names.slice(0, -1).join(say(', ')), names[names.length - 1]!),
    ),
  };
}

function byAffiliation(drafts: readonly Draft[], said: string): readonly Draft[] {
  const words = wordsOf(said);
  return drafts.filter(it => words.some(word => it.affiliationWords.has(word)));
}

/** The same name with less around it: without a lead-in, without what is said of the person before or behind. */
function* mentions(written: string): Iterable<{ readonly shorter: string; readonly context: string }> {
  let text = written.replace(/[:：.,;]+$/u, '').trim();
  for (let found = leadIn.exec(text); found !== null; found = leadIn.exec(text)) text = text.slice(found[0].length);
  if (text !== written) yield { shorter: text, context: written };
  const cut = behind.exec(text);
  if (cut !== null && cut.index > 0) {
    const shorter = text.slice(0, cut.index).trim();
    yield { shorter, context: text };
    text = shorter;
  }
  const owner = Math.max(text.lastIndexOf('’s '), text.lastIndexOf("'s "));
  if (owner > 0) yield { shorter: text.slice(owner + 3).trim(), context: text };
  // `Northern Rail founder Ann Lee`: the last two or three words, where they are a name in full.
  const words = text.split(' ');
  for (const count of [3, 2]) {
    const last = words.slice(-count).join(' ');
    if (words.length > count && /^\p{Lu}/u.test(last)) yield { shorter: last, context: text };
  }
}

/** Leaves of several persons the one whose affiliation the words around the name mention. */
function narrowed(found: Identity & { kind: 'ambiguous' }, context: string): Identity {
  const words = new Set(wordsOf(context.replace(/[’']s\b/g, ' ')));
  const fitting = found.candidates.filter(it => wordsOf(it.affiliation ?? '').some(word => words.has(word)));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return found;
  return {
    kind: 'known',
    person: only,
    likeness: 'honorific',
    reason: say('“{0}” names the affiliation of {1}.', context, only.name),
  };
}
