/** Makes of a document the view that rules and features work on: its quotations judged, its surroundings at hand. */
import type { Settings } from '../settings/schema';
import { hasPairedNames } from '../syntax/pairedNames';
import { characterReadings } from '../text/pinyin';
import { hasGlosses } from '../transcript/glosses';
import type { WorkspaceDocument } from './document';
import { knowGlosses } from './glossary';
import { judgeQuotations } from './judging';
import { translationOf } from './translating';
import type { DocumentView, Surroundings } from './view';
import type { Workspace } from './workspace';

const nothingAround: Surroundings = { glossesOf: () => [] };

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
  if (hasPairedNames(document.transcript.blocks)) await characterReadings();
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
    surroundings: glossary?.around(document.uri) ?? nothingAround,
  };
}
