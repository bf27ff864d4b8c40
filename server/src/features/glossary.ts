/** The request that gathers the glosses of the workspace into a file for spreadsheets or translation tools. */
import { glossaryToCsv, glossaryToTbx } from '../exchange/glossaryFile';
import { type GlossaryParams, type GlossaryResult, glossaryRequest } from '../protocol';
import { glossaryOf } from '../workspace/glossary';
import type { Feature } from './feature';

export const glossary: Feature = {
  capabilities: {},
  register(connection, { workspace }) {
    connection.onRequest(glossaryRequest, async ({ format }: GlossaryParams): Promise<GlossaryResult> => {
      const known = glossaryOf(workspace);
      await known.read();
      const entries = known.entries();
      const text = format === 'tbx' ? glossaryToTbx(entries, 'Glossary') : glossaryToCsv(entries);
      return { text, terms: entries.length };
    });
  },
};
