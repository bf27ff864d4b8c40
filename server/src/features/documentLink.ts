/** Links: citations and other targets of a document, to be followed with a click; only into the workspace or to the web. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { citationsIn } from '../syntax/blockCitations';
import { resolveCitation } from '../workspace/citing';
import type { WorkspaceDocument } from '../workspace/document';
import type { Feature, World } from './feature';

export const documentLink: Feature = {
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  register(connection, world) {
    connection.onDocumentLinks(async ({ textDocument }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const links: DocumentLink[] = [];
      for await (const link of linksOf(document, world)) {
        if (token.isCancellationRequested) return null;
        links.push(link);
      }
      return links;
    });
  },
};

/** Only forms that the editor's own Markdown support does not link: keys of sources. */
async function* linksOf(document: WorkspaceDocument, world: World): AsyncIterable<DocumentLink> {
  const { blocks } = document.transcript;
  let start = 0;
  for (const block of blocks) {
    if (block.text.includes('[@')) {
      for (const citation of citationsIn(block)) {
        if (citation.form !== 'pandoc') continue;
        const cited = await resolveCitation(document, citation, world.workspace);
        if (cited.kind !== 'file') continue;
        const span = { start: start + citation.span.start, end: start + citation.span.end };
        yield { range: world.positions.rangeOf(blocks, span), target: cited.document.uri };
      }
    }
    start += block.text.length;
  }
}
