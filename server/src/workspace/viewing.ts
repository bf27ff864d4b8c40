/** Makes of a document the view that rules and features work on: its quotations judged, its surroundings at hand. */
import type { Settings } from '../settings/schema';
import { hasPairedNames } from '../syntax/pairedNames';
import { characterReadings } from '../text/pinyin';
import { hasGlosses } from '../transcript/glosses';
import type { WorkspaceDocument } from './document';
import { knowGlosses } from './glossary';
import { judgeQuotations } from './judging';
import { translationOf } from './translating';
import type { DocumentView } from './view';
import type { Workspace } from './workspace';

/** Throws when the answer is no longer wanted. */
export type Checkpoint = () => Promise<void>;

export async function viewOf(
  document: WorkspaceDocument,
  workspace: Workspace,
  settings: Settings,
  checkpoint: Checkpoint,
): Promise<DocumentView> {
  await checkpoint();
  const terms = workspace.terms.of(document.uri);
  // Whether letters spell characters is for the dictionary to say: it has to be there before the rules ask.
  if (document.transcript.blocks.pages.some(hasPairedNames)) await characterReadings();
  const glossary = hasGlosses(document.transcript) ? await knowGlosses(workspace) : undefined;
  await checkpoint();
  const quotations = await judgeQuotations(document, workspace, settings, checkpoint);
  return {
    uri: document.uri,
    transcript: document.transcript,
    settings,
    quotations,
    translation: await translationOf(document, workspace),
    terms: await terms,
    surroundings: { glossesOf: term => glossary?.usesOf(term, document.uri) ?? [] },
  };
}
