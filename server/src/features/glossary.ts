/** The request that gathers the glosses of the workspace into a file for spreadsheets or translation tools. */
import { glossaryToCsv, glossaryToTbx } from '../exchange/glossaryFile';
import type { GlossaryEntry } from '../model/glossary';
import {
  type GlossaryParams,
  type GlossaryResult,
  type GlossaryTerm,
  type GlossaryTermsResult,
  glossaryRequest,
  glossaryTermsRequest,
} from '../protocol';
import { glossaryOf } from '../workspace/glossary';
import type { Feature, World } from './feature';

export const glossary: Feature = {
  capabilities: {},
  register(connection, world) {
    const { workspace } = world;
    connection.onRequest(glossaryRequest, async ({ format }: GlossaryParams): Promise<GlossaryResult> => {
      const known = glossaryOf(workspace);
      await known.read();
      const entries = known.entries();
      const text = format === 'tbx' ? glossaryToTbx(entries, 'Glossary') : glossaryToCsv(entries);
      return { text, terms: entries.length };
    });
    connection.onRequest(glossaryTermsRequest, async (): Promise<GlossaryTermsResult> => {
      const known = glossaryOf(workspace);
      await known.read();
      const terms: GlossaryTerm[] = [];
      for (const entry of known.entries().slice(0, mostTerms)) terms.push(await termOf(entry, world));
      return terms;
    });
  },
};

/** What a view can show, and nobody reads to the end. */
const mostTerms = 2000;
const mostPlaces = 20;

async function termOf({ term, renderings, remarks, uses }: GlossaryEntry, world: World): Promise<GlossaryTerm> {
  const places: GlossaryTerm['places'][number][] = [];
  for (const { uri, span, rendering } of uses.slice(0, mostPlaces)) {
    const document = await world.workspace.document(uri).catch(() => undefined);
    if (document === undefined) continue;
    const range = world.positions.rangeOf(document.transcript.blocks, span);
    places.push({ location: { uri, range }, ...(rendering === undefined ? {} : { rendering }) });
  }
  return { term, renderings, remarks, uses: uses.length, places };
}
