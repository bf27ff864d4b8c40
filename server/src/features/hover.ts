/** Hover: who a label names, what a note is and a citation means, whether a quotation is true, a term in other languages. */

import { MarkupKind } from 'vscode-languageserver-types';
import { touches } from '../text/span';
import type { DocumentView } from '../workspace/view';
import type { Feature, World } from './feature';
import { describeCitation } from './hover/citation';
import type { HoverText } from './hover/hoverText';
import { describeLabel } from './hover/label';
import { describeNote } from './hover/note';
import { describeOriginal } from './hover/original';
import { describeQuotation } from './hover/quotation';
import { describeTerm } from './hover/term';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(connection, world) {
    connection.onHover(async ({ textDocument, position }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const offset = world.positions.offsetAt(document.transcript.blocks, position);
      const view = await world.view(document, token);
      const found = await hoverAt(view, offset, world);
      if (found === undefined) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
        range: world.positions.rangeOf(document.transcript.blocks, found.span),
      };
    });
  },
};

/** The innermost thing there is something to say of: a label, a note, a citation, a quotation, a term. */
export async function hoverAt(view: DocumentView, offset: number, world: World): Promise<HoverText | undefined> {
  const label = describeLabel(view.transcript, offset);
  if (label !== undefined) {
    const original = describeOriginal(view, offset);
    return original === undefined ? label : { ...label, markdown: `${label.markdown}\n\n---\n\n${original}` };
  }
  const note = await describeNote(view.transcript, offset, world);
  if (note !== undefined) return note;
  const document = world.workspace.openDocument(view.uri);
  const citation = document && (await describeCitation(document, offset, world));
  if (citation !== undefined) return citation;
  const quotation = view.quotations.find(it => touches(it.quotation.span, offset));
  const term = await describeTerm(view, offset, world);
  if (quotation === undefined) return term;
  const said = await describeQuotation(quotation, world);
  return term === undefined ? said : { ...said, markdown: `${said.markdown}\n\n---\n\n${term.markdown}` };
}
