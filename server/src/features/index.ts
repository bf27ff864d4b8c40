/** The LSP features of the server, one a file. */
import { codeAction } from './codeAction';
import { definition } from './definition';
import { diagnostic } from './diagnostic';
import { documentSymbol } from './documentSymbol';
import type { Feature } from './feature';
import { foldingRange } from './foldingRange';
import { hover } from './hover';
import { overview } from './overview';
import { protectedRanges } from './protectedRanges';
import { searchTurns } from './searchTurns';
import { selectionRange } from './selectionRange';

export const features: readonly Feature[] = [
  codeAction,
  definition,
  diagnostic,
  documentSymbol,
  foldingRange,
  hover,
  overview,
  protectedRanges,
  searchTurns,
  selectionRange,
];
