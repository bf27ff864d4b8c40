/** Finds the one person behind labels, abbreviations, first names, scripts and slips, and keeps the reasons. */
import { isPlaceholder, isPseudoSpeaker, plainWords } from '../model/nobody';
import {
  type Identity,
  isByDictionary,
  type LabelUse,
  type Likeness,
  type People,
  type Person,
  type RosterEntry,
} from '../model/people';
import { say } from '../text/say';
import { addEntry, addName, addUse, byAppearance, type Draft, finish, isRostered, nameOf, newDraft } from './draft';
import { NameIndex } from './nameIndex';
import { initialsOf, isAbbreviation, isWrittenInHan, type NameParts, readName } from './names';
import { makeResolver } from './resolve';
import { roleNamed } from './role';

interface Match {
  readonly draft: Draft;
  readonly likeness: Likeness;
  readonly reason: string;
}

/** Somebody whom the name may mean, though it fits others as well. */
export interface Ambiguity {
  readonly drafts: readonly Draft[];
  readonly reason: string;
}

/**
 * Who the speakers of one transcript are. Deterministic: depends on the labels and the order of the roster alone.
 * Nearly linear in the number of labels and roster entries.
 */
export function identify(uses: readonly LabelUse[], roster: readonly RosterEntry[]): People {
  const drafts: Draft[] = [];
  const index = new NameIndex();
  const ambiguous = new Map<string, Ambiguity>();
  const make = (placeholder = false): Draft => {
    const draft = newDraft(drafts.length, placeholder);
    drafts.push(draft);
    return draft;
  };
  for (const entry of roster) enter(entry, index, make);
  for (const entry of selfIntroductions(uses)) enter(entry, index, make);
  const waiting: { readonly use: LabelUse; readonly parts: NameParts }[] = [];
  const used = new Set<Draft>();
  const placeholders = new Map<string, Draft>();
  for (const use of uses) {
    if (isPseudoSpeaker(use.name)) continue;
    const parts = readName(use.name);
    const exact = index.exact(use.name, parts);
    if (exact !== undefined && exact.length === 1) {
      const [draft] = exact as [Draft];
      join(draft, use, 'same', index.reasonFor(use.name, draft));
      used.add(draft);
    } else if (exact !== undefined && exact.length > 1) {
      ambiguous.set(use.name, {
        drafts: exact,
        reason: say('“{0}” is in the roster for {1}.', use.name, listOf(exact)),
      });
    } else if (isPlaceholder(use.name)) {
      index.addWritten(addPlaceholder(use, drafts, placeholders, make), use.name);
    } else waiting.push({ use, parts });
  }
  waiting.sort((a, b) => rank(b.parts) - rank(a.parts) || b.use.turns - a.use.turns || a.use.first - b.use.first);
  for (const { use, parts } of waiting) {
    const found = match(use, parts, index, used);
    if (found === undefined) {
      const draft = make();
      const reason = say('“{0}” is the label itself.', use.name);
      addName(draft, use.name, 'same', reason);
      index.add(draft, use.name, parts);
      addUse(draft, use);
      used.add(draft);
    } else if ('draft' in found) {
      join(found.draft, use, found.likeness, found.reason);
      if (found.likeness === 'typing-error') index.addWritten(found.draft, use.name);
      else index.add(found.draft, use.name, parts);
      used.add(found.draft);
    } else ambiguous.set(use.name, found);
  }
  return finishAll(drafts, roster, index, ambiguous);
}

/** `Nils Holm (NH): …` says what the label `NH` will mean. */
function* selfIntroductions(uses: readonly LabelUse[]): Iterable<RosterEntry> {
  for (const { name, detail } of uses) {
    if (detail === undefined || !isAbbreviation(detail)) continue;
    if (initialsOf(readName(name).words) !== detail.toLowerCase() && !uses.some(it => it.name === detail)) continue;
    yield { name, aliases: [], abbreviation: detail, origin: 'label' };
  }
}

/** More words first, so that a full name is there when its first name comes. */
function rank(parts: NameParts): number {
  if (parts.words.every(it => it.length === 1)) return 1;
  return parts.honorific === undefined ? Math.min(parts.words.length, 3) : 0;
}

function join(draft: Draft, use: LabelUse, likeness: Likeness, reason: string): void {
  addName(draft, use.name, likeness, reason);
  addUse(draft, use);
}

function addPlaceholder(
  use: LabelUse,
  drafts: Draft[],
  known: Map<string, Draft>,
  make: (placeholder: boolean) => Draft,
): Draft {
  const role = roleNamed(use.name);
  const holders =
    role === undefined ? [] : drafts.filter(it => it.entries.some(entry => roleNamed(entry.role ?? '') === role));
  if (holders.length === 1 && holders[0] !== undefined) {
    join(holders[0], use, 'role', say('The roster names {0} as {1}.', nameOf(holders[0]), role ?? ''));
    return holders[0];
  }
  const words = plainWords(use.name).map(word => word.replace(/^0+(?=\d)/, '').replace(/^members$/, 'member'));
  const key = words.length === 0 ? use.name : words.join(' ');
  let draft = known.get(key);
  if (draft === undefined) {
    draft = make(true);
    known.set(key, draft);
  }
  join(draft, use, 'same', say('“{0}” stands for somebody whose name is not given.', use.name));
  return draft;
}

function enter(entry: RosterEntry, index: NameIndex, make: () => Draft): void {
  const parts = readName(entry.name);
  if (parts.words.length === 0 || isPlaceholder(entry.name)) return;
  if (isByDictionary(entry)) {
    enterReading(entry, index, make);
    return;
  }
  const names = [entry.name, ...(parts.han === undefined ? [] : [parts.han]), ...entry.aliases];
  if (parts.nickname !== undefined) names.push(parts.nickname);
  let draft: Draft | undefined;
  for (const name of names) {
    const same = index.exact(name, readName(name));
    if (same?.length === 1) {
      draft = same[0];
      break;
    }
  }
  draft ??= index.sameInOtherOrder(parts)[0];
  const sharer =
    entry.abbreviation === undefined ? undefined : index.exact(entry.abbreviation, readName(entry.abbreviation));
  if (draft === undefined && sharer?.length === 1 && sharer[0] !== undefined && index.isRewritten(sharer[0], parts))
    draft = sharer[0];
  draft ??= make();
  addEntry(draft, entry);
  const where = originNames[entry.origin]?.() ?? say('the roster');
  for (const name of names) {
    const isOther = name !== entry.name;
    const likeness: Likeness = isOther ? (isWrittenInHan(name) ? 'script' : 'roster') : 'roster';
    addName(
      draft,
      name,
      likeness,
      isOther
        ? say('In {0}, “{1}” stands beside {2}.', where, name, entry.name)
        : say('“{0}” stands in {1}.', name, where),
      isOther ? undefined : where,
    );
    index.add(draft, name, readName(name));
  }
  if (parts.han !== undefined && parts.plain !== '') index.add(draft, parts.plain, readName(parts.plain));
  if (entry.abbreviation !== undefined) {
    const short = entry.abbreviation;
    addName(draft, short, 'abbreviation', say('In {0}, {1} is the abbreviation of {2}.', where, short, entry.name));
    index.addWritten(draft, short);
  }
  // `Mark Erhardt (Murch)`: one word behind the name may be what others call that person.
  const called = entry.affiliation;
  if (called !== undefined && !called.includes(' ')) index.addCalled(draft, called);
}

/** What the dictionary says is no roster: whoever gives one of the names elsewhere says whence it is. */
function enterReading(entry: RosterEntry, index: NameIndex, make: () => Draft): void {
  const draft = index.exact(entry.name, readName(entry.name))?.[0] ?? make();
  addEntry(draft, entry);
  index.add(draft, entry.name, readName(entry.name));
  for (const other of entry.aliases) {
    if (entry.origin === 'homophone') {
      const reason = say('“{0}” sounds like {1} and is written with another character.', other, entry.name);
      addName(draft, other, 'typing-error', reason);
      index.addWritten(draft, other);
      continue;
    }
    const [characters, letters] = isWrittenInHan(other) ? [other, entry.name] : [entry.name, other];
    const reason = say('“{0}” is read “{1}”, and nobody else here fits.', characters, letters);
    addName(draft, other, 'script', reason);
    index.add(draft, other, readName(other));
  }
}

const originNames: Readonly<Record<string, () => string>> = {
  label: () => say('a label'),
  'front-matter': () => say('the front matter'),
  panel: () => say('the list of the panel'),
  attendees: () => say('the list of attendees'),
  delegates: () => say('the list of delegates'),
  legend: () => say('the legend'),
  'section-speaker': () => say('the line that names the speaker of a section'),
  presenter: () => say('the line that names the presenter'),
  introduction: () => say('the introduction'),
  'roster-file': () => say('the roster file'),
};

/** The surest likeness that fits exactly one person; an ambiguity where one fits several; nothing where none does. */
function match(
  use: LabelUse,
  parts: NameParts,
  index: NameIndex,
  used: ReadonlySet<Draft>,
): Match | Ambiguity | undefined {
  const [same, ...more] = index.exact(use.name, parts) ?? [];
  if (same !== undefined && more.length === 0) {
    return { draft: same, likeness: 'spelling', reason: index.reasonFor(use.name, same) };
  }
  for (const { likeness, drafts, reason } of index.likeness(use.name, parts)) {
    const [only] = drafts;
    if (only !== undefined && drafts.length === 1) return { draft: only, likeness, reason: reason(nameOf(only)) };
    if (drafts.length > 1) {
      const fitting = drafts.filter(
        it => use.detail !== undefined && readName(use.detail).words.some(word => it.affiliationWords.has(word)),
      );
      const [one] = fitting;
      if (one !== undefined && fitting.length === 1) {
        return {
          draft: one,
          likeness,
          reason: say('{0} The affiliation “{1}” tells which.', reason(nameOf(one)), use.detail ?? ''),
        };
      }
      const inOrder = byAppearance(drafts);
      return { drafts: inOrder, reason: say('“{0}” fits {1}.', use.name, listOf(inOrder)) };
    }
  }
  const slips = index.slips(parts).filter(it => {
    // A person whom nobody calls by the roster's name may be misspelled throughout, or in the roster.
    if (isRostered(it) && !used.has(it)) return true;
    return use.turns <= Math.max(2, it.turns / 10) && (isRostered(it) || it.turns > use.turns);
  });
  const [one] = slips;
  if (one === undefined || slips.length > 1) return undefined;
  const name = nameOf(one);
  return {
    draft: one,
    likeness: 'typing-error',
    reason: say('“{0}” is one or two letters away from {1}.', use.name, name),
  };
}

function listOf(drafts: readonly Draft[]): string {
  const names = drafts.map(nameOf);
  return names.length < 2
    ? names.join('')
    : say('{0} and {1}', names.slice(0, -1).join(say(', ')), names[names.length - 1]!);
}

function finishAll(
  drafts: readonly Draft[],
  roster: readonly RosterEntry[],
  index: NameIndex,
  ambiguous: ReadonlyMap<string, Ambiguity>,
): People {
  const ordered = byAppearance(drafts);
  const persons = new Map<Draft, Person>();
  const taken = new Set<string>();
  for (const draft of ordered) {
    const person = finish(draft);
    let id = person.id;
    for (let count = 2; taken.has(id); count++) id = `${person.id} (${count})`;
    taken.add(id);
    persons.set(draft, id === person.id ? person : { ...person, id });
  }
  const unsure = new Map<string, Identity>();
  for (const [name, { drafts: candidates, reason }] of ambiguous) {
    unsure.set(name, { kind: 'ambiguous', candidates: candidates.map(it => persons.get(it)!), reason });
  }
  return { persons: [...persons.values()], roster, resolve: makeResolver(index, persons, unsure) };
}
