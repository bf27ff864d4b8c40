/** Whose words the quoted words are. */
import type { Alignment } from './align';
import type { JudgedHunk } from './differences';
import type { Reach } from './judge';
import type { SourceWords } from './source';
import { passageOf } from './source';

/** How many of the quoted words are whose. */
export interface Speech {
  /** Said by whom the quotation names; by anybody known, where it names nobody for certain. */
  readonly claimed: number;
  /** Said by somebody else. */
  readonly others: number;
  /** Said by nobody whom the transcript names. */
  readonly unknown: number;
  /** The id of who said most of it. */
  readonly speaker: string | undefined;
  /** The id of who said most of what the named person did not say. */
  readonly other: string | undefined;
}

/** Fewer words than this agree by chance. */
const shortestShared = 3;
/** Interjections of others up to this many words may be left out of a quotation without a mark. */
const shortInterjection = 3;

export function speechOf(alignment: Alignment, source: SourceWords, reach: Reach): Speech {
  const { claim } = reach;
  let claimed = 0;
  let others = 0;
  let unknown = 0;
  const counts = new Map<string, number>();
  const otherCounts = new Map<string, number>();
  for (const run of alignment.runs) {
    if (run.kind !== 'same' && run.kind !== 'changed') continue;
    for (const { passage, words } of passagesOf(source, run.sourceFrom, run.sourceTo)) {
      const { speakers, perhaps } = source.source.passages[passage]!;
      const possible = perhaps === undefined ? speakers : [...speakers, ...perhaps];
      const claimedId = claim.kind === 'known' ? possible.find(id => claim.ids.includes(id)) : undefined;
      const speaker = claimedId ?? speakers[0];
      if (speaker === undefined) unknown += words;
      else {
        counts.set(speaker, (counts.get(speaker) ?? 0) + words);
        if (isAnothers(speaker, reach)) {
          // A word or two that agree are as good as none.
          if (run.kind === 'changed' || words < shortestShared) continue;
          others += words;
          otherCounts.set(speaker, (otherCounts.get(speaker) ?? 0) + words);
        } else claimed += words;
      }
    }
  }
  return { claimed, others, unknown, speaker: most(counts), other: most(otherCounts) };
}

/** Whether the quotation says that somebody else said what this person said. */
function isAnothers(speaker: string, { claim, cited }: Reach): boolean {
  switch (claim.kind) {
    case 'known':
      return !claim.ids.includes(speaker);
    case 'stranger':
      return cited && claim.named.has(speaker);
    case 'nobody':
    case 'uncertain':
      return false;
  }
}

function most(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [id, count] of counts) if (best === undefined || count > counts.get(best)!) best = id;
  return best;
}

/** The passages that a stretch of words runs through, with how many of its words each holds. */
export function* passagesOf(
  source: SourceWords,
  from: number,
  to: number,
): Iterable<{ passage: number; words: number }> {
  if (to <= from) return;
  for (
    let passage = passageOf(source, from);
    passage < source.texts.length && source.firsts[passage]! < to;
    passage++
  ) {
    const words = Math.min(to, source.firsts[passage + 1]!) - Math.max(from, source.firsts[passage]!);
    if (words > 0) yield { passage, words };
  }
}

/** Words of a stretch that are not the given speaker's. */
function wordsOfOthers(source: SourceWords, from: number, to: number, speaker: string | undefined): number {
  let count = 0;
  for (const { passage, words } of passagesOf(source, from, to)) {
    const { speakers } = source.source.passages[passage]!;
    if (speakers.length > 0 && speaker !== undefined && !speakers.includes(speaker)) count += words;
  }
  return count;
}

/** Whether a marked omission jumps over more than an interjection of somebody else. */
export function jumpsOverOthers(hunks: readonly JudgedHunk[], source: SourceWords, speech: Speech): boolean {
  return hunks.some(
    hunk =>
      hunk.marked === 'omission' &&
      wordsOfOthers(source, hunk.sourceFrom, hunk.sourceTo, speech.speaker) > shortInterjection,
  );
}

/** Whether what is left out is nothing but somebody else's `Right.` in between. */
export function isInterjection(source: SourceWords, from: number, to: number, speaker: string | undefined): boolean {
  return to - from <= shortInterjection && wordsOfOthers(source, from, to, speaker) === to - from;
}
