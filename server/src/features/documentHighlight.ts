/** Highlights: every place in this document that names the person at the caret. */
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { personThere, placesIn } from '../workspace/personSearch';
import type { Feature } from './feature';

export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register(connection, world) {
    connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const offset = world.positions.offsetAt(document.transcript.blocks, position);
      const viewOf = (it: typeof document) => world.view(it, token);
      const found = await personThere(document, offset, world.workspace, viewOf);
      if (found === undefined) return null;
      const { places } = await placesIn(document, found, viewOf);
      return places.map(({ span, kind }) => ({
        range: world.positions.rangeOf(document.transcript.blocks, span),
        kind: kind === 'label' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};
