/** The LSP features of the server, one a file. */
import { cite } from './cite';
import { codeAction } from './codeAction';
import { codeLens } from './codeLens';
import { completion } from './completion';
import { corpus } from './corpus';
import { definition } from './definition';
import { diagnostic } from './diagnostic';
import { documentHighlight } from './documentHighlight';
import { documentLink } from './documentLink';
import { documentSymbol } from './documentSymbol';
import { exchange } from './exchange';
import type { Feature } from './feature';
import { foldingRange } from './foldingRange';
import { formatting } from './formatting';
import { glossary } from './glossary';
import { hover } from './hover';
import { indexProgress } from './indexProgress';
import { inlayHint } from './inlayHint';
import { labels } from './labels';
import { movedFiles } from './movedFiles';
import { overview } from './overview';
import { protectedRanges } from './protectedRanges';
import { references } from './references';
import { rename } from './rename';
import { rosterProblems } from './rosterProblems';
import { searchTurns } from './searchTurns';
import { selectionRange } from './selectionRange';
import { semanticTokens } from './semanticTokens';
import { translation } from './translation';
import { verifyQuotations } from './verifyQuotations';
import { workspaceSymbol } from './workspaceSymbol';

export const features: readonly Feature[] = [
  cite,
  codeAction,
  codeLens,
  completion,
  corpus,
  definition,
  diagnostic,
  documentHighlight,
  documentLink,
  documentSymbol,
  exchange,
  foldingRange,
  formatting,
  glossary,
  hover,
  indexProgress,
  inlayHint,
  movedFiles,
  labels,
  overview,
  protectedRanges,
  references,
  rename,
  rosterProblems,
  searchTurns,
  selectionRange,
  semanticTokens,
  translation,
  verifyQuotations,
  workspaceSymbol,
];
