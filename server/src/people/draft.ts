/** A person in the making: what is gathered about somebody while labels and rosters are compared. */
import {
  type Evidence,
  isByDictionary,
  type LabelUse,
  type Likeness,
  type Person,
  type RosterEntry,
} from '../model/people';
import { type NameParts, readName } from './names';
import { readDetail } from './role';

export interface Draft {
  readonly number: number;
  /** Every written name once, with how it came here. */
  readonly evidence: Map<string, Evidence>;
  /** The names in full, taken apart: what other names are compared with. */
  readonly parts: NameParts[];
  readonly entries: RosterEntry[];
  readonly uses: LabelUse[];
  readonly placeholder: boolean;
  /** Lower-case words of all affiliations: `alibaba`, `qwen`. */
  readonly affiliationWords: Set<string>;
  role?: string;
  affiliation?: string;
  turns: number;
}

export function newDraft(number: number, placeholder = false): Draft {
  return {
    number,
    evidence: new Map(),
    parts: [],
    entries: [],
    uses: [],
    placeholder,
    affiliationWords: new Set(),
    turns: 0,
  };
}

export function isRostered(it: Draft): boolean {
  return it.entries.some(entry => entry.origin !== 'label' && !isByDictionary(entry));
}

export function addName(it: Draft, name: string, likeness: Likeness, reason: string, place?: string): void {
  if (!it.evidence.has(name))
    it.evidence.set(name, { name, likeness, reason, ...(place === undefined ? {} : { place }) });
}

export function addDetail(it: Draft, detail: string | undefined): void {
  if (detail === undefined) return;
  const { role, affiliation } = readDetail(detail);
  it.role ??= role;
  it.affiliation ??= affiliation;
  for (const word of readName(affiliation ?? '').words) it.affiliationWords.add(word);
}

export function addEntry(it: Draft, entry: RosterEntry): void {
  it.entries.push(entry);
  it.role ??= entry.role;
  it.affiliation ??= entry.affiliation;
  const all = [entry.affiliation ?? '', ...(entry.affiliations ?? []).map(({ name }) => name)];
  for (const name of all) for (const word of readName(name).words) it.affiliationWords.add(word);
}

export function addUse(it: Draft, use: LabelUse): void {
  it.uses.push(use);
  it.turns += use.turns;
  addDetail(it, use.detail);
}

function firstTurn(it: Draft): number {
  return it.uses.reduce((least, use) => Math.min(least, use.first), Number.POSITIVE_INFINITY);
}

/** Who speaks first comes first, who only stands in a roster comes last. */
export function byAppearance(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => firstTurn(a) - firstTurn(b) || a.number - b.number);
}

/** The name by which the person is shown: the roster's, else the fullest, else the most frequent. */
export function nameOf(it: Draft): string {
  const rostered = it.entries[0];
  let best = rostered === undefined ? '' : shown(rostered.name);
  let bestWords = rostered === undefined ? 0 : countOfNames(rostered.name);
  const candidates = [...it.evidence.values()].filter(({ likeness }) => likeness !== 'typing-error');
  const turnsOf = new Map(it.uses.map(use => [use.name, use.turns]));
  candidates.sort((a, b) => (turnsOf.get(b.name) ?? 0) - (turnsOf.get(a.name) ?? 0));
  for (const { name } of candidates) {
    const words = countOfNames(name);
    // A roster that knows only a first name yields to a label that has both.
    if (words > bestWords && (rostered === undefined || bestWords < 2)) {
      best = shown(name);
      bestWords = words;
    }
  }
  return best === '' ? (it.evidence.keys().next().value ?? '') : best;
}

/** `陆文清` is a name in full, though it is one word; a letter with a stop is less than a word: `M. Lind`. */
function countOfNames(written: string): number {
  const { words } = readName(written);
  if (words.length === 1 && /^\p{Script=Han}{2,4}$/u.test(words[0] ?? '')) return 2;
  return words.reduce((sum, it) => sum + (it.length > 1 ? 1 : 0.1), 0);
}

/** `Lu Wenqing 陆文清` is shown as `Lu Wenqing`; a name without letters as it is, and `Mr. Lu` where no more of it is known. */
function shown(name: string): string {
  const { plain, nickname, honorific } = readName(name);
  if (plain === '') return name;
  if (honorific !== undefined && !plain.includes(' ') && /^\p{Script=Latin}/u.test(plain)) return name;
  return nickname === undefined ? plain : name;
}

export function finish(it: Draft): Person {
  const name = nameOf(it);
  const aliases = [...it.evidence.keys()].filter(alias => alias !== name);
  return {
    id: name,
    name,
    aliases,
    ...(it.role === undefined ? {} : { role: it.role }),
    ...(it.affiliation === undefined ? {} : { affiliation: it.affiliation }),
    evidence: [...it.evidence.values()],
    rostered: isRostered(it),
    turns: it.turns,
    ...(it.placeholder ? { placeholder: true } : {}),
  };
}
