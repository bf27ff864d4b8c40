/** Judges a quotation: whether these are the words, and whether they are the words of whom it names. */
import type { Place, Verdict } from '../model/quotation';
import type { HouseStyle } from '../settings/schema';
import type { CharacterFold } from '../text/normalise';
import type { Alignment } from './align';
import { align } from './align';
import type { JudgedHunk } from './differences';
import { hunksOf } from './differences';
import { withChangedEdges } from './edges';
import { caseHunks } from './letterCase';
import type { Candidate } from './locate';
import { locateApproximately, locateExactly } from './locate';
import type { QuotedWords } from './quoted';
import { isShort, quotedWords } from './quoted';
import { altered, elided, misattributed, notFound, reordered, unverifiable, verbatim } from './reasons';
import { scatteredFragments } from './scattered';
import { sameScript } from './script';
import type { QuotationSource, SourceWords } from './source';
import { endsSentence, wordAt, wordsOf } from './source';
import type { Speech } from './speech';
import { jumpsOverOthers, speechOf } from './speech';
import type { Trace } from './trace';

/** Whom the quotation names, as one source knows them. */
export type Claim =
  /** Nobody is named. */
  | { readonly kind: 'nobody' }
  /** These persons of the source: one of them must have said it. */
  | { readonly kind: 'known'; readonly name: string; readonly ids: readonly string[] }
  /** A full name that nobody in this source has; whatever persons of it are known by a name of their own said, it did not. */
  | { readonly kind: 'stranger'; readonly name: string; readonly named: ReadonlySet<string> }
  /** A name that fits several persons, or may be anybody's: no verdict on who said it. */
  | { readonly kind: 'uncertain'; readonly name: string };

/** A source to look in, with what the quotation says about it. */
export interface Reach {
  readonly source: QuotationSource;
  readonly claim: Claim;
  /** The quotation's citation names this source. */
  readonly cited: boolean;
}

export interface JudgeOptions {
  readonly style: HouseStyle;
  /** Brings simplified and traditional characters together; loaded where somebody quotes Chinese. */
  readonly fold?: CharacterFold;
  /** Of two equal places the one behind this offset is meant: the end of the passage quoted before. */
  readonly behind?: number;
  /** Is told what the judgement rests on. */
  readonly trace?: Trace;
}

/** A place that holds enough of the quotation to be judged by. */
export interface Match {
  readonly reach: Reach;
  readonly source: SourceWords;
  readonly quoted: QuotedWords;
  readonly alignment: Alignment;
  readonly hunks: readonly JudgedHunk[];
  readonly speech: Speech;
}

/** Costs beside those of `align`: a changed word is 250 there. */
const otherSpeakerCost = 120;
const nobodyCost = 300;
const uncitedCost = 100;
/** A gap that cuts two sentences is less likely than one changed word, though it costs less. */
const raggedCost = 150;
/** Of a quotation that points nowhere so many words, and this share of them, must be there. */
const fewestUnpointed = 12;
const leastUnpointed = 0.8;
/** Quotation words × source words that are compared for one candidate at most. */
const mostCells = 12_000_000;

/** The verdict on one quotation. `unverifiable` where nothing can be said; never throws. */
export function judge(markdown: string, reaches: readonly Reach[], options: JudgeOptions): Verdict {
  // Sources first: what no source has said is no word to `quotedWords`.
  for (const reach of reaches) wordsOf(reach.source, options.fold);
  const quoted = quotedWords(markdown, options.fold);
  if (quoted.text.words.length === 0) return unverifiable('too-short');
  if (reaches.length === 0) return unverifiable('no-source');
  const comparable = reaches.filter(reach => {
    const source = wordsOf(reach.source, options.fold);
    return sameScript(quoted, source) || locateExactly(quoted, source).length > 0;
  });
  if (comparable.length === 0) {
    options.trace?.compared(quoted, false);
    return unverifiable('other-language');
  }
  const match = findMatch(quoted, comparable, options);
  if (match === undefined) return judgeMissing(quoted, comparable, reaches);
  return judgeMatch(match);
}

/** The best place for a quotation among the sources. */
export function findMatch(quoted: QuotedWords, reaches: readonly Reach[], options: JudgeOptions): Match | undefined {
  const matches: Match[] = [];
  const ordered = [...reaches].sort((a, b) => Number(b.cited) - Number(a.cited));
  for (const reach of ordered) {
    const source = wordsOf(reach.source, options.fold);
    const exact = locateExactly(quoted, source).map(candidate => matchAt(candidate, quoted, reach, options));
    matches.push(...exact);
    if (exact.some(match => isSaidByClaimed(match) && reach.cited)) break;
  }
  const settled = matches.some(isSaidByClaimed);
  options.trace?.compared(quoted, settled);
  if (!settled) {
    for (const reach of ordered) {
      const source = wordsOf(reach.source, options.fold);
      for (const candidate of locateApproximately(quoted, source)) {
        if ((candidate.to - candidate.from) * quoted.ids.length > mostCells) continue;
        const match = matchAt(candidate, quoted, reach, options);
        if (isEnough(match)) matches.push(match);
      }
      const scattered = scatteredFragments(quoted, source);
      if (scattered !== undefined) {
        for (const run of scattered.runs) options.trace?.looked(source, run.sourceFrom, run.sourceTo);
        options.trace?.looked(source, scattered.from, scattered.to);
        matches.push(matchOf(scattered, source, quoted, reach, options));
      }
    }
  }
  let best: Match | undefined;
  for (const match of matches) if (best === undefined || costOf(match, options) < costOf(best, options)) best = match;
  return best;
}

function matchAt(candidate: Candidate, quoted: QuotedWords, reach: Reach, options: JudgeOptions): Match {
  const { source, from, to } = candidate;
  options.trace?.looked(source, from, to);
  const alignment: Alignment = candidate.exact
    ? {
        cost: 0,
        same: to - from,
        from,
        to,
        runs: [{ kind: 'same', quotedFrom: 0, quotedTo: to - from, sourceFrom: from, sourceTo: to }],
      }
    : withChangedEdges(align(quoted, source.ids, from, to), source);
  const match = matchOf(alignment, source, quoted, reach, options);
  if (candidate.exact || !match.hunks.some(hunk => isRaggedGap(hunk, source))) return match;
  // A gap in the middle of sentences may be a changed word in another sentence that begins or ends alike.
  const other = matchOf(
    withChangedEdges(align(quoted, source.ids, from, to, 'unlikely'), source),
    source,
    quoted,
    reach,
    options,
  );
  return isEnough(other) &&
    other.hunks.every(hunk => hunk.kind !== 'omission' || hunk.allowed) &&
    other.alignment.cost < alignment.cost + raggedCost
    ? other
    : match;
}

/** Many words left out without a mark, from the middle of a sentence to the middle of another. */
function isRaggedGap(hunk: JudgedHunk, source: SourceWords): boolean {
  const { kind, allowed, sourceFrom, sourceTo } = hunk;
  if (kind !== 'omission' || allowed || sourceTo - sourceFrom < 8 || sourceFrom === 0) return false;
  if (endsSentence(source, sourceFrom - 1) || endsSentence(source, sourceTo - 1)) return false;
  for (let at = sourceFrom; at < sourceTo; at++) if (endsSentence(source, at)) return true;
  return false;
}

function matchOf(
  alignment: Alignment,
  source: SourceWords,
  quoted: QuotedWords,
  reach: Reach,
  options: JudgeOptions,
): Match {
  const hunks = [
    ...hunksOf(quoted, source, alignment, options.style),
    ...caseHunks(quoted, source, alignment, options.style),
  ].sort((a, b) => a.quotedFrom - b.quotedFrom);
  return { reach, source, quoted, alignment, hunks, speech: speechOf(alignment, source, reach) };
}

function costOf(match: Match, options: JudgeOptions): number {
  const { speech, reach, alignment, source } = match;
  const before = options.behind !== undefined && wordAt(source, alignment.from).start < options.behind;
  return (
    alignment.cost +
    (speech.others > 0 ? otherSpeakerCost : 0) +
    (speech.claimed === 0 && speech.others === 0 && speech.unknown > 0 ? nobodyCost : 0) +
    (reach.cited ? 0 : uncitedCost) +
    (before ? 1 : 0)
  );
}

function isSaidByClaimed(match: Match): boolean {
  return match.speech.others === 0 && match.speech.unknown === 0;
}

/** Whether what is the same is enough to say that this place was meant. */
function isEnough(match: Match): boolean {
  const { alignment, quoted, reach, hunks, speech } = match;
  const length = quoted.ids.length;
  // Who names neither a file nor a speaker may quote somebody else who said something like it.
  const pointed = reach.cited || (reach.claim.kind === 'known' && speech.others === 0);
  if (!pointed && (length < fewestUnpointed || alignment.same < length * leastUnpointed)) return false;
  const solid = alignment.runs.reduce(
    (sum, run) => sum + (run.kind === 'same' && run.sourceTo - run.sourceFrom >= 3 ? run.sourceTo - run.sourceFrom : 0),
    0,
  );
  if (!isShort(quoted)) return alignment.same >= length * 0.6 && solid >= length * 0.45;
  // A short quotation fits many places: one difference, in the file or by the speaker that it names.
  const faults = hunks.filter(hunk => !hunk.allowed).length;
  return (
    pointed &&
    length >= 5 &&
    alignment.same >= length * 0.75 &&
    (faults === 0 || (faults === 1 && alignment.same >= length - 2))
  );
}

function judgeMissing(quoted: QuotedWords, comparable: readonly Reach[], reaches: readonly Reach[]): Verdict {
  const cited = reaches.filter(reach => reach.cited);
  if (cited.length > 0 && !cited.some(reach => comparable.includes(reach))) return unverifiable('other-language');
  if (quoted.ids.length < 3) return unverifiable('too-short');
  return notFound(comparable);
}

function judgeMatch(match: Match): Verdict {
  const { hunks, speech } = match;
  const faults = hunks.filter(hunk => !hunk.allowed);
  if (isOthers(speech, faults.length)) return misattributed(match, faults);
  if (match.alignment.scattered === 'unmarked') return reordered(match);
  if (faults.length === 0)
    return verbatim(match, jumpsOverOthers(match.hunks, match.source, match.speech) || isScattered(match.alignment));
  return faults.every(hunk => hunk.kind === 'omission' || hunk.kind === 'filler')
    ? elided(match, faults)
    : altered(match, faults);
}

/** A few words of somebody else's may be the same by chance, where others differ; a good part of all words may not. */
function isOthers({ claimed, others }: Speech, faults: number): boolean {
  if (claimed === 0) return others > 0;
  return faults === 0 ? others > 2 : others > 3 && others >= (claimed + others) * 0.2;
}

/** The passages do not stand in the order in which they are quoted, or stand far apart. */
function isScattered(alignment: Alignment): boolean {
  return (
    alignment.runs.some((run, index) => index > 0 && run.sourceFrom < alignment.runs[index - 1]!.sourceTo) ||
    alignment.scattered !== undefined
  );
}

export function placeOf(match: Match): Place {
  const { alignment, source, speech } = match;
  const first = wordAt(source, alignment.from);
  const last = wordAt(source, Math.max(alignment.from, alignment.to - 1));
  const passage = source.source.passages[first.passage]!;
  return {
    uri: source.source.uri,
    span: { start: first.start, end: last.end },
    ...(speech.speaker === undefined ? {} : { speaker: speech.speaker }),
    ...(passage.turn < 0 ? {} : { turn: passage.turn }),
  };
}
