/** Says of each place where quotation and source part what kind of difference it is. */
import type { Difference, DifferenceKind } from '../model/quotation';
import type { HouseStyle } from '../settings/schema';
import type { Alignment, Run } from './align';
import { allows } from './houseStyle';
import type { QuotedWords } from './quoted';
import type { SourceWords } from './source';
import { endsSentence, passageOf, sourceText, textBehind, wordAt } from './source';
import { differInMarksOnly, isFiller, isNegation, isNumber, numberValue } from './words';

/** Runs between two stretches of same words, taken together. */
interface Hunk {
  /** It was one with a run of missing words. */
  readonly besideMissing?: true;
  readonly quotedFrom: number;
  readonly quotedTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** What one hunk comes to; `marked` where the quotation says itself that something is left out or put in. */
export interface JudgedHunk extends Hunk {
  readonly kind: DifferenceKind;
  readonly allowed: boolean;
  readonly marked?: 'omission' | 'insertion';
}

/** The words of a bracket that stands for this many source words at most; more are an omission that wants its own mark. */
const mostReplaced = 8;

/** All differences of an alignment, in text order. */
export function hunksOf(
  quoted: QuotedWords,
  source: SourceWords,
  alignment: Alignment,
  style: HouseStyle,
): JudgedHunk[] {
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  for (const run of alignment.runs) {
    if (run.kind === 'same') {
      if (open !== undefined) hunks.push(open);
      open = undefined;
      continue;
    }
    open = open === undefined ? { ...run } : { ...open, quotedTo: run.quotedTo, sourceTo: run.sourceTo };
  }
  if (open !== undefined) hunks.push(open);
  return hunks
    .flatMap(hunk => split(hunk, alignment.runs))
    .map(hunk => judgeHunk(slide(hunk, quoted, source), quoted, source, style));
}

/** A marked omission beside a changed word is two differences, not one. */
function split(hunk: Hunk, runs: readonly Run[]): Hunk[] {
  const inside = runs.filter(
    run =>
      run.kind !== 'same' &&
      run.quotedFrom >= hunk.quotedFrom &&
      run.quotedTo <= hunk.quotedTo &&
      run.sourceFrom >= hunk.sourceFrom &&
      run.sourceTo <= hunk.sourceTo,
  );
  const long = inside.filter(run => run.kind === 'missing' && run.sourceTo - run.sourceFrom >= 4);
  return long.length > 0 && inside.length > 1
    ? inside.map(({ quotedFrom, quotedTo, sourceFrom, sourceTo }) => ({
        quotedFrom,
        quotedTo,
        sourceFrom,
        sourceTo,
        besideMissing: true as const,
      }))
    : [hunk];
}

/** Words left out can often be cut at several places with the same result; the one at a sentence's end is the one that was meant. */
function slide(hunk: Hunk, quoted: QuotedWords, source: SourceWords): Hunk {
  if (hunk.quotedFrom !== hunk.quotedTo || quoted.gaps[hunk.quotedFrom] !== 'none') return hunk;
  let best = hunk;
  for (const step of [-1, 1]) {
    let at = hunk;
    for (let n = 0; n < 24; n++) {
      const moved = moveBy(at, step, quoted, source);
      if (moved === undefined) break;
      at = moved;
      if (isCleanCut(at, source) && !isCleanCut(best, source)) best = at;
    }
  }
  return best;
}

function moveBy(hunk: Hunk, step: number, quoted: QuotedWords, source: SourceWords): Hunk | undefined {
  const entering = step < 0 ? hunk.sourceFrom - 1 : hunk.sourceTo;
  const leaving = step < 0 ? hunk.sourceTo - 1 : hunk.sourceFrom;
  if (source.ids[entering] !== source.ids[leaving] || source.ids[entering] === undefined) return undefined;
  const at = hunk.quotedFrom + step;
  if (at <= 0 || at >= quoted.ids.length) return undefined;
  return { quotedFrom: at, quotedTo: at, sourceFrom: hunk.sourceFrom + step, sourceTo: hunk.sourceTo + step };
}

/** Whether whole sentences are cut out. */
function isCleanCut(hunk: Hunk, source: SourceWords): boolean {
  return (
    (hunk.sourceFrom === 0 || endsSentence(source, hunk.sourceFrom - 1)) && endsSentence(source, hunk.sourceTo - 1)
  );
}

function judgeHunk(hunk: Hunk, quoted: QuotedWords, source: SourceWords, style: HouseStyle): JudgedHunk {
  const quotedPart = quoted.text.words.slice(hunk.quotedFrom, hunk.quotedTo);
  const sourcePart = wordsBetween(source, hunk.sourceFrom, hunk.sourceTo);
  const gap = gapAt(hunk, quoted, source);
  const plain = (kind: DifferenceKind): JudgedHunk => ({ ...hunk, kind, allowed: allows(style, kind) });
  if (quotedPart.length === 0 && gap === 'omission')
    return breaksNegation(hunk, source)
      ? plain('negation')
      : { ...hunk, kind: 'omission', allowed: true, marked: 'omission' };
  if (quotedPart.length === 0 && gap === 'insertion' && sourcePart.length <= mostReplaced)
    return { ...hunk, kind: 'note', allowed: true, marked: 'insertion' };
  if (quotedPart.length === 0) {
    if (isFillerOrStutter(hunk, source)) return plain('filler');
    if (isParenthesisedGloss(hunk, source)) return plain('note');
    return breaksNegation(hunk, source) ? plain('negation') : plain('omission');
  }
  if (sourcePart.length > 0) {
    const glued = differInMarksOnly(quotedPart.join(''), sourcePart.join(''));
    if (glued !== undefined) return plain(quotedPart.length === sourcePart.length ? glued : 'typography');
    if (quotedPart.map(numberValue).join('') === sourcePart.map(numberValue).join(''))
      return { ...plain('number'), allowed: style !== 'bluebook' };
  }
  const cut = cutAt(hunk, quoted, source);
  if (cut !== undefined) return cut === 'marked' ? { ...plain('edge'), allowed: true } : plain('omission');
  if (isInsertedNote(hunk, quotedPart, source)) return plain('inserted-note');
  if (quotedPart.some(isNegation) !== sourcePart.some(isNegation)) return plain('negation');
  if (differInNumbers(quotedPart, sourcePart)) return plain('number');
  return plain(isName(hunk, quoted, source) ? 'name' : 'word');
}

/** What the quotation's marks say of a gap. Dots that the source has there too are hesitation, not omission. */
function gapAt(hunk: Hunk, quoted: QuotedWords, source: SourceWords): 'none' | 'omission' | 'insertion' {
  const gap = quoted.gaps[hunk.quotedFrom] ?? 'none';
  if (gap !== 'omission' || hunk.sourceFrom === 0) return gap;
  const { text, marks } = quoted.text;
  const dots = marks.filter(mark => mark.at === hunk.quotedFrom && mark.kind !== 'note' && mark.kind !== 'letter');
  if (dots.some(mark => mark.kind === 'elision' || /\s/u.test(text[mark.start - 1] ?? ' '))) return gap;
  return dots.length > dotsBehind(hunk.sourceFrom - 1, source) ? gap : 'none';
}

/** How many times the transcript itself has dots behind a word. */
function dotsBehind(word: number, source: SourceWords): number {
  const passage = passageOf(source, word);
  const index = word - source.firsts[passage]! + 1;
  return source.texts[passage]!.marks.filter(mark => mark.at === index && mark.kind === 'ellipsis').length;
}

export function wordsBetween(source: SourceWords, from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(wordAt(source, at).word);
  return words;
}

/** `um`, `the the`, `we, uh, we`: sounds, and a word or two said again. */
function isFillerOrStutter(hunk: Hunk, source: SourceWords): boolean {
  const words = wordsBetween(source, hunk.sourceFrom, hunk.sourceTo).filter(word => !isFiller(word));
  if (words.length === 0) return true;
  if (words.length > 3 || words.some(isNegation)) return false;
  const { length } = words;
  const said = words.join(' ');
  const before = wordsBetween(source, Math.max(0, hunk.sourceFrom - length), hunk.sourceFrom).join(' ');
  const behind = wordsBetween(source, hunk.sourceTo, Math.min(source.ids.length, hunk.sourceTo + length)).join(' ');
  return said === before || said === behind;
}

/** A gloss that the transcriber put in parentheses: `trade (工种)`. */
function isParenthesisedGloss(hunk: Hunk, source: SourceWords): boolean {
  if (hunk.sourceFrom === 0) return false;
  const opens = /[(（]\s*["“‘']?$/u.test(textBehind(source, hunk.sourceFrom - 1));
  const closes = /^["”’']?\s*[)）]/u.test(textBehind(source, hunk.sourceTo - 1));
  return (
    opens && closes && wordsBetween(source, hunk.sourceFrom, hunk.sourceTo).some(word => /\p{Script=Han}/u.test(word))
  );
}

/**
 * Whether words that are left out take a negation from a sentence of which the rest is quoted; an ellipsis is no licence
 * to turn a sentence round. Whole sentences may go with all that they deny: they are missing, and nothing else is changed.
 */
function breaksNegation(hunk: Hunk, source: SourceWords): boolean {
  return brokenClauses(hunk, source).some(isNegation);
}

/** The missing words that belong to the sentence on either side, as far as they stand close to it. */
function brokenClauses(hunk: Hunk, source: SourceWords): string[] {
  const words = wordsBetween(source, hunk.sourceFrom, hunk.sourceTo);
  const ends: number[] = [];
  for (let at = hunk.sourceFrom; at < hunk.sourceTo; at++)
    if (endsSentence(source, at)) ends.push(at - hunk.sourceFrom);
  const beginsClean = hunk.sourceFrom === 0 || endsSentence(source, hunk.sourceFrom - 1);
  const endsClean = ends.at(-1) === words.length - 1;
  if (ends.length === 0 && !beginsClean) return words.length <= 12 ? words : [...words.slice(0, 3), ...words.slice(-3)];
  const near: string[] = [];
  if (!beginsClean) near.push(...words.slice(0, Math.min((ends[0] ?? words.length) + 1, 3)));
  if (!endsClean) near.push(...words.slice(Math.max((ends.at(-1) ?? -1) + 1, words.length - 3)));
  return near;
}

/** Words of the quotation that the transcript has too, but as an insertion of its editor. */
function isInsertedNote(hunk: Hunk, quotedPart: readonly string[], source: SourceWords): boolean {
  const passage = passageOf(source, Math.min(hunk.sourceFrom, source.ids.length - 1));
  const text = source.texts[passage]!;
  const at = hunk.sourceFrom - source.firsts[passage]!;
  const said = quotedPart.join(' ');
  return text.marks.some(
    mark =>
      mark.kind === 'note' &&
      mark.at >= at &&
      mark.at <= at + hunk.sourceTo - hunk.sourceFrom &&
      mark.body.trim().toLowerCase() === said,
  );
}

/** `u.…` of `U.S.`: an omission that begins or ends at a full stop inside a word. Without its mark it counts as omission only beside more missing words. */
function cutAt(hunk: Hunk, quoted: QuotedWords, source: SourceWords): 'marked' | 'unmarked' | undefined {
  if (isCutWithin(hunk, quoted, source)) return 'marked';
  if (hunk.quotedTo - hunk.quotedFrom !== 1) return undefined;
  const { text, starts, ends } = quoted.text;
  const word = text.slice(starts[hunk.quotedFrom], ends[hunk.quotedFrom]);
  const around = [hunk.sourceFrom - 1, hunk.sourceFrom, hunk.sourceTo - 1, hunk.sourceTo]
    .filter(at => at >= 0 && at < source.ids.length)
    .map(at => sourceText(source, at, at + 1));
  const ending = around.some(said => said.endsWith(`.${word}`));
  const beginning = around.some(said => said.startsWith(`${word}.`));
  if (ending && quoted.gaps[hunk.quotedFrom] === 'omission') return 'marked';
  if (beginning && quoted.gaps[hunk.quotedTo] === 'omission') return 'marked';
  return (ending || beginning) && hunk.besideMissing === true ? 'unmarked' : undefined;
}

/** `1.… 9` of `1.3 and 0.9`: the mark stands in the middle of a word on either side. */
function isCutWithin(hunk: Hunk, quoted: QuotedWords, source: SourceWords): boolean {
  const { quotedFrom, quotedTo, sourceFrom, sourceTo } = hunk;
  if (quotedTo - quotedFrom !== 2 || sourceTo - sourceFrom < 2 || quoted.gaps[quotedFrom + 1] !== 'omission')
    return false;
  const { words } = quoted.text;
  return (
    wordAt(source, sourceFrom).word.startsWith(`${words[quotedFrom]}.`) &&
    wordAt(source, sourceTo - 1).word.endsWith(`.${words[quotedFrom + 1]}`)
  );
}

function differInNumbers(quotedPart: readonly string[], sourcePart: readonly string[]): boolean {
  const numbers = (words: readonly string[]): string => words.filter(isNumber).map(numberValue).join(' ');
  return numbers(quotedPart) !== numbers(sourcePart);
}

/** Whether a word that is no sentence's first is written as a name on either side. */
function isName(hunk: Hunk, quoted: QuotedWords, source: SourceWords): boolean {
  for (let i = hunk.quotedFrom; i < hunk.quotedTo; i++) {
    const { text, starts, ends } = quoted.text;
    const begins = i === 0 || /[.!?。]/u.test(text.slice(ends[i - 1]!, starts[i]!));
    if (!begins && isCapitalised(text.slice(starts[i]!, ends[i]!))) return true;
  }
  for (let at = hunk.sourceFrom; at < hunk.sourceTo; at++)
    if (at > 0 && !endsSentence(source, at - 1) && isCapitalised(sourceText(source, at, at + 1))) return true;
  return false;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/^I(?:['’]|$)/u.test(word);
}

/** A difference as the model has it: offsets in the quotation's text and in the source document. */
export function toDifference(hunk: JudgedHunk, quoted: QuotedWords, source: SourceWords): Difference {
  const { text, starts, ends } = quoted.text;
  const caret = hunk.quotedFrom > 0 ? ends[hunk.quotedFrom - 1]! : (starts[0] ?? 0);
  const empty = hunk.quotedFrom === hunk.quotedTo;
  const quotedSpan = empty
    ? { start: caret, end: caret }
    : { start: starts[hunk.quotedFrom]!, end: ends[hunk.quotedTo - 1]! };
  const sourceSpan =
    hunk.sourceFrom === hunk.sourceTo
      ? emptyAt(hunk.sourceFrom, source)
      : { start: wordAt(source, hunk.sourceFrom).start, end: wordAt(source, hunk.sourceTo - 1).end };
  return {
    kind: hunk.kind,
    quoted: quotedSpan,
    source: sourceSpan,
    quotedWords: text.slice(quotedSpan.start, quotedSpan.end),
    sourceWords: sourceText(source, hunk.sourceFrom, hunk.sourceTo),
    allowed: hunk.allowed,
  };
}

function emptyAt(at: number, source: SourceWords): { start: number; end: number } {
  const offset = at > 0 ? wordAt(source, at - 1).end : (source.source.passages[0]?.start ?? 0);
  return { start: offset, end: offset };
}
