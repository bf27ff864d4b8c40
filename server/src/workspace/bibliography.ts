/** Keys of citations that a bibliography explains: BibTeX or CSL-JSON, named in the front matter as Pandoc has it. */
import type { WorkspaceDocument } from './document';

/** One work of a bibliography. */
export interface Work {
  readonly key: string;
  readonly title?: string;
  /** Where it is: an address, or a path from the bibliography's folder. */
  readonly target?: string;
}

/** Reads BibTeX as CSL-JSON data; throws for what is no BibTeX. */
export type BibtexReader = (text: string) => readonly unknown[];

let load: (() => Promise<BibtexReader>) | undefined;

/** Says where the reader of BibTeX comes from, once, at the start. Without this call only CSL-JSON is read. */
export function provideBibtex(loader: () => Promise<BibtexReader>): void {
  load = loader;
}

/** The works in a bibliography; none where it cannot be read. */
export async function readBibliography(text: string, uri: string): Promise<readonly Work[]> {
  try {
    const data: unknown = /\.bib(?:tex)?$/i.test(uri) ? (await load?.())?.(text) : JSON.parse(text);
    return Array.isArray(data) ? data.flatMap(workOf) : [];
  } catch {
    // A bibliography that somebody is writing has no keys for the moment; what cites them says so.
    return [];
  }
}

function workOf(raw: unknown): Work[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { id, title, URL: address } = raw as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  return [
    {
      key: String(id),
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof address === 'string' && address !== '' ? { target: address } : {}),
    },
  ];
}

/** The bibliographies that a document names, as it writes them. */
export function bibliographiesOf({ transcript }: WorkspaceDocument): readonly string[] {
  const entry = transcript.frontMatter?.entries.find(it => it.key.toLowerCase() === 'bibliography');
  return entry?.values.map(it => it.text) ?? [];
}
