/** Numbers as Chinese writes them, in characters or mixed with figures: `两百三`, `二〇二五`, `3.5亿`, `百分之二十`. */
import type { Span } from './span';

export interface ChineseNumeral {
  /** With `负` and `百分之`; UTF-16, from the start of the text. */
  readonly span: Span;
  readonly value: number;
  /** The value counts hundredths: `百分之二十` and `两成` are 20 per cent. */
  readonly percent?: boolean;
  /** False where the characters may well be no number: `一个`, `千万别`, `三月`, `张三`. */
  readonly certain: boolean;
}

const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 兩: 2, 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9, '○': 0 },
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

const numeralCharacters = new Set([...Object.keys(digits), ...Object.keys(units), ...Object.keys(scales)]);

/** The number that the whole text says; `undefined` where it says none, or none for sure (`两三百`, `几十`). */
export function parseChineseNumeral(text: string): number | undefined {
  if (/^[负負]/u.test(text)) {
    const positive = parseChineseNumeral(text.slice(1));
    return positive === undefined ? undefined : -positive;
  }
  const figures = /^(\d[\d,]{0,30}(?:\.\d{1,15})?)([十百千万亿萬億兆]{0,4})$/u.exec(text);
  if (figures !== null) return withFigures(figures[1] ?? '', figures[2] ?? '');
  const point = /[点點]/u.exec(text);
  if (point === null) return parseWhole(text);
  return parseDecimal(text.slice(0, point.index), text.slice(point.index + 1));
}

function withFigures(figures: string, behind: string): number | undefined {
  if (figures.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(figures)) return undefined;
  let value = Number(figures.replaceAll(',', ''));
  for (const unit of behind) value *= units[unit] ?? scales[unit] ?? 1;
  return rounded(value);
}

/** `三点五`, `三点五万`: figures behind the point are read one by one. */
function parseDecimal(whole: string, behind: string): number | undefined {
  const start = parseWhole(whole);
  const match = /^([零〇○一二三四五六七八九]{1,12})([十百千万亿萬億兆]{0,2})$/u.exec(behind);
  if (start === undefined || match === null) return undefined;
  const [, figures = '', scale = ''] = match;
  let value = Number(`${start}.${[...figures].map(it => digits[it]).join('')}`);
  for (const unit of scale) value *= units[unit] ?? scales[unit] ?? 1;
  return rounded(value);
}

/** What floating point adds to 1.1 × 10000 was said by nobody. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function parseWhole(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  if (characters.every(it => digits[it] !== undefined)) return parseByPlace(characters);
  return parseByUnits(characters);
}

/** `二〇二五`, `九一一`; but `两三` and `七八` are guesses of the speaker, and 两 stands for no figure. */
function parseByPlace(characters: readonly string[]): number | undefined {
  const figures = characters.map(it => digits[it] ?? 0);
  if (figures.length === 1) return figures[0];
  if (characters.some(it => it === '两' || it === '兩')) return undefined;
  if (figures.length === 2 && !figures.includes(0)) return undefined;
  return figures.length > 15 ? undefined : Number(figures.join(''));
}

/** `一亿三千万零五十`: what stands before the largest scale counts it, what stands behind it is less than it. */
function parseByUnits(characters: readonly string[]): number | undefined {
  for (const scale of [1e12, 1e8, 1e4]) {
    const at = characters.findLastIndex(it => scales[it] === scale);
    if (at === -1) continue;
    const before = parseByUnits(characters.slice(0, at));
    const behind = parseBehind(characters.slice(at + 1), scale);
    return at === 0 || before === undefined || behind === undefined ? undefined : before * scale + behind;
  }
  return parseBelowScale(characters);
}

/** In `一万二` the figure behind the scale counts thousands; in `一万零二` it does not. */
function parseBehind(characters: readonly string[], scale: number): number | undefined {
  if (characters.length === 0) return 0;
  const [only] = characters;
  if (characters.length === 1) return digits[only!] ? (digits[only!]! * scale) / 10 : undefined;
  const value = parseByUnits(digits[only!] === 0 ? characters.slice(1) : characters);
  return value !== undefined && value < scale ? value : undefined;
}

/** `两百零三`, `十五`, and `两百三`, which is 230. */
function parseBelowScale(characters: readonly string[]): number | undefined {
  let total = 0;
  let figure: number | undefined;
  let last = 10_000;
  let zero = false;
  for (const character of characters) {
    const digit = digits[character];
    const unit = units[character];
    if (digit === undefined && (unit === undefined || unit >= last || (figure === undefined && unit !== 10)))
      return undefined;
    if (digit !== undefined) {
      if (figure !== undefined) return undefined;
      if (digit === 0) zero = true;
      else figure = digit;
    } else if (unit !== undefined) {
      total += (figure ?? 1) * unit;
      [figure, last, zero] = [undefined, unit, false];
    }
  }
  if (figure === undefined) return total === 0 ? undefined : total;
  return total + (zero || last === 10 || last === 10_000 ? figure : (figure * last) / 10);
}

const prefix = /(?:百分之|千分之|负|負)$/u;
/** Words that count: behind them a lone figure is a number. */
const measures =
  /^(?:个|個|位|名|家|种|種|年|天|小时|小時|分钟|分鐘|秒|周|週|倍|次|层|層|步|条|條|点钟|點鐘|岁|歲|块|塊|元|美元|人|项|項|台|臺|部|张|張|本|篇|款|类|類|代|轮|輪|场|場|度|米|公里|公斤|吨|噸|克|升|亩|畝|页|頁|字|句|所|座|支|只|隻|棵|株|届|屆|期|章|节|節|段|季度|个百分点)/u;
/** What makes a figure an ordinal, a name or part of a word. */
const beforeLone =
  /(?:第|初|星期|周|礼拜|禮拜|某|每|这|這|那|哪|同|统|統|唯|之|老|张|李|王|赵|其|再|不|有|万|任|单|專|专|逐)$/u;
/** Words of numeral characters that count nothing. */
const words = new Set([
  '一一',
  '万一',
  '萬一',
  '千万',
  '千萬',
  '万万',
  '萬萬',
  '万千',
  '百万',
  '亿万',
  '億萬',
  '一千零一',
  '三三两两',
  '十万八千',
]);
/** Behind it the figures before are a guess: `二十多万`, `十几个`. */
const guess = /^(?:多|几|幾|来|來|余|餘|数|數)/u;

/** All numbers in the text, in order and apart; guesses (`几十`, `两三百`, `二十多`) are left out. One pass. */
export function findChineseNumerals(text: string): ChineseNumeral[] {
  const found: ChineseNumeral[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!beginsNumeral(text, at)) continue;
    const end = endOfNumeral(text, at);
    const numeral = readNumeral(text, at, end);
    if (numeral !== undefined) found.push(numeral);
    at = Math.max(at, end - 1);
  }
  return found;
}

/** Longer runs are no number that anybody says. */
const longestNumeral = 40;

function beginsNumeral(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (numeralCharacters.has(character)) return true;
  return isFigure(character) && !/[\p{Script=Latin}\d.,:/-]/u.test(text[at - 1] ?? '');
}

function endOfNumeral(text: string, start: number): number {
  let at = start;
  let inFigures = isFigure(text[at] ?? '');
  while (at < text.length) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (isFigure(character) ? !inFigures : inFigures && /[.,]/u.test(character) && !isFigure(next)) break;
    if (
      /[点點]/u.test(character) &&
      digits[next] !== undefined &&
      at > start &&
      !inFigures &&
      text[at + 2] !== character
    )
      at += 1;
    else if (inFigures && /[.,]/u.test(character)) at += 1;
    else if (!isFigure(character) && !numeralCharacters.has(character)) break;
    else if (!isFigure(character)) {
      // Behind figures only scales go on: `3亿五` is not written, `2025三` is two things.
      if (inFigures && digits[character] !== undefined) break;
      inFigures = inFigures && (units[character] !== undefined || scales[character] !== undefined);
      at += 1;
    } else at += 1;
  }
  return at;
}

function isFigure(character: string): boolean {
  return character >= '0' && character <= '9';
}

function readNumeral(text: string, start: number, end: number): ChineseNumeral | undefined {
  const written = text.slice(start, end);
  // Figures alone are read where all languages are.
  if (/^[\d.,]+$/u.test(written) || written.length > longestNumeral) return undefined;
  const behind = text.slice(end, end + 4);
  const before = text.slice(Math.max(0, start - 3), start);
  if (guess.test(behind) || /[几幾数數]$/u.test(before)) return undefined;
  const value = parseChineseNumeral(written);
  if (value === undefined) return undefined;
  const lead = prefix.exec(before)?.[0] ?? '';
  const percent =
    lead === '百分之' || (/^成(?!果|功|为|為|本|立|长|長|员|員|人|熟|就|都|品|分|年)/u.test(behind) && value < 10);
  const fraction = lead === '千分之' ? 0.1 : 1;
  const sign = lead === '负' || lead === '負' ? -1 : 1;
  const tenths = percent && lead !== '百分之' ? 10 : 1;
  return {
    span: { start: start - lead.length, end: percent && tenths === 10 ? end + 1 : end },
    value: rounded(value * fraction * sign * tenths),
    ...(percent || fraction !== 1 ? { percent: true } : {}),
    certain: percent || isCertain(written, value, before, behind, lead),
  };
}

function isCertain(written: string, value: number, before: string, behind: string, lead: string): boolean {
  if (lead.endsWith('之')) return true;
  if (words.has(written) || /^(?:月|号|號|日|线|線|点|點|分之|刻|维|維)/u.test(behind)) return false;
  if (/^\d/u.test(written)) return true;
  if (written.length >= 2) return !/[第之]$/u.test(before) && value >= 10;
  if (written === '一' || written === '百' || written === '千' || scales[written] !== undefined) return false;
  return measures.test(behind) && !beforeLone.test(before);
}
