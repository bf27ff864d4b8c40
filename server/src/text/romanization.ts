/** Whether letters spell Chinese characters in pinyin, and whether they are pinyin at all. */
import type { CharacterReadings } from './pinyin';

/** Finals that go with each initial: every syllable of Mandarin. */
const table: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve yu ue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve yu ue',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const syllables: ReadonlySet<string> = new Set(
  Object.entries(table).flatMap(([initial, finals]) => finals.split(' ').map(it => initial + it)),
);

/** `Lǚ Bù` is `lvbu`: letters alone, without tones, hyphens, apostrophes and spaces. */
export function foldPinyin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0308/giu, 'v')
    .replace(/[\p{M}\s’'·-]/gu, '')
    .toLowerCase();
}

/** The ways one reading is written: `lü` is also `lu`, `lyu` and `lv`. */
function spellings(reading: string): readonly string[] {
  if (!reading.includes('v')) return [reading];
  return [reading, reading.replace('v', 'u'), reading.replace('v', 'yu')];
}

/** Cut into `count` syllables of Mandarin that agree with as many of `readings` as can be; `undefined`: no pinyin. */
export function cutIntoSyllables(
  letters: string,
  readings: readonly (readonly string[])[],
): { readonly syllables: readonly string[]; readonly agreeing: number } | undefined {
  let best: { syllables: readonly string[]; agreeing: number } | undefined;
  const walk = (at: number, taken: readonly string[], agreeing: number): void => {
    const expected = readings[taken.length];
    if (expected === undefined) {
      if (at === letters.length && (best === undefined || agreeing > best.agreeing))
        best = { syllables: taken, agreeing };
      return;
    }
    for (let length = 1; length <= 6 && at + length <= letters.length; length++) {
      const syllable = letters.slice(at, at + length);
      if (!syllables.has(syllable)) continue;
      const agrees = expected.some(it => spellings(it).includes(syllable));
      walk(at + length, [...taken, syllable], agreeing + (agrees ? 1 : 0));
    }
  };
  if (letters.length <= 6 * readings.length) walk(0, [], 0);
  return best;
}

/** Surnames of which there are two, written alike and read in two ways: either may be right. */
const bothWays: Readonly<Record<string, readonly string[]>> = {
  ...{
    乐: ['le', 'yue'],
    樂: ['le', 'yue'],
    种: ['chong', 'zhong'],
    翟: ['zhai', 'di'],
    盖: ['ge', 'gai'],
    蓋: ['ge', 'gai'],
  },
  ...{
    覃: ['qin', 'tan'],
    隗: ['wei', 'kui'],
    缪: ['miao', 'mou'],
    繆: ['miao', 'mou'],
    尉: ['wei', 'yu'],
    谌: ['chen', 'shen'],
  },
  ...{
    諶: ['chen', 'shen'],
    郇: ['xun', 'huan'],
    柏: ['bai', 'bo'],
    莘: ['shen', 'xin'],
    召: ['shao', 'zhao'],
    角: ['jiao', 'jue'],
  },
  ...{
    黑: ['hei', 'he'],
    宓: ['mi', 'fu'],
    朴: ['piao', 'pu'],
    行: ['xing', 'hang'],
    阿: ['a', 'e'],
    纪: ['ji'],
    紀: ['ji'],
  },
};

/** Every reading of each character; the surname only as a surname is read. */
export function readingsOfName(han: string, dictionary: CharacterReadings): readonly (readonly string[])[] {
  const usual = dictionary.ofName(han);
  return Array.from(han, (character, index) => {
    const own = usual[index];
    if (index === 0 && own !== undefined) return [...new Set([own, ...(bothWays[character] ?? [])])];
    return [...new Set([...(own === undefined ? [] : [own]), ...dictionary.of(character)])];
  });
}

const initials: readonly (readonly [string, string])[] = [
  ...([
    ['zh', 'ch'],
    ['ch', 'ch'],
    ['sh', 'sh'],
    ['b', 'p'],
    ['d', 't'],
    ['g', 'k'],
    ['j', 'ch'],
    ['q', 'ch'],
  ] as const),
  ...([
    ['x', 'hs'],
    ['z', 'ts'],
    ['c', 'ts'],
    ['r', 'j'],
  ] as const),
];

/** The Wade–Giles spelling of a pinyin syllable, without its apostrophes, as most people write it. */
export function wadeGiles(syllable: string): readonly string[] {
  const [initial = '', spelt = ''] = initials.find(([it]) => syllable.startsWith(it)) ?? ['', ''];
  let final = syllable.slice(initial.length);
  if (final === 'i' && ['zh', 'ch', 'sh', 'r'].includes(initial)) final = 'ih';
  else if (final === 'i' && ['z', 'c', 's'].includes(initial)) final = 'u';
  final = final.replace(/ong$/u, 'ung').replace(/^ian$/u, 'ien').replace(/ue$/u, 'ueh').replace(/^ie$/u, 'ieh');
  final = final.replace(/^uo$/u, 'o').replace(/^ui$/u, 'uei');
  const whole = `${spelt}${final}`
    .replace(/^yan$/u, 'yen')
    .replace(/^ye$/u, 'yeh')
    .replace(/^you$/u, 'yu')
    .replace(/^yong$/u, 'yung');
  const e = /^(?:g|k|h)e$/u.test(syllable) ? [`${spelt === '' ? syllable[0] : spelt}o`] : [];
  return [whole, ...e];
}
