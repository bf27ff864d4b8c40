/** Finds the one person behind a name in Chinese characters and a name in letters that spells it in pinyin. */
import { isPlaceholder } from '../model/nobody';
import type { CharacterReadings } from '../text/pinyin';
import { foldPinyin, readingsOfName } from '../text/romanization';
import { simplifyName } from './hanNames';
import { isWrittenInHan, readName } from './names';

/** All names under which one person goes. */
export type Names = readonly string[];

export interface RomanizedPair {
  /** Indexes of two of the people given: who is known by characters alone, and who by letters alone. */
  readonly inCharacters: number;
  readonly inLetters: number;
  readonly characters: string;
  readonly letters: string;
}

/** More spellings than this has no name of four characters. */
const mostSpellings = 600;

/** `唐杰` of `唐杰教授` is no name in full, nor is a role. */
export function nameInCharacters(name: string): string | undefined {
  if (!isWrittenInHan(name)) return undefined;
  const { plain, han, honorific } = readName(name);
  const characters = (han ?? plain).replace(/\s/g, '');
  if (honorific !== undefined || !/^\p{Script=Han}{2,4}$/u.test(characters)) return undefined;
  return isPlaceholder(name) ? undefined : characters;
}

/** A surname and a given name in letters: `Tang Jie`, `Yang Zhi-lin`; `undefined` for a first name alone. */
export function nameInLetters(name: string): string | undefined {
  const { plain } = readName(name);
  if (!/^\p{Lu}[\p{Script=Latin}\p{M}’'-]+(?: \p{Lu}[\p{Script=Latin}\p{M}’'-]+){1,2}$/u.test(plain)) return undefined;
  return isPlaceholder(name) ? undefined : plain;
}

/**
 * Who is one person under both: the letters spell the characters, surname first or last, and on neither side does
 * anybody else fit. Nearly linear in the number of names.
 */
export function romanizedPairs(people: readonly Names[], dictionary: CharacterReadings): readonly RomanizedPair[] {
  const bySpelling = new Map<string, { readonly person: number; readonly letters: string }[]>();
  const inCharacters: { readonly person: number; readonly characters: readonly string[] }[] = [];
  for (const [person, names] of people.entries()) {
    const characters = names.flatMap(it => nameInCharacters(it) ?? []);
    const letters = names.flatMap(it => nameInLetters(it) ?? []);
    if (characters.length > 0 && letters.length === 0) inCharacters.push({ person, characters });
    if (letters.length === 0 || characters.length > 0) continue;
    for (const name of letters)
      for (const spelling of spellingsOf(name)) {
        const known = bySpelling.get(spelling);
        if (known === undefined) bySpelling.set(spelling, [{ person, letters: name }]);
        else known.push({ person, letters: name });
      }
  }
  if (bySpelling.size === 0) return [];
  const fitting = inCharacters.flatMap(({ person, characters }): RomanizedPair[] => {
    const found = characters.flatMap(name =>
      [...readingsInLetters(name, dictionary)].flatMap(reading =>
        (bySpelling.get(reading) ?? []).map(it => ({
          inCharacters: person,
          inLetters: it.person,
          characters: name,
          letters: it.letters,
        })),
      ),
    );
    const [first] = found;
    return first !== undefined && found.every(it => it.inLetters === first.inLetters) ? [first] : [];
  });
  return fitting.filter(it => fitting.every(other => other === it || other.inLetters !== it.inLetters));
}

/** `tang jie` of `Tang Jie` and, surname last, of `Jie Tang`. */
function spellingsOf(name: string): ReadonlySet<string> {
  const words = name.split(' ').map(foldPinyin);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return new Set([`${first} ${words.slice(1).join('')}`, `${last} ${words.slice(0, -1).join('')}`]);
}

/** Surnames of two characters. */
const longSurnames = new Set(
  `欧阳 司马 上官 诸葛 尉迟 长孙 夏侯 东方 皇甫 公孙 慕容 令狐 宇文 司徒 端木 独孤 南宫 西门 申屠 淳于 濮阳 澹台 闻人 呼延 钟离 拓跋`.split(
    ' ',
  ),
);

/** Every way to read the name, a space behind the surname, which has one character or two. */
function readingsInLetters(name: string, dictionary: CharacterReadings): ReadonlySet<string> {
  const readings = readingsOfName(name, dictionary).map(it => [...new Set(it.flatMap(writtenWays))]);
  const surname = readings.length > 2 && longSurnames.has(simplifyName(name.slice(0, 2))) ? 2 : 1;
  let ways: readonly string[] = [''];
  for (const [at, syllables] of readings.entries()) {
    const before = at === surname ? ' ' : '';
    ways = ways.flatMap(way => syllables.map(it => way + before + it)).slice(0, mostSpellings);
  }
  return new Set(ways);
}

/** `lü` is written `lv`, `lu` and `lyu` too. */
function writtenWays(syllable: string): readonly string[] {
  return syllable.includes('v') ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : [syllable];
}

export interface Bearer {
  readonly names: Names;
  readonly turns: number;
  readonly rostered: boolean;
}

export interface HomophoneSlip {
  /** Indexes of the people given. */
  readonly slip: number;
  readonly meant: number;
  readonly written: string;
  readonly right: string;
}

/** More turns than this are no slip of whoever typed. */
const mostSlips = 2;

/**
 * Rare names that differ from one other by a single character of the given name that sounds the same, as whoever types
 * pinyin picks the wrong one: `陆文请` of `陆文清`, who is in a roster or speaks ten times as often.
 */
export function homophoneSlips(people: readonly Bearer[], dictionary: CharacterReadings): readonly HomophoneSlip[] {
  const named = people.map(it => it.names.flatMap(name => nameInCharacters(name) ?? []));
  return people.flatMap(({ turns, rostered }, slip): HomophoneSlip[] => {
    const [written, ...others] = named[slip] ?? [];
    if (written === undefined || others.length > 0 || rostered || turns === 0 || turns > mostSlips) return [];
    const found = people.flatMap((other, meant): HomophoneSlip[] => {
      if (meant === slip || (!other.rostered && other.turns < 10 * turns)) return [];
      const right = named[meant]?.find(it => isHomophone(written, it, dictionary));
      return right === undefined ? [] : [{ slip, meant, written, right }];
    });
    return found.length === 1 ? found : [];
  });
}

/** Whether two names of three or four characters are alike but for one behind the surname; what it sounds like is not asked. */
export function differInOne(a: string, b: string): boolean {
  const [one, other] = [simplifyName(a), simplifyName(b)];
  if (one.length !== other.length || one.length < 3 || one[0] !== other[0]) return false;
  return [...one].filter((it, at) => it !== other[at]).length === 1;
}

function isHomophone(written: string, right: string, dictionary: CharacterReadings): boolean {
  if (!differInOne(written, right)) return false;
  const [a, b] = [written, right].map(it => readingsOfName(it, dictionary));
  return (a ?? []).every((readings, at) => readings.some(it => b?.[at]?.includes(it)));
}
