/** A person's name taken apart, so that two ways of writing it can be compared. */
import { simplifyName } from './hanNames';

export interface NameParts {
  /** The name in letters, without title, degrees, nickname, Han part and parentheses: `Lu Wenqing`. */
  readonly plain: string;
  /** The name in Han characters beside one in letters: `陆文清` of `Lu Wenqing 陆文清`. */
  readonly han?: string;
  /** `Professor` of `Professor Tang`. */
  readonly honorific?: string;
  /** `Murch` of `Mark “Murch” Erhardt`. */
  readonly nickname?: string;
  /** What stands in parentheses behind. */
  readonly detail?: string;
  /** Lower case, without diacritics, apostrophes and stops, one space between words. */
  readonly words: readonly string[];
  /** The words without space: equal in two spellings of one name. */
  readonly key: string;
}

const honorifics = new Set(
  `professor prof dr doctor mr mrs ms miss mx sir dame lord lady rev reverend father sister judge justice senator president
  minister ambassador academician captain colonel general chairman chairwoman chair director commissioner secretary
  herr frau monsieur madame mme senor senora don dona sr sra dra signor signora`.split(/\s+/),
);
const hanHonorifics = `主持人 院士 教授 老师 老師 先生 女士 博士 总 總 委員長 委員 議員 大臣 さん さま 氏 様 君
  선생님 교수님 교수 박사 의원 장관 대표 기자 씨 님`.split(/\s+/);
const degrees = new Set('phd md jd mba msc ma bsc ba psyd esq jr sr ii iii iv cpa rn obe cbe frs'.split(' '));

const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A word as it is compared: lower case, no diacritics, no apostrophes. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´.]/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđðþı]/g, it => special[it] ?? it);
}

export function wordsOf(text: string): readonly string[] {
  return simplifyName(fold(text))
    .split(/[^\p{L}\p{N}?]+/u)
    .filter(word => word !== '');
}

const han = /\p{Script=Han}/u;
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u;
const letters = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Whether a name has Han characters, be it that letters stand beside them. */
export function isWrittenInHan(name: string): boolean {
  return han.test(name);
}

/** Takes a name as somebody wrote it apart. Any string is taken; what is no name comes back as its words. */
export function readName(written: string): NameParts {
  let text = written.trim().replace(/\s+/g, ' ');
  let detail: string | undefined;
  const open = /\s?[(（]/.exec(text);
  if (open !== null && open.index > 0) {
    const end = /[)）]/.exec(text.slice(open.index));
    detail = text.slice(open.index + open[0].length, end === null ? undefined : open.index + end.index).trim();
    text = (text.slice(0, open.index) + (end === null ? '' : text.slice(open.index + end.index + 1))).trim();
  }
  let nickname: string | undefined;
  const quoted = /[“"«„]([^”"»“]{1,30})[”"»“]/u.exec(text);
  if (quoted !== null && quoted[0].length < text.length) {
    nickname = (quoted[1] ?? '').trim();
    text = `${text.slice(0, quoted.index)} ${text.slice(quoted.index + quoted[0].length)}`.replace(/\s+/g, ' ').trim();
  }
  let hanName: string | undefined;
  if (han.test(text) && letters.test(text)) {
    const parts = text.split(/[\s/]/);
    const inHan = parts.filter(part => han.test(part) && !letters.test(part));
    if (inHan.length > 0 && inHan.length < parts.length) {
      hanName = inHan.join('');
      text = parts.filter(part => !inHan.includes(part)).join(' ');
    }
  }
  const { name, honorific } = withoutTitles(text);
  const words = wordsOf(name);
  return {
    plain: name,
    words,
    key: words.join(''),
    ...(hanName === undefined ? {} : { han: hanName }),
    ...(honorific === undefined ? {} : { honorific }),
    ...(nickname === undefined || nickname === '' ? {} : { nickname }),
    ...(detail === undefined || detail === '' ? {} : { detail }),
  };
}

function withoutTitles(text: string): { readonly name: string; readonly honorific?: string } {
  if (eastAsian.test(text) && !letters.test(text)) {
    for (const title of hanHonorifics) {
      if (text.endsWith(title) && text.length > title.length) {
        return { name: text.slice(0, -title.length).trim(), honorific: title };
      }
    }
    return { name: text };
  }
  const comma = text.indexOf(',');
  if (comma > 0) {
    const behind = wordsOf(text.slice(comma + 1)).join('');
    const turned = firstNameLast(text, comma);
    if (turned !== undefined) text = turned;
    else if (degrees.has(behind) || behind.length <= 5) text = text.slice(0, comma);
  }
  const words = text.split(' ');
  let first = 0;
  while (first < words.length - 1 && honorifics.has(fold(words[first] ?? ''))) first++;
  let end = words.length;
  while (end > first + 1 && degrees.has(fold(words[end - 1] ?? '')) && /^\p{Lu}/u.test(words[end - 1] ?? '')) end--;
  const name = words.slice(first, end).join(' ');
  return first === 0 ? { name } : { name, honorific: words.slice(0, first).join(' ') };
}

/** `Ana Silva` of `Silva, Ana`, as lists of people have it; `undefined` where a degree or more stands behind the comma. */
function firstNameLast(text: string, comma: number): string | undefined {
  const surname = text.slice(0, comma).trim();
  const first = text.slice(comma + 1).trim();
  const isSurname = /^(?:(?:de|da|do|dos|van|von|der|den|del|di|la|le|te|ter)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+$/iu.test(
    surname,
  );
  const isFirst = /^\p{Lu}[\p{Ll}\p{M}]+(?:[ -]\p{Lu}[\p{L}.]*)*$/u.test(first);
  return isSurname && isFirst && !degrees.has(fold(first)) ? `${first} ${surname}` : undefined;
}

const men = new Set('mr sir lord herr monsieur senor don signor father chairman 先生'.split(' '));
const women = new Set('mrs ms miss dame lady frau madame mme senora dona signora sister chairwoman 女士'.split(' '));

/** What a title says of whom it names: `Mr.` and `Ms.` before one surname are two people. `undefined` where it says nothing. */
export function genderOf(honorific: string | undefined): 'man' | 'woman' | undefined {
  const words = honorific === undefined ? [] : wordsOf(honorific);
  if (words.some(it => men.has(it))) return 'man';
  return words.some(it => women.has(it)) ? 'woman' : undefined;
}

/** Whether a label has the shape of an abbreviation: two to four letters, the first and the last a capital. */
export function isAbbreviation(name: string): boolean {
  return /^(?:\p{Lu}{2,4}|\p{Lu}\p{L}{1,2}\p{Lu})$/u.test(name.trim());
}

/** The initials of the words of a name: `awb` of `Allen Wirfs-Brock`. */
export function initialsOf(words: readonly string[]): string {
  return words.map(word => word[0] ?? '').join('');
}
