/** References: every label, roster and attribution that names the person at the caret; elsewhere in a turn, its quotations. */
import type { Location } from 'vscode-languageserver-types';
import { turnAt } from '../transcript/questions';
import { personThere, placesEverywhere } from '../workspace/personSearch';
import { quotationsOf } from '../workspace/quotedBy';
import { locationOf } from './codeLens/quoted';
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
      if (found === undefined) {
        const turn = turnAt(document.transcript, offset);
        if (turn < 0) return null;
        const quoted = await quotationsOf(document, world.workspace, viewOf);
        return quoted.filter(it => it.place.turn === turn).map(it => locationOf(it, world.positions));
      }
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
