/** Words the verdicts: each kind with one sentence that says why. */
import type { Verdict } from '../model/quotation';
import type { JudgedHunk } from './differences';
import { toDifference } from './differences';
import type { Match, Reach } from './judge';
import { placeOf } from './judge';
import { sourceText } from './source';

type Unverifiable = Extract<Verdict, { kind: 'unverifiable' }>;

const whyUnverifiable: Readonly<Record<Unverifiable['why'], string>> = {
  'source-missing': 'The transcript that is cited cannot be read, so nobody can tell.',
  'other-language': 'The transcript is in another language, so the words cannot be compared.',
  unbalanced: 'The quotation marks do not match, so nobody can tell where the quotation ends.',
  'too-short': 'This is too short to be told from other places.',
  ambiguous: 'The name fits several people, so nobody can tell whose words these would be.',
  'no-source': 'No transcript is in reach that could have these words.',
};

export function unverifiable(why: Unverifiable['why']): Verdict {
  return { kind: 'unverifiable', why, reason: whyUnverifiable[why] };
}

export function notFound(reaches: readonly Reach[]): Verdict {
  const cited = reaches.find(reach => reach.cited);
  const where =
    cited !== undefined
      ? `in “${fileName(cited.source.uri)}”`
      : reaches.length === 1
        ? 'in the transcript'
        : `in ${reaches.length} transcripts`;
  return { kind: 'not-found', reason: `Nobody ${where} says this.` };
}

export function verbatim(match: Match, stitched: boolean): Verdict {
  const who = match.speech.speaker;
  const whose = who === undefined ? 'the transcript’s' : `${who}’s`;
  const reason = stitched
    ? `These are ${whose} words, from places that are not one passage.`
    : `These are ${whose} words.`;
  return { kind: 'verbatim', ...(stitched ? { stitched } : {}), ...judged(match), reason };
}

export function altered(match: Match, faults: readonly JudgedHunk[]): Verdict {
  const order = ['negation', 'number', 'name', 'inserted-note', 'word'];
  const rank = (hunk: JudgedHunk): number => (order.indexOf(hunk.kind) + order.length + 1) % (order.length + 1);
  const worst = [...faults].sort((a, b) => rank(a) - rank(b))[0]!;
  const more = faults.length - 1;
  const rest = more === 0 ? '' : more === 1 ? ' One more place differs.' : ` ${more} more places differ.`;
  return { kind: 'altered', ...judged(match), reason: `${said(match, worst)}${rest}` };
}

/** All the words, in an order that the speaker did not give them. */
export function reordered(match: Match): Verdict {
  return { kind: 'altered', ...judged(match), reason: 'The transcript has these sentences in another order.' };
}

export function elided(match: Match, faults: readonly JudgedHunk[]): Verdict {
  const words = faults.reduce((sum, hunk) => sum + hunk.sourceTo - hunk.sourceFrom, 0);
  const first = faults[0]!;
  const text = shortened(sourceText(match.source, first.sourceFrom, first.sourceTo));
  const count = words === 1 ? 'A word is' : `${words} words are`;
  return { kind: 'elided', ...judged(match), reason: `${count} left out without a mark: “${text}”.` };
}

export function misattributed(match: Match, faults: readonly JudgedHunk[]): Verdict {
  const { claim } = match.reach;
  const said = match.speech.other;
  const name = claim.kind === 'nobody' ? 'the person named' : claim.name;
  const part = match.speech.claimed > 0 ? 'a part of this' : 'this';
  const differs = faults.length > 0 ? ' The words differ, too.' : '';
  return {
    kind: 'misattributed',
    said,
    ...judged(match),
    reason: `${said ?? 'Somebody else'} said ${part}, not ${name}.${differs}`,
  };
}

function judged(match: Match) {
  return {
    place: placeOf(match),
    differences: match.hunks.map(hunk => toDifference(hunk, match.quoted, match.source)),
  };
}

/** One difference as a sentence. */
function said(match: Match, hunk: JudgedHunk): string {
  const { quotedWords, sourceWords } = toDifference(hunk, match.quoted, match.source);
  const there = shortened(sourceWords);
  const here = shortened(quotedWords);
  if (hunk.kind === 'inserted-note') return `“${here}” is an insertion of the transcript’s editor: nobody said it.`;
  if (here === '') return `The quotation leaves out “${there}”.`;
  if (there === '') return `“${here}” is not in the transcript.`;
  return `The transcript says “${there}”, not “${here}”.`;
}

function shortened(words: string): string {
  const flat = words.replace(/\s+/gu, ' ');
  return flat.length <= 90 ? flat : `${flat.slice(0, 50).trimEnd()} … ${flat.slice(-30).trimStart()}`;
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
