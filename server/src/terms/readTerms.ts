/** Reads a file of terms by what its name ends in: `.csv` and `.tsv`, `.tbx` and `.xml`, or a house style in Markdown. */
import type { TermEntry } from '../model/term';
import { readStyleGuide } from './readStyleGuide';
import { readTermBase } from './readTermBase';
import { readTermTable } from './readTermTable';

/** Rejects with a reason where the file cannot be understood. */
export async function readTerms(text: string, uri: string): Promise<readonly TermEntry[]> {
  if (/\.(?:tbx|xml)$/i.test(uri)) return readTermBase(text, uri);
  return /\.(?:md|markdown)$/i.test(uri) ? readStyleGuide(text, uri) : readTermTable(text, uri);
}
