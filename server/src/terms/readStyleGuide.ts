/** Terms from a house style in Markdown: its tables with the columns “Use” and “Don’t use”. */
import type { TermEntry, TermWord } from '../model/term';
import { cellsOf } from '../people/rosters/table';
import { linesOf } from '../text/block';
import { type Column, columnsOf, wordsOfRow } from './columns';

export function readStyleGuide(text: string, uri: string): readonly TermEntry[] {
  const entries: TermEntry[] = [];
  let columns: readonly (Column | undefined)[] | undefined;
  let before: readonly string[] = [];
  let line = -1;
  let fence: string | undefined;
  for (const whole of linesOf(text)) {
    line++;
    const written = whole.replace(/[\r\n]+$/, '').trim();
    const marks = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
    if (marks !== undefined) fence = fence === undefined ? marks : written.startsWith(fence) ? undefined : fence;
    if (fence !== undefined || !written.includes('|')) {
      columns = undefined;
      before = [];
      continue;
    }
    const cells = cellsOf(written).map(it => plainText(it.text));
    if (/^[\s|:-]+$/.test(written)) columns = columnsOf(before);
    else if (columns !== undefined) entries.push(...entriesOfRow(cells, columns, uri, line));
    before = cells;
  }
  return entries;
}

/** Without comments, emphasis, the marks of code, links and escapes. */
function plainText(cell: string): string {
  return cell
    .replace(/<!--.*?-->/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(\*{1,2}|`)([^*`]+)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])_([^_]+)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/\\([\\|*_`[\]])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const conditional =
  /\b(?:may|can) (?:also )?be used\b|\b(?:is|are) (?:also )?(?:acceptable|allowed|fine|ok)\b|^(?:for|when|if|in|as) |可以?用于|仅限|时使用/iu;

function entriesOfRow(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  uri: string,
  line: number,
): readonly TermEntry[] {
  const { words, note } = wordsOfRow(cells, columns, alternatives);
  const about = {
    uri,
    line,
    ...(note === undefined ? {} : { note }),
    ...(note !== undefined && conditional.test(note) ? { conditional: true } : {}),
  };
  // What to use is described, not named: what is not to be used would be, too.
  if (words.some(it => it.use !== 'avoided' && !isTerm(it.text))) return [];
  const whole = words.filter(it => isTerm(it.text));
  const pairs = inPairs(whole);
  return pairs
    .filter(it => it.length >= 2 && it.some(word => word.use !== 'avoided'))
    .map(it => ({ words: it, ...about }));
}

/** `fee-rate or fee rate`, `Coinswap, CoinSwap, or coin-swap`, `OP_RETURN (and all other opcodes)`. */
function alternatives(cell: string): readonly string[] {
  return cell
    .replace(/\s*[(（][^()（）]*[)）]/gu, '')
    .split(/\s*[,;，；、]\s*(?:or\s+)?|\s+or\s+|\s*或\s*/u)
    .map(it => it.trim())
    .filter(it => it !== '');
}

const mostWords = 4;

/** A word or a name, not a sentence that describes some. */
function isTerm(text: string): boolean {
  return text.split(' ').length <= mostWords && !/\b(?:e\.g\.|i\.e\.|etc|any|and|words)\b|any_/iu.test(text);
}

/** `soft fork/hard fork` against `softfork/hardfork` are two rows in one. */
function inPairs(words: readonly TermWord[]): readonly (readonly TermWord[])[] {
  const parts = words.map(it => it.text.split(/\s?\/\s?/u));
  const most = Math.max(0, ...parts.map(it => it.length));
  if (most < 2 || parts.some(it => it.length !== most)) return [words];
  return Array.from({ length: most }, (_, at) => words.map((it, n) => ({ ...it, text: parts[n]![at]! })));
}
