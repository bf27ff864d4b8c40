/** How Chinese characters sound, by a dictionary that is loaded when somebody first asks. */

/** What is used of the library `pinyin-pro`. */
export interface PinyinLibrary {
  pinyin(
    text: string,
    options: {
      type: 'array';
      toneType?: 'symbol' | 'none';
      surname?: 'head' | 'off';
      v?: boolean;
      traditional?: boolean;
      multiple?: boolean;
      nonZh?: 'consecutive';
    },
  ): string[];
}

export interface CharacterReadings {
  /** `chāojí zhìnéng` for 超级智能: a syllable a character, tones marked; whatever is not Chinese stays. */
  spell(text: string): string;
  /** All readings of one character, without tones, `v` for ü, the usual one first; empty where it has none. */
  of(character: string): readonly string[];
  /** The readings of a person's name, one a character, the surname read as a surname: 单 is `shan` there. */
  ofName(name: string): readonly string[];
}

export type PinyinLoader = () => Promise<PinyinLibrary>;

let load: PinyinLoader | undefined;
let loading: Promise<CharacterReadings | undefined> | undefined;
let loaded: CharacterReadings | undefined;

/** Says where the dictionary comes from, once, at the start. Without this call nothing is ever spelt. */
export function providePinyin(loader: PinyinLoader): void {
  [load, loading, loaded] = [loader, undefined, undefined];
}

/** Loads the dictionary if need be; `undefined` where there is none or it cannot be loaded. */
export function characterReadings(): Promise<CharacterReadings | undefined> {
  loading ??= (load?.() ?? Promise.resolve(undefined)).then(
    library => {
      loaded = library === undefined ? undefined : readingsFrom(library);
      return loaded;
    },
    () => undefined,
  );
  return loading;
}

/** The dictionary where somebody has loaded it already. */
export function characterReadingsNow(): CharacterReadings | undefined {
  return loaded;
}

/** How a Chinese term sounds, tones marked; `undefined` where nobody can tell. */
export async function pinyinOf(term: string): Promise<string | undefined> {
  return (await characterReadings())?.spell(term);
}

/** Surnames that are written otherwise in traditional characters and read otherwise than the dictionary has them. */
const simplifiedSurnames: Readonly<Record<string, string>> = {
  ...{ 單: '单', 區: '区', 樂: '乐', 蓋: '盖', 繆: '缪', 員: '员', 紀: '纪', 華: '华', 過: '过', 葉: '叶' },
  ...{ 歐: '欧', 尉遲: '尉迟', 長孫: '长孙', 萬俟: '万俟', 寧: '宁', 隗: '隗', 黃: '黄', 張: '张', 陳: '陈' },
};

export function readingsFrom({ pinyin }: PinyinLibrary): CharacterReadings {
  return {
    spell: text =>
      pinyin(text, { type: 'array', nonZh: 'consecutive' })
        .join(' ')
        .replace(/ (?=[，。、；：！？）])/gu, ''),
    of: character => [
      ...new Set(
        pinyin(character, { type: 'array', toneType: 'none', multiple: true, v: true }).map(it => it.replace('ü', 'v')),
      ),
    ],
    ofName(name) {
      const head =
        simplifiedSurnames[name.slice(0, 2)] ??
        `${simplifiedSurnames[name[0] ?? ''] ?? name[0] ?? ''}${name.slice(1, 2)}`;
      return pinyin(head + name.slice(2), { type: 'array', toneType: 'none', surname: 'head', v: true }).map(it =>
        it.replace('ü', 'v'),
      );
    },
  };
}
