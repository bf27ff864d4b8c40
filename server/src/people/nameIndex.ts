/** All known names, found by spelling, by word, by initials and by slip without comparing each with each. */
import type { Likeness } from '../model/people';
import { say } from '../text/say';
import { differOnlyInEnding, isSlip, isSlipOfName, slips } from './closeness';
import type { Draft } from './draft';
import { genderOf, initialsOf, isAbbreviation, type NameParts, readName } from './names';

export interface Candidates {
  readonly likeness: Likeness;
  readonly drafts: readonly Draft[];
  readonly reason: (name: string) => string;
}

type Multimap = Map<string, Set<Draft>>;

function put(map: Multimap, key: string, draft: Draft): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, new Set([draft]));
  else found.add(draft);
}

function sorted(drafts: Iterable<Draft>): readonly Draft[] {
  return [...new Set(drafts)].sort((a, b) => a.number - b.number);
}

export class NameIndex {
  readonly #written: Multimap = new Map();
  readonly #keys: Multimap = new Map();
  readonly #orders: Multimap = new Map();
  readonly #words: Multimap = new Map();
  readonly #initials: Multimap = new Map();
  readonly #called: Multimap = new Map();
  readonly #alike: Multimap = new Map();
  /** Words by first letter and length: where slips are looked for. */
  readonly #shapes = new Map<string, Set<string>>();

  /** A name in full: everything that can be derived from it is found from now on. */
  add(draft: Draft, written: string, parts: NameParts): void {
    put(this.#written, written.trim(), draft);
    if (parts.key === '') return;
    put(this.#keys, parts.key, draft);
    draft.parts.push(parts);
    put(this.#alike, lookalike(parts.key), draft);
    if (parts.words.length > 1) put(this.#orders, orderOf(parts.words), draft);
    if (isAbbreviation(written)) return;
    for (const word of parts.words) {
      if (word.length > 1) {
        put(this.#words, word, draft);
        const shape = shapeOf(word, word.length);
        const words = this.#shapes.get(shape);
        if (words === undefined) this.#shapes.set(shape, new Set([word]));
        else words.add(word);
      }
    }
    if (parts.words.length > 1) put(this.#initials, initialsOf(parts.words), draft);
  }

  /** A name that means the person as it stands and has no parts: an abbreviation, a misspelling. */
  addWritten(draft: Draft, written: string): void {
    put(this.#written, written.trim(), draft);
  }

  /** What a roster gives in parentheses, which may be a nickname. */
  addCalled(draft: Draft, called: string): void {
    put(this.#called, called.trim().toLowerCase(), draft);
  }

  /** The persons who are written just so, diacritics, apostrophes, capitals and spaces aside. */
  exact(written: string, parts: NameParts): readonly Draft[] | undefined {
    const found = this.#written.get(written.trim());
    if (found !== undefined) return sorted(found);
    // `Yk` is YK with a finger too late on the shift key.
    const bare = written.trim().replace(/\.$/, '');
    const capitals = /^\p{L}{2,4}$/u.test(bare) ? this.#written.get(bare.toUpperCase()) : undefined;
    if (capitals !== undefined) return sorted(capitals);
    if (isAbbreviation(written) || parts.honorific !== undefined || parts.key === '') return undefined;
    const same = this.#keys.get(parts.key);
    return same === undefined ? undefined : sorted(same);
  }

  reasonFor(written: string, draft: Draft): string {
    const known = draft.evidence.get(written.trim());
    if (known !== undefined) return known.reason;
    const { key } = readName(written);
    const names = [...draft.evidence.keys()];
    const other = names.find(it => readName(it).key === key || readName(it).han === key) ?? names[0] ?? '';
    const bare = (it: string) => it.replace(/\s/g, '');
    if (/\p{Script=Han}/u.test(written) && bare(written) !== bare(other))
      return say('“{0}” and “{1}” are one name in traditional and in simplified characters.', written, other);
    return say('“{0}” and “{1}” differ only in accents, capitals, marks or spaces.', written, other);
  }

  sameInOtherOrder(parts: NameParts): readonly Draft[] {
    if (parts.words.length < 2) return [];
    return sorted(this.#orders.get(orderOf(parts.words)) ?? []);
  }

  /** The persons one of whose names holds all these words: `Yang` of Yang Mei and Yang Tao. */
  holding(words: readonly string[]): readonly Draft[] {
    let least: Set<Draft> | undefined;
    for (const word of words) {
      const found = this.#words.get(word);
      if (found === undefined) return [];
      if (least === undefined || found.size < least.size) least = found;
    }
    if (least === undefined) return [];
    return sorted([...least].filter(it => it.parts.some(parts => words.every(word => parts.words.includes(word)))));
  }

  initials(written: string): readonly Draft[] {
    if (!isAbbreviation(written)) return [];
    // Whom a roster gives other initials is not meant by these.
    const found = this.#initials.get(written.trim().toLowerCase()) ?? [];
    return sorted([...found].filter(it => it.entries.every(entry => entry.abbreviation === undefined)));
  }

  /** The name of `draft` that bears the likeness, where the one by which the person is shown is in another script. */
  #bearing(drafts: readonly Draft[], name: string, bears: (known: NameParts) => boolean): string {
    const [only] = drafts;
    if (only === undefined || drafts.length > 1 || bears(readName(name))) return name;
    return only.parts.find(bears)?.plain ?? name;
  }

  /** The ways in which the name may mean somebody known, the surest first. */
  *likeness(written: string, parts: NameParts): Iterable<Candidates> {
    if (parts.key === '') return;
    const titled = parts.honorific === undefined ? [] : sorted(this.#keys.get(parts.key) ?? []);
    const withTitle = (drafts: readonly Draft[]): Candidates => ({
      likeness: 'honorific',
      drafts: drafts.filter(it => !isContrary(it, parts)),
      reason: name => say('“{0}” is {1} with a title.', written, name),
    });
    if (parts.words.length > 1) yield withTitle(titled);
    const turned = this.sameInOtherOrder(parts);
    const order = orderOf(parts.words);
    yield {
      likeness: 'order',
      drafts: turned,
      reason: name =>
        say(
          '“{0}” is {1} with the names in another order.',
          written,
          this.#bearing(turned, name, it => orderOf(it.words) === order),
        ),
    };
    const bare = withoutStops(written);
    if (isAbbreviation(bare)) {
      const bearers = this.initials(bare);
      const wanted = bare.trim().toLowerCase();
      yield {
        likeness: 'initials',
        drafts: bearers,
        reason: name =>
          say(
            '{0} are the initials of {1}.',
            written,
            this.#bearing(bearers, name, it => initialsOf(it.words) === wanted),
          ),
      };
    }
    const called = sorted(this.#called.get(written.trim().toLowerCase()) ?? []);
    yield {
      likeness: 'roster',
      drafts: called,
      reason: name => say('In the roster, “{0}” stands in parentheses behind {1}.', written, name),
    };
    if (isAbbreviation(written)) {
      yield this.#surname(written);
      return;
    }
    if (parts.han !== undefined) {
      const inHan = sorted(this.#keys.get(parts.han) ?? []);
      yield { likeness: 'script', drafts: inHan, reason: name => say('{0} is {1}.', parts.han ?? '', name) };
    }
    if (/^\p{Script=Han}{1,2}$/u.test(parts.plain)) {
      const ending = parts.honorific === undefined ? [] : this.#inHan(parts.plain);
      yield withTitle(ending);
      return;
    }
    const holding = this.holding(parts.words);
    yield parts.honorific === undefined
      ? {
          likeness: 'first-name',
          drafts: holding,
          reason: name =>
            say(
              '“{0}” is a part of the name {1}, and of no other.',
              written,
              this.#bearing(holding, name, it => parts.words.every(word => it.words.includes(word))),
            ),
        }
      : withTitle(holding);
    const short = this.#shortForms(parts.words);
    yield { likeness: 'short-form', drafts: short, reason: name => say('“{0}” is short for {1}.', written, name) };
  }

  /** `HOLM`, in capitals like initials, of Nils Holm to whom no roster gives others. */
  #surname(written: string): Candidates {
    const found = written.length < 3 ? [] : (this.#words.get(written.toLowerCase()) ?? []);
    return {
      likeness: 'first-name',
      drafts: sorted([...found].filter(it => it.entries.every(entry => entry.abbreviation === undefined))),
      reason: name => say('“{0}” is a part of the name {1}, and of no other.', written, name),
    };
  }

  #inHan(surname: string): readonly Draft[] {
    const found: Draft[] = [];
    for (const [key, drafts] of this.#keys)
      if (/^\p{Script=Han}{2,4}$/u.test(key) && key.startsWith(surname)) found.push(...drafts);
    return sorted(found);
  }

  /** `Matt Corallo` for Matthew Corallo, `James O'B` for James O'Beirne, `Matt` for Matthew; `Allen B. Young` for Allen Young. */
  #shortForms(words: readonly string[]): readonly Draft[] {
    const [first] = words;
    if (first === undefined) return [];
    if (words.length === 1) {
      if (first.length < 3) return [];
      const found: Draft[] = [];
      for (let length = first.length + 1; length <= first.length + 6; length++) {
        for (const word of this.#shapes.get(shapeOf(first, length)) ?? []) {
          if (!word.startsWith(first) || differOnlyInEnding(first, word)) continue;
          for (const draft of this.#words.get(word) ?? [])
            if (draft.parts.some(parts => parts.words.length > 1 && parts.words[0] === word)) found.push(draft);
        }
      }
      return sorted(found);
    }
    const near = words.flatMap(word => [...(this.#words.get(word) ?? [])]);
    return sorted(
      near.filter(it => it.parts.some(parts => isShortForm(words, parts.words) || isShortForm(parts.words, words))),
    );
  }

  /** Whether the name may be another spelling of this person's. */
  isVariant(draft: Draft, parts: NameParts): boolean {
    return draft.parts.some(
      known =>
        known.key === parts.key ||
        isSlipOfName(known.words, parts.words) ||
        isShortForm(known.words, parts.words) ||
        isShortForm(parts.words, known.words),
    );
  }

  /** The same for two entries of rosters that share their initials: one of them is a slip, however it came about. */
  isRewritten(draft: Draft, parts: NameParts): boolean {
    const near = (known: NameParts) =>
      known.words.length === parts.words.length &&
      known.words.filter((word, at) => word === parts.words[at]).length * 2 >= parts.words.length &&
      known.words.every((word, at) => slips(word, parts.words[at] ?? '') <= 2);
    return this.isVariant(draft, parts) || draft.parts.some(near);
  }

  /** The persons from whose name this one differs by a slip. */
  slips(parts: NameParts): readonly Draft[] {
    const [only] = parts.words;
    if (only === undefined || isAbbreviation(parts.plain)) return [];
    if (parts.words.length > 1) {
      const near = parts.words.flatMap(word => [...(this.#words.get(word) ?? [])]);
      const found = sorted(near).filter(it => it.parts.some(known => isSlipOfName(known.words, parts.words)));
      return found.length > 0 ? found : this.#slipsInBoth(parts);
    }
    const alike = this.#alike.get(lookalike(parts.key));
    if (alike !== undefined) return sorted(alike).filter(it => !isContrary(it, parts));
    if (only.length < 5) return [];
    const found = this.#near(only).flatMap(word => [...(this.#words.get(word) ?? [])]);
    return sorted(found.filter(it => it.placeholder === false));
  }

  #slipsInBoth(parts: NameParts): readonly Draft[] {
    const near = parts.words.flatMap(word => this.#near(word).flatMap(other => [...(this.#words.get(other) ?? [])]));
    return sorted(near).filter(it => it.parts.some(known => isSlipOfName(known.words, parts.words)));
  }

  #near(word: string): readonly string[] {
    const found: string[] = [];
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      for (const other of this.#shapes.get(shapeOf(word, length)) ?? []) if (isSlip(word, other)) found.push(other);
    }
    return found;
  }
}

/** `NH` of `N. H.`; any other name as it is. */
function withoutStops(written: string): string {
  return /^(?:\p{Lu}\.\s?){2,4}$/u.test(written.trim()) ? written.replace(/[.\s]/g, '') : written;
}

/** `Ms. Holm` is not whom `Mr. Holm` names. */
function isContrary(draft: Draft, parts: NameParts): boolean {
  const gender = genderOf(parts.honorific);
  return gender !== undefined && draft.parts.some(it => (genderOf(it.honorific) ?? gender) !== gender);
}

/** `0xA1` and `OxAl` look alike. */
function lookalike(key: string): string {
  return key.replace(/0/g, 'o').replace(/[1i]/g, 'l');
}

function shapeOf(word: string, length: number): string {
  return `${word[0] ?? ''}${length}`;
}

function orderOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** Each word equal to or the beginning of its counterpart, at least one equal; or the same first and last with one left out between. */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2) return false;
  if (short.length < long.length) return short[0] === long[0] && short[short.length - 1] === long[long.length - 1];
  if (short.length !== long.length) return false;
  let equal = 0;
  for (const [at, word] of short.entries()) {
    const other = long[at] ?? '';
    if (word === other) equal += word.length > 1 ? 1 : 0;
    else if (!other.startsWith(word) || differOnlyInEnding(word, other)) return false;
  }
  return equal > 0;
}
