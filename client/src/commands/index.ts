/** The table of commands: one line each, as in `contributes.commands`. */
import { citeSelection } from './citeSelection';
import type { Command } from './command';
import { exportGlossary } from './exportGlossary';
import { exportTranscript } from './exportTranscript';
import { filterViews } from './filterViews';
import { goToNeighbours } from './goToNeighbour';
import { goToSameTurn, showOriginal } from './goToSameTurn';
import { goToQuoting, goToSource } from './goToSource';
import { importTranscript } from './importTranscript';
import { insertCitation } from './insertCitation';
import { insertSpeakerLabel } from './insertSpeakerLabel';
import { listen } from './listen';
import { newTranslation } from './newTranslation';
import { onlyThisSpeaker } from './onlyThisSpeaker';
import { openOriginalBeside } from './openOriginalBeside';
import { openSamples } from './openSamples';
import { orderQuotations } from './orderQuotations';
import { readCorpus } from './readCorpus';
import { rememberOriginal } from './rememberOriginal';
import { restartServer } from './restartServer';
import { showConversation } from './showConversation';
import { showOutput } from './showOutput';
import { showQuotations } from './showQuotations';
import { toggleNotes } from './toggleNotes';
import { moveTurns, selectTurn } from './turns';
import { verifyQuotations } from './verifyQuotations';

export const commands: readonly Command[] = [
  insertCitation,
  goToSource,
  goToQuoting,
  showQuotations,
  listen,
  ...goToNeighbours,
  citeSelection,
  verifyQuotations,
  insertSpeakerLabel,
  selectTurn,
  ...moveTurns,
  onlyThisSpeaker,
  toggleNotes,
  openOriginalBeside,
  showOriginal,
  goToSameTurn,
  newTranslation,
  rememberOriginal,
  showConversation,
  importTranscript,
  exportTranscript,
  exportGlossary,
  openSamples,
  ...filterViews,
  ...orderQuotations,
  ...readCorpus,
  restartServer,
  showOutput,
];
