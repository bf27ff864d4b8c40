/** Asks the dictionary of characters which names are one person's: within a transcript, and in two beside each other. */
import { isByDictionary, type People, type RosterEntry } from '../model/people';
import { simplifyName } from '../people/hanNames';
import {
  differInOne,
  homophoneSlips,
  type Names,
  nameInCharacters,
  nameInLetters,
  type RomanizedPair,
  romanizedPairs,
} from '../people/romanized';
import { rememberLatest } from '../text/memo';
import { characterReadings } from '../text/pinyin';
import { type Transcript, withRoster } from '../transcript/transcript';
import type { WorkspaceDocument } from './document';

const none: readonly RosterEntry[] = [];

/** Of the people of one transcript under the rosters beside it: who is one person under two names. Never rejects. */
export async function readByDictionary(
  transcript: Transcript,
  rosters: readonly RosterEntry[],
): Promise<readonly RosterEntry[]> {
  const listed = rosters.flatMap(it => [it.name, ...it.aliases]);
  const names = [...namesIn(transcript.structure.people), ...listed];
  if (!hasBothScripts(names) && !mayBeHomophones(names)) return none;
  const dictionary = await characterReadings();
  if (dictionary === undefined) return none;
  const people = withRoster(transcript, rosters).structure.people.persons;
  const slips = homophoneSlips(
    people.map(it => ({ names: namesOf(it), turns: it.turns, rostered: it.rostered })),
    dictionary,
  );
  const misspelled = new Set(slips.map(it => it.slip));
  const pairs = romanizedPairs(
    people.map((it, at) => (misspelled.has(at) ? [] : namesOf(it))),
    dictionary,
  );
  const read = pairs.flatMap(pair => {
    const [one, other] = [people[pair.inCharacters], people[pair.inLetters]];
    if (one === undefined || other === undefined || one.turns + other.turns === 0) return [];
    // The person goes by the name that a roster has, else by the one that is used more.
    const inCharacters = one.rostered === other.rostered ? one.turns >= other.turns : one.rostered;
    return [inCharacters ? entryOf(pair.characters, pair.letters) : entryOf(pair.letters, pair.characters)];
  });
  return [...read, ...slips.map(it => ({ ...entryOf(it.right, it.written), origin: 'homophone' }))];
}

/** Of the people of two versions of one transcript. Never rejects. */
export async function romanizedAcross(
  one: WorkspaceDocument,
  other: WorkspaceDocument,
): Promise<readonly RosterEntry[]> {
  return (await pairsAcross(one, other)).map(it => entryOf(it.characters, it.letters));
}

/** What a person of one version is called in another, where nothing but the script differs; `undefined`: nobody there is. */
export async function romanizedNameIn(
  names: Names,
  home: WorkspaceDocument,
  other: WorkspaceDocument,
): Promise<string | undefined> {
  for (const { characters, letters } of await pairsAcross(home, other)) {
    const own = names.flatMap(it => [nameInCharacters(it), nameInLetters(it)]);
    if (own.includes(characters)) return letters;
    if (own.includes(letters)) return characters;
  }
  return undefined;
}

function pairsAcross(one: WorkspaceDocument, other: WorkspaceDocument): Promise<readonly RomanizedPair[]> {
  return pairsOf(one.transcript.structure.people, other.transcript.structure.people);
}

/** A translation is compared after every keystroke, and its people seldom change. */
const pairsOf = rememberLatest(async (one: People, other: People): Promise<readonly RomanizedPair[]> => {
  if (!hasBothScripts([...namesIn(one), ...namesIn(other)])) return [];
  const dictionary = await characterReadings();
  return dictionary === undefined ? [] : romanizedPairs(together(one, other), dictionary);
});

/** The people of both, each once. */
function together(one: People, other: People): readonly Names[] {
  const alone = other.persons.filter(it => one.resolve(it.name).kind === 'unknown');
  const both = one.persons.map(it => {
    const there = other.resolve(it.name);
    return there.kind === 'known' ? [...namesOf(it), ...namesOf(there.person)] : namesOf(it);
  });
  return [...both, ...alone.map(namesOf)];
}

function namesOf(person: People['persons'][number]): Names {
  return person.placeholder === true ? [] : [person.name, ...person.aliases];
}

function namesIn(people: People): Names {
  return people.persons.flatMap(namesOf);
}

/** Whether somebody is known by characters and somebody by letters: else there is nothing to ask. */
function hasBothScripts(names: Names): boolean {
  return names.some(it => nameInCharacters(it) !== undefined) && names.some(it => nameInLetters(it) !== undefined);
}

/** Whether two names in characters are alike but for one: else none is a slip for another. */
function mayBeHomophones(names: Names): boolean {
  const bySurname = new Map<string, string[]>();
  for (const name of names) {
    const characters = nameInCharacters(name);
    if (characters === undefined) continue;
    const surname = simplifyName(characters[0] ?? '');
    const known = bySurname.get(surname) ?? [];
    if (known.some(it => differInOne(it, characters))) return true;
    bySurname.set(surname, [...known, characters]);
  }
  return false;
}

function entryOf(name: string, other: string): RosterEntry {
  return { name, aliases: [other], origin: 'romanization' };
}

/** Entries of rosters are the same objects as long as their files are; what the dictionary says is made each time. */
export function sameEntry(one: RosterEntry, other: RosterEntry): boolean {
  if (one === other) return true;
  if (!isByDictionary(one) || one.origin !== other.origin) return false;
  return one.name === other.name && one.aliases.join() === other.aliases.join();
}
