/** References: every label, roster and attribution that names the person at the caret. */
import type { Location } from 'vscode-languageserver-types';
import { personThere, placesEverywhere } from '../workspace/personSearch';
import type { Feature } from './feature';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register(connection, world) {
    connection.onReferences(async ({ textDocument, position }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const offset = world.positions.offsetAt(document.transcript.blocks, position);
      const viewOf = (it: typeof document) => world.view(it, token);
      const found = await personThere(document, offset, world.workspace, viewOf);
      if (found === undefined) return null;
      const locations: Location[] = [];
      for await (const { document: it, places } of placesEverywhere(found, world.workspace, viewOf)) {
        for (const { span } of places) {
          locations.push({ uri: it.uri, range: world.positions.rangeOf(it.transcript.blocks, span) });
        }
      }
      return locations;
    });
  },
};
