/** The request behind Insert Citation and dropping a turn: the Markdown that quotes words of a transcript elsewhere. */
import { type CiteParams, type CiteResult, citeRequest } from '../protocol';
import { quoteTurn } from '../workspace/quoteTurn';
import type { Feature } from './feature';

export const cite: Feature = {
  capabilities: {},
  register(connection, world) {
    connection.onRequest(citeRequest, async ({ source, into, form = 'block' }: CiteParams): Promise<CiteResult> => {
      const document = await world.workspace.document(source.uri);
      if (document === undefined) return null;
      const { blocks } = document.transcript;
      const target = world.workspace.openDocument(into)?.transcript.blocks;
      const markdown = quoteTurn(document, world.positions.spanOf(blocks, source.range), {
        into,
        form,
        template: world.settings()['citation.template'],
        citation: world.settings()['citation.form'],
        eol: target?.at(0).text.includes('\r\n') ? '\r\n' : '\n',
      });
      return markdown === undefined ? null : { markdown };
    });
  },
};
