/** The LSP features of the server, one a file. */
import { diagnostic } from './diagnostic';
import { documentSymbol } from './documentSymbol';
import type { Feature } from './feature';
import { foldingRange } from './foldingRange';

export const features: readonly Feature[] = [diagnostic, documentSymbol, foldingRange];
