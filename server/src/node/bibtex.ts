/** Where the reader of BibTeX comes from: loaded when a document first names such a file. */
import { provideBibtex } from '../workspace/bibliography';

export function useBibtex(): void {
  provideBibtex(async () => (await import('./bibtexReader')).readBibtex);
}
