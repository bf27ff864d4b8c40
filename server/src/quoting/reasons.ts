/** Words the verdicts: each kind with one sentence that says why. */
import type { Verdict } from '../model/quotation';
import { counted, say } from '../text/say';
import type { JudgedHunk } from './differences';
import { toDifference } from './differences';
import type { Match, Reach } from './judge';
import { placeOf } from './judge';
import { sourceText } from './source';

type Unverifiable = Extract<Verdict, { kind: 'unverifiable' }>;

const whyUnverifiable: Readonly<Record<Unverifiable['why'], () => string>> = {
  'source-missing': () => say('The transcript that is cited cannot be read, so nobody can tell.'),
  'other-language': () => say('The transcript is in another language, so the words cannot be compared.'),
  unbalanced: () => say('The quotation marks do not match, so nobody can tell where the quotation ends.'),
  'too-short': () => say('This is too short to be told from other places.'),
  ambiguous: () => say('The name fits several people, so nobody can tell whose words these would be.'),
  'perhaps-title': () => say('Nothing says that somebody said this: it may be a title.'),
  'no-source': () => say('No transcript is in reach that could have these words.'),
};

export function unverifiable(why: Unverifiable['why']): Verdict {
  return { kind: 'unverifiable', why, reason: whyUnverifiable[why]() };
}

export function notFound(reaches: readonly Reach[]): Verdict {
  const cited = reaches.find(reach => reach.cited);
  const reason =
    cited !== undefined
      ? say('Nobody in “{0}” says this.', fileName(cited.source.uri))
      : counted(reaches.length, 'Nobody in the transcript says this.', 'Nobody in {0} transcripts says this.');
  return { kind: 'not-found', reason };
}

/** Nobody can tell a translation of somebody's words from words that nobody said; those words are not there in any case. */
export function notFoundInOtherLanguage(uri: string): Verdict {
  const reason = say('“{0}” is in another language, and these words are not in it.', fileName(uri));
  return { kind: 'not-found', otherLanguage: true, reason };
}

export function verbatim(match: Match, stitched: boolean): Verdict {
  const who = match.speech.speaker;
  const reason =
    who === undefined
      ? stitched
        ? say('These are the transcript’s words, from places that are not one passage.')
        : say('These are the transcript’s words.')
      : stitched
        ? say('These are {0}’s words, from places that are not one passage.', who)
        : say('These are {0}’s words.', who);
  return { kind: 'verbatim', ...(stitched ? { stitched } : {}), ...judged(match), reason };
}

export function altered(match: Match, faults: readonly JudgedHunk[]): Verdict {
  const order = ['negation', 'number', 'name', 'inserted-note', 'word'];
  const rank = (hunk: JudgedHunk): number => (order.indexOf(hunk.kind) + order.length + 1) % (order.length + 1);
  const worst = [...faults].sort((a, b) => rank(a) - rank(b))[0]!;
  const more = faults.length - 1;
  const first = said(match, worst);
  const reason =
    more === 0 ? first : counted(more, '{1} One more place differs.', '{1} {0} more places differ.', first);
  return { kind: 'altered', ...judged(match), reason };
}

/** All the words, in an order that the speaker did not give them. */
export function reordered(match: Match): Verdict {
  return { kind: 'altered', ...judged(match), reason: say('The transcript has these sentences in another order.') };
}

export function elided(match: Match, faults: readonly JudgedHunk[]): Verdict {
  const words = faults.reduce((sum, hunk) => sum + hunk.sourceTo - hunk.sourceFrom, 0);
  const first = faults[0]!;
  const text = shortened(sourceText(match.source, first.sourceFrom, first.sourceTo));
  const reason = counted(
    words,
    'A word is left out without a mark: “{1}”.',
    '{0} words are left out without a mark: “{1}”.',
    text,
  );
  return { kind: 'elided', ...judged(match), reason };
}

export function misattributed(match: Match, faults: readonly JudgedHunk[]): Verdict {
  const { claim } = match.reach;
  const said = match.speech.other;
  const who = said ?? say('Somebody else');
  const name = claim.kind === 'nobody' ? say('the person named') : claim.name;
  const part = match.speech.claimed > 0;
  const same = part ? say('{0} said a part of this, not {1}.', who, name) : say('{0} said this, not {1}.', who, name);
  return {
    kind: 'misattributed',
    said,
    ...judged(match),
    reason: faults.length > 0 ? say('{0} The words differ, too.', same) : same,
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
  if (hunk.kind === 'inserted-note')
    return say('“{0}” is an insertion of the transcript’s editor: nobody said it.', here);
  if (here === '') return say('The quotation leaves out “{0}”.', there);
  if (there === '') return say('“{0}” is not in the transcript.', here);
  return say('The transcript says “{0}”, not “{1}”.', there, here);
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
