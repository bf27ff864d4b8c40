/** Where a quotation may come from: the file that it cites, and the transcripts that may have its words. */
import { claimOf } from '../quoting/claim';
import type { FoundQuotation } from '../quoting/findQuotations';
import type { Claim, Reach } from '../quoting/judge';
import { showsLabel } from '../quoting/shownLabels';
import {
  sourceByLabel,
  sourceOfTranscript,
  speechOfTranscript,
  withEarlierSpeakers,
} from '../quoting/transcriptSource';
import type { WorkspaceDocument } from './document';
import { passagesOf } from './passages';
import type { Workspace } from './workspace';

/** A workspace of more files than this is searched with the index of passages, which then says where to look. */
const mostWithoutIndex = 24;
const mostCandidates = 8;
/** Of the votes for the likeliest file. */
const leastVotes = 0.4;

/** A document to look in, with what the quotation says about it. */
export interface InReach {
  readonly document: WorkspaceDocument;
  readonly reach: Reach;
}

/** What `it` offers to a quotation in `from`. */
export function reachOf(
  it: WorkspaceDocument,
  quotation: FoundQuotation,
  cited: boolean,
  from: WorkspaceDocument,
): InReach {
  const { transcript, uri } = it;
  const { attribution } = quotation;
  const plain = uri === from.uri ? speechOfTranscript(transcript, uri) : sourceOfTranscript(transcript, uri);
  const source = showsLabel(quotation.text, transcript) ? withEarlierSpeakers(plain, transcript) : plain;
  const claim = claimOf(transcript.structure.people, attribution);
  if (cited && (claim.kind === 'uncertain' || claim.kind === 'stranger') && attribution?.from === 'line') {
    const byLabel = sourceByLabel(transcript, uri, claim.name, showsLabel(quotation.text, transcript));
    if (byLabel !== undefined) {
      const labelled: Claim = { kind: 'known', name: claim.name, ids: [byLabel.label] };
      return { document: it, reach: { source: byLabel.source, claim: labelled, cited } };
    }
  }
  return { document: it, reach: { source, claim, cited } };
}

/** What a transcript quotes in its own introduction, it quotes from itself. */
export function isOwnAlone(quotation: FoundQuotation, document: WorkspaceDocument): boolean {
  return quotation.form === 'pull' && document.transcript.structure.isTranscript;
}

/** Whether a workspace of these files is searched with the index. */
export function isIndexed(files: readonly string[]): boolean {
  return files.length > mostWithoutIndex;
}

/** The document itself where it is a transcript, and the transcripts of the workspace. */
export async function reachWithoutCitation(
  quotation: FoundQuotation,
  document: WorkspaceDocument,
  workspace: Workspace,
  known: readonly InReach[],
): Promise<InReach[]> {
  const found: InReach[] = [];
  const add = (it: WorkspaceDocument): void => {
    if (!it.transcript.structure.isTranscript) return;
    if ([...known, ...found].some(other => other.document.uri === it.uri)) return;
    found.push(reachOf(it, quotation, false, document));
  };
  add(document);
  if (isOwnAlone(quotation, document)) return found;
  const files = await workspace.files();
  for (const uri of isIndexed(files) ? await likelyFor(quotation, workspace) : files) {
    const it = await workspace.document(uri).catch(() => undefined);
    if (it !== undefined && uri !== document.uri) add(it);
  }
  return found;
}

/** The files that may have the words: who shares few sequences of them, where others share many, does not. */
async function likelyFor(quotation: FoundQuotation, workspace: Workspace): Promise<string[]> {
  const candidates = await passagesOf(workspace).candidates(quotation.text, mostCandidates);
  const most = candidates[0]?.votes ?? 0;
  return candidates.filter(it => it.votes >= most * leastVotes).map(it => it.uri);
}
