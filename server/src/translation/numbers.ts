/** The numbers in a text, in digits, in words and in Chinese numerals, each with every value it may have. */
import { parseChineseNumeral } from '../text/chineseNumerals';
import { type Span, span } from '../text/span';
import { lengthsByLetter, type NumberWords, numberWordsOf } from './numberWords';

export interface NumberMention {
  /** UTF-16, from the start of the text; with its scale word, without a sign of currency or percentage. */
  readonly span: Span;
  /** More than one where separators (`1.900`), scales (`billón`) or decades (`90s`) can be read in two ways. */
  readonly values: readonly number[];
  /** `joined`: digits inside a name, a date, a time or an address (`BIP148`, `2017-09-05`), which nobody has to repeat. */
  readonly form: 'digits' | 'words' | 'joined';
}

/** All numbers from left to right. Unknown languages are read for their digits alone. */
export function numbersIn(text: string, language: string | undefined): NumberMention[] {
  const words = numberWordsOf(language);
  const spaced = groupsBySpace.has((language ?? '').split('-')[0]?.toLowerCase() ?? '');
  const lengths = glance(words);
  const mentions: NumberMention[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x767e && text.startsWith('百分之', at)) at += 3;
    else if (isDigit(code)) at = readDigits(text, at, words, spaced, mentions);
    else if (code >= 0x3007 && hanValue(text[at]) !== undefined) at = readHan(text, at, mentions);
    else if (isLetter(code)) {
      const end = lettersEnd(text, at);
      // Most words are no numbers at a glance.
      at = ((lengths[code] ?? 0) & (1 << Math.min(31, end - at))) === 0 ? end : readWords(text, at, words, mentions);
    } else at++;
  }
  return mentions;
}

/** Whether two mentions can mean the same number. */
export function sameNumber(a: NumberMention, b: NumberMention): boolean {
  return a.values.some(value => b.values.includes(value));
}

const groupsBySpace = new Set(['es', 'pt', 'fr', 'de', 'ru', 'it', 'pl', 'cs', 'uk', 'sv', 'fi']);
const ordinalEndings = new Set(['st', 'nd', 'rd', 'th', 'º', 'ª', 'er', 'e', 'x', 'ra', 'ro', 'do', 'to', 'h', 'ème']);

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters of scripts that write words; Han is left out on purpose: it has no spaces to tell words apart. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  return (
    (code >= 0xaa &&
      code <= 0x24f &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      code !== 0xab &&
      code !== 0xb7 &&
      code !== 0xbb &&
      code !== 0xbf &&
      (code >= 0xc0 || code === 0xaa || code === 0xba)) ||
    (code >= 0x370 && code <= 0x52f)
  );
}

function digitsEnd(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function lettersEnd(text: string, at: number): number {
  while (isLetter(text.charCodeAt(at))) at++;
  return at;
}

const exact = (value: number): number => Number(value.toPrecision(12));

function readDigits(text: string, start: number, words: NumberWords, spaced: boolean, out: NumberMention[]): number {
  const groups: string[] = [];
  const separators: string[] = [];
  const starts: number[] = [];
  let at = start;
  for (;;) {
    const end = digitsEnd(text, at);
    groups.push(text.slice(at, end));
    starts.push(at);
    at = end;
    const separator = text[at];
    if (separator === undefined || !isDigit(text.charCodeAt(at + 1))) break;
    const joins =
      separator === ' '
        ? spaced && isGroup(text, at + 1) && groups[groups.length - 1]!.length <= 3
        : ".,'’:/-_\u00a0\u202f\u2009".includes(separator);
    if (!joins) break;
    separators.push(separator);
    at++;
  }
  const before = text.charCodeAt(start - 1);
  const glued =
    start > 0 && (isLetter(before) || ((before === 45 || before === 47) && isLetter(text.charCodeAt(start - 2))));
  const readings = valuesOf(groups, separators);
  if (glued || readings === undefined) {
    for (const [index, group] of groups.entries()) {
      const from = starts[index]!;
      out.push({ span: span(from, from + group.length), values: [Number(group)], form: 'joined' });
    }
    return lettersEnd(text, at);
  }
  const scaled = readScale(text, at, words, readings);
  if (scaled !== undefined) {
    out.push({ span: span(start, scaled.end), values: scaled.values, form: 'digits' });
    return scaled.end;
  }
  const letters = lettersEnd(text, at);
  const suffix = text.slice(at, letters).toLowerCase();
  const values = [...readings];
  let form: NumberMention['form'] = 'digits';
  if (suffix === 's' || text.startsWith('年代', at)) {
    for (const value of readings) {
      if (value >= 1900 && value < 2100) values.push(value % 100);
      else if (value >= 10 && value < 100) values.push(1900 + value);
    }
  } else if (suffix !== '' && !ordinalEndings.has(suffix)) form = 'joined';
  out.push({ span: span(start, at), values, form });
  return letters;
}

function isGroup(text: string, at: number): boolean {
  return digitsEnd(text, at) === at + 3;
}

/** What digits and their separators can be worth; `undefined` for dates, times and versions. */
function valuesOf(groups: readonly string[], separators: readonly string[]): number[] | undefined {
  const [first = ''] = groups;
  if (groups.length === 1) return [Number(first)];
  const last = groups[groups.length - 1]!;
  const mark = separators[0]!;
  if (separators.some(it => ':/-_'.includes(it))) return undefined;
  const same = separators.every(it => it === mark);
  const whole = first.length <= 3 && first[0] !== '0' && groups.slice(1).every(it => it.length === 3);
  if (groups.length === 2) {
    const decimal = Number(`${first}.${last}`);
    if (!'.,'.includes(mark)) return whole ? [Number(first + last)] : undefined;
    return whole ? [Number(first + last), decimal] : [decimal];
  }
  if (same && whole) return [Number(groups.join(''))];
  // `1,234.56` and `1.234,56`
  const head = separators.slice(0, -1);
  const grouped =
    first.length <= 3 && groups.slice(1, -1).every(it => it.length === 3) && head.every(it => it === mark);
  if (grouped && separators[separators.length - 1] !== mark) return [Number(`${groups.slice(0, -1).join('')}.${last}`)];
  return undefined;
}

const hanScales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
};

function readScale(
  text: string,
  at: number,
  words: NumberWords,
  bases: readonly number[],
): { end: number; values: number[] } | undefined {
  let values: readonly number[] = bases;
  let end = -1;
  let from = at;
  for (let count = 0; count < 3; count++) {
    let next = from;
    while (text[next] === ' ' || text[next] === '\u00a0') next++;
    const han = hanScales[text[next] ?? ''];
    if (han !== undefined && han !== 10 && text[next + 1] !== '分') {
      values = values.map(value => exact(value * han));
      end = from = next + 1;
      continue;
    }
    if (end >= 0 && text.startsWith('de ', next)) next += 3;
    const wordEnd = lettersEnd(text, next);
    const word = text.slice(next, wordEnd).toLowerCase();
    const scales = word === '' ? undefined : words.scales.get(word);
    if (scales === undefined) break;
    // `5 m` may be metres and `256b` bits: a letter alone says both.
    const scaled = values.flatMap(value => scales.map(scale => exact(value * scale)));
    values = word.length <= 2 ? [...values, ...scaled] : scaled;
    end = from = wordEnd;
  }
  return end < 0 ? undefined : { end, values: [...values] };
}

const hanDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function hanValue(character: string | undefined): number | undefined {
  return character === undefined ? undefined : (hanDigits[character] ?? hanScales[character]);
}

/** What says that the figures before it are rounded: `二十多万`. */
const roundly = '多余餘来來几幾';

function readHan(text: string, start: number, out: NumberMention[]): number {
  let at = start;
  while (hanValue(text[at]) !== undefined) at++;
  // Longer runs are no number that anybody says.
  if (at - start > 24) return at;
  const run = text.slice(start, at);
  let value = parseChineseNumeral(run) ?? sumOfHan(run);
  const behind = hanScales[text[at + 1] ?? ''];
  if (roundly.includes(text[at] ?? '.') && behind !== undefined) {
    value *= behind;
    at += 2;
  }
  const values = [value];
  if (text.startsWith('年代', at) && value >= 10 && value < 100) values.push(1900 + value);
  out.push({ span: span(start, at), values, form: 'words' });
  return at;
}

/** The best that can be made of characters that are no well-formed numeral: `两三百`. */
function sumOfHan(run: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of run) {
    const scale = hanScales[character];
    if (scale === undefined) digit = hanDigits[character] ?? 0;
    else if (scale < 1e4) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      total += (section + digit || 1) * scale;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}

const glances = new WeakMap<NumberWords, Int32Array>();

function glance(words: NumberWords): Int32Array {
  const known = glances.get(words) ?? lengthsByLetter(words);
  glances.set(words, known);
  return known;
}

function readWords(text: string, start: number, words: NumberWords, out: NumberMention[]): number {
  let at = start;
  let end = lettersEnd(text, at);
  const head = text.slice(at, end).toLowerCase();
  if (!words.values.has(head) && head !== 'mil') return end;
  let total: readonly number[] = [0];
  let current = 0;
  let behind = -1;
  for (;;) {
    const word = text.slice(at, end).toLowerCase();
    const value = words.values.get(word);
    const scales = words.scales.get(word);
    if (value !== undefined && (behind < 0 || fits(current, value))) {
      current += value;
      behind = end;
    } else if (scales !== undefined && word.length > 2 && (behind >= 0 || word === 'mil')) {
      const count = current || (total.every(it => it === 0) ? 1 : 0);
      if (scales.length === 1 && scales[0] === 100) current = count * 100;
      else {
        // `mil millones`: a scale on top of a scale multiplies what is there.
        total = total.flatMap(it => scales.map(scale => (count === 0 ? it * scale : it + count * scale)));
        current = 0;
      }
      behind = end;
    } else if (!(behind >= 0 && words.joints.has(word))) break;
    const next = text[end] === ' ' || text[end] === '-' ? end + 1 : end;
    if (next === end || !isLetter(text.charCodeAt(next))) break;
    at = next;
    end = lettersEnd(text, at);
  }
  if (behind < 0) return lettersEnd(text, start);
  out.push({ span: span(start, behind), values: total.map(it => exact(it + current)), form: 'words' });
  return behind;
}

/** `twenty` takes a unit behind it, `hundred` takes tens; `two three` are two numbers. */
function fits(current: number, value: number): boolean {
  if (current === 0) return true;
  if (value < 1) return false;
  const room = current % 100 === 0 ? 100 : current % 10 === 0 ? 10 : 1;
  return value < room;
}
