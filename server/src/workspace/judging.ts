/** Judges every quotation of a document against the files it cites and the transcripts of the workspace. */
import type { Place, Verdict } from '../model/quotation';
import type { FoundQuotation } from '../quoting/findQuotations';
import type { Claim } from '../quoting/judge';
import { judge } from '../quoting/judge';
import { quotationsOf } from '../quoting/keptQuotations';
import { wordsAndMarks } from '../quoting/quoted';
import { notFoundInOtherLanguage, unverifiable } from '../quoting/reasons';
import { judgeInSequence } from '../quoting/sequence';
import { withoutLabels } from '../quoting/shownLabels';
import type { QuotationSource } from '../quoting/source';
import { Trace } from '../quoting/trace';
import type { Settings } from '../settings/schema';
import { hanFold } from '../text/hanVariants';
import type { CharacterFold } from '../text/normalise';
import { say } from '../text/say';
import type { Cited } from './citing';
import { keyOf, meansPlace, resolveCitation, targetOf, titleOf } from './citing';
import type { WorkspaceDocument } from './document';
import { type InReach, isIndexed, isOwnAlone, reachOf, reachWithoutCitation } from './inReach';
import { isInOtherLanguage, isInScriptOf, versionsInLanguageOf } from './otherLanguage';
import { type Followed, type Grounds, type Judgement, verdictMemoryOf } from './verdictMemory';
import type { CitationState, JudgedQuotation } from './view';
import type { Workspace } from './workspace';
import type { SourceWritten } from './writeCitation';

/** Throws when the answer is no longer wanted. */
type Checkpoint = () => Promise<void>;

/** All quotations of `document` with their verdicts, in text order. */
export async function judgeQuotations(
  document: WorkspaceDocument,
  workspace: Workspace,
  settings: Settings,
  checkpoint: Checkpoint,
): Promise<JudgedQuotation[]> {
  const found = quotationsOf(document.transcript);
  if (found.length === 0) return [];
  const memory = verdictMemoryOf(workspace);
  const judged: JudgedQuotation[] = [];
  const used: { quotation: FoundQuotation; grounds: Grounds }[] = [];
  let broken = -1;
  for (const quotation of found) {
    // Under a lead-in the first paragraph that nobody said ends the quotations.
    if (quotation.group !== undefined && quotation.group === broken) continue;
    const last = judged.at(-1);
    const before =
      last !== undefined && quotation.group !== undefined && groupOf(last) === quotation.group ? last : undefined;
    const { citation } = quotation;
    const cited = citation === undefined ? undefined : await resolveCitation(document, citation, workspace);
    const grounds: Grounds = { cited, own: document.transcript, style: settings.houseStyle, follows: followed(before) };
    used.push({ quotation, grounds });
    let it = memory.recall(document.uri, quotation, grounds);
    if (it === undefined) {
      await checkpoint();
      it = await memory.judged(document.uri, grounds, () =>
        judgeOne(quotation, before, cited, document, workspace, settings),
      );
    }
    if (quotation.group !== undefined && !('place' in it.verdict)) broken = quotation.group;
    else judged.push(it);
  }
  memory.keepOnly(document.uri, used);
  return judged;
}

function followed(before: JudgedQuotation | undefined): Followed | undefined {
  if (before === undefined || !('place' in before.verdict)) return undefined;
  return { place: before.verdict.place, text: before.quotation.text.slice(-40) };
}

function groupOf(judged: JudgedQuotation): number | undefined {
  return (judged.quotation as FoundQuotation).group;
}

async function judgeOne(
  quotation: FoundQuotation,
  before: JudgedQuotation | undefined,
  cited: Cited | undefined,
  document: WorkspaceDocument,
  workspace: Workspace,
  settings: Settings,
): Promise<Judgement> {
  const trace = new Trace(document.uri);
  if (quotation.unbalanced === true) {
    const judged = asJudged(quotation, unverifiable('unbalanced'), cited, [], document);
    return { judged, searched: 'nothing', trace, fold: undefined };
  }
  const inReach: InReach[] = [];
  if (cited?.kind === 'file') inReach.push(reachOf(cited.document, quotation, true, document));
  const fold = /\p{Script=Han}/u.test(quotation.text) ? await hanFold() : undefined;
  let verdict = verdictOn(quotation, inReach, before, settings, fold, trace);
  const goesOn = !isSettled(verdict, cited);
  if (goesOn) {
    const others: InReach[] = [];
    // Who cites one version and quotes the words of another one means that one.
    if (cited?.kind === 'file' && !('place' in verdict))
      for (const it of await versionsInLanguageOf(quotation.text, cited.document, workspace))
        others.push(reachOf(it, quotation, true, document));
    others.push(...(await reachWithoutCitation(quotation, document, workspace, [...inReach, ...others])));
    if (others.length > 0) {
      inReach.push(...others);
      verdict = verdictOn(quotation, inReach, before, settings, fold, trace);
    }
  }
  const settled = withoutSource(withoutChance(verdict, quotation, cited, inReach), quotation, cited, inReach);
  const judged = asJudged(quotation, settled, cited, inReach, document);
  return { judged, searched: goesOn ? await searchedFor(quotation, document, workspace) : 'nothing', trace, fold };
}

/** In what `reachWithoutCitation` looks. */
async function searchedFor(
  quotation: FoundQuotation,
  document: WorkspaceDocument,
  workspace: Workspace,
): Promise<Judgement['searched']> {
  if (isOwnAlone(quotation, document)) return 'own';
  return isIndexed(await workspace.files()) ? 'index' : 'workspace';
}

/** Whether looking further could change nothing: the cited file has the words, said by whom they are said to be. */
function isSettled(verdict: Verdict, cited: Cited | undefined): boolean {
  return cited?.kind === 'file' && 'place' in verdict && verdict.kind !== 'misattributed';
}

function verdictOn(
  quotation: FoundQuotation,
  inReach: readonly InReach[],
  before: JudgedQuotation | undefined,
  settings: Settings,
  fold: CharacterFold | undefined,
  trace: Trace,
): Verdict {
  const last = before !== undefined && 'place' in before.verdict ? before.verdict.place : undefined;
  const options = {
    style: settings.houseStyle,
    trace,
    ...(fold && { fold }),
    ...(last === undefined ? {} : { behind: last.span.end }),
  };
  const verdict = judge(
    withoutLabels(
      quotation.text,
      inReach.map(it => it.document.transcript),
    ),
    inReach.map(it => it.reach),
    options,
  );
  const source = inReach.find(it => 'place' in verdict && it.reach.source.uri === verdict.place.uri)?.reach.source;
  if (before === undefined || source === undefined) return verdict;
  traceBetween(last, verdict, source, trace);
  return judgeInSequence(
    { text: before.quotation.text, verdict: before.verdict },
    { text: quotation.text, verdict },
    source,
  );
}

/** What stands in the source between two paragraphs is read as well. */
function traceBetween(
  last: Place | undefined,
  verdict: Verdict,
  { uri, passages }: QuotationSource,
  trace: Trace,
): void {
  if (last?.uri !== uri || !('place' in verdict)) return;
  const blockAt = (offset: number) => passages.findLast(it => it.start <= offset)?.block ?? 0;
  trace.read(uri, blockAt(last.span.start), blockAt(verdict.place.span.end));
}

/** Titles have fewer words than this, or characters where words have none between them. */
const longestTitle = 12;
const longestHanTitle = 20;
/** In fewer words than this two people agree by chance. */
const fewestTelling = 8;
const fewestTellingHan = 12;

/** Few words in running text are left alone where nothing says whose they are, or that they are somebody's at all. */
function withoutChance(
  verdict: Verdict,
  quotation: FoundQuotation,
  cited: Cited | undefined,
  inReach: readonly InReach[],
): Verdict {
  if (quotation.form !== 'inline' || verdict.kind === 'unverifiable') return verdict;
  const words = wordsAndMarks(quotation.text).words.length;
  const han = /\p{Script=Han}/u.test(quotation.text);
  if (quotation.perhapsTitle && words < (han ? longestHanTitle : longestTitle))
    return verdict.kind === 'verbatim' ? verdict : unverifiable('perhaps-title');
  if (cited !== undefined || words >= (han ? fewestTellingHan : fewestTelling)) return verdict;
  return inReach.some(it => it.reach.claim.kind === 'known') ? verdict : unverifiable('too-short');
}

/**
 * `not-found` is said only where the quotation itself says where to look, and in its own language: a file that it cites, a
 * speaker whom we know.
 */
function withoutSource(
  verdict: Verdict,
  quotation: FoundQuotation,
  cited: Cited | undefined,
  inReach: readonly InReach[],
): Verdict {
  if (verdict.kind !== 'not-found')
    return cited?.kind === 'missing' && !('place' in verdict) ? unverifiable('source-missing') : verdict;
  if (cited?.kind === 'missing') return unverifiable('source-missing');
  const meant =
    cited?.kind === 'file'
      ? inReach.filter(it => it.reach.cited)
      : inReach.filter(it => it.reach.claim.kind === 'known' && quotation.form !== 'pull');
  if (meant.length === 0) return unverifiable('no-source');
  if (meant.some(it => !isInOtherLanguage(quotation.text, it.document))) return verdict;
  return cited?.kind === 'file' && isInScriptOf(quotation.text, cited.document)
    ? notFoundInOtherLanguage(cited.document.uri)
    : unverifiable('other-language');
}

function asJudged(
  quotation: FoundQuotation,
  verdict: Verdict,
  cited: Cited | undefined,
  inReach: readonly InReach[],
  document: WorkspaceDocument,
): JudgedQuotation {
  const place = 'place' in verdict ? verdict.place : undefined;
  const there = inReach.find(it => it.document.uri === place?.uri);
  const claim: Claim | undefined =
    there?.reach.claim ?? inReach.find(it => it.reach.claim.kind === 'known')?.reach.claim;
  const speaker =
    claim?.kind === 'known' ? claim.ids[0] : quotation.attribution === undefined ? place?.speaker : undefined;
  const citation = stateOf(cited, verdict, there?.document, there?.reach.cited === true, document);
  const source =
    place === undefined || there === undefined || place.uri === document.uri
      ? undefined
      : sourceOf(place, there.document, document.uri);
  return { quotation, verdict, speaker, citation, ...(source === undefined ? {} : { source }) };
}

/** How a document at `from` would cite a place. */
export function sourceOf(place: Place, there: WorkspaceDocument, from: string): SourceWritten {
  const { transcript } = there;
  const key = keyOf(transcript);
  const words = transcript.blocks.slice(place.span).split(/\s+/u).slice(0, 8).join(' ');
  return {
    target: targetOf(from, place, transcript),
    title: titleOf(there),
    words,
    ...(key === undefined ? {} : { key }),
  };
}

function stateOf(
  cited: Cited | undefined,
  verdict: Verdict,
  there: WorkspaceDocument | undefined,
  isCited: boolean,
  document: WorkspaceDocument,
): CitationState {
  if (cited === undefined || cited.kind === 'outside') return { kind: 'none' };
  if (cited.kind === 'missing') return { kind: 'unresolved', reason: cited.reason };
  const { uri, transcript } = cited.document;
  if (!('place' in verdict) || there === undefined) {
    return hasFragment(cited.fragment, transcript)
      ? { kind: 'resolved', uri }
      : { kind: 'unresolved', reason: say('There is no “#{0}” in that file.', cited.fragment) };
  }
  // The words of another version, cited beside it: nothing has moved.
  if (there.uri !== uri && isCited) return { kind: 'resolved', uri };
  if (there.uri === uri && meansPlace(cited.fragment, verdict.place, transcript)) return { kind: 'resolved', uri };
  return { kind: 'moved', uri: there.uri, target: targetOf(document.uri, verdict.place, there.transcript) };
}

/** Whether the file has the line or the heading at all. */
function hasFragment(fragment: string, transcript: WorkspaceDocument['transcript']): boolean {
  const line = /^[Ll](\d{1,7})/.exec(fragment);
  if (line !== null) return Number(line[1]) <= transcript.blocks.lineEnds + 1;
  return true;
}
