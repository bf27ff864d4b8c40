/** Definition: from a quotation to the words it comes from. */
import { touches } from '../text/span';
import type { Feature } from './feature';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register(connection, world) {
    connection.onDefinition(async ({ textDocument, position }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const offset = world.positions.offsetAt(document.transcript.blocks, position);
      const view = await world.view(document, token);
      const judged = view.quotations.find(it => touches(it.quotation.span, offset));
      if (judged === undefined || !('place' in judged.verdict)) return null;
      const { uri, span } = judged.verdict.place;
      const source = await world.workspace.document(uri);
      if (source === undefined) return null;
      const { blocks } = source.transcript;
      const targetRange = world.positions.rangeOf(blocks, span);
      return [
        {
          targetUri: uri,
          targetRange,
          targetSelectionRange: targetRange,
          originSelectionRange: world.positions.rangeOf(document.transcript.blocks, judged.quotation.span),
        },
      ];
    });
  },
};
