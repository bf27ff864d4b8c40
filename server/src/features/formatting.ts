/** Formatting: the document's own typography, made alike; no word is changed, and nothing within a quotation. */
import type { TextEdit } from 'vscode-languageserver-types';
import type { Report } from '../checking/report';
import type { Edit } from '../text/edit';
import { overlap, type Span } from '../text/span';
import type { DocumentView } from '../workspace/view';
import type { Feature, World } from './feature';

export const formatting: Feature = {
  capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
  register(connection, world) {
    const format = async (uri: string, token: Parameters<World['view']>[1], within?: (view: DocumentView) => Span) => {
      const document = world.workspace.openDocument(uri);
      if (document === undefined) return null;
      const view = await world.view(document, token);
      const edits = formattingEdits(view, world.reports(view), within?.(view));
      return edits.map(
        (it): TextEdit => ({
          range: world.positions.rangeOf(document.transcript.blocks, it.span),
          newText: it.newText,
        }),
      );
    };
    connection.onDocumentFormatting(({ textDocument }, token) => format(textDocument.uri, token));
    connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
      format(textDocument.uri, token, ({ transcript }) => world.positions.spanOf(transcript.blocks, range)),
    );
  },
};

/** A word said twice is a word: whether it was meant is for a person to say, and for the light bulb. */
const changesWords = new Set(['style-repeated-word']);

/** The safe fixes of the style rules that lie within `within`, none of them touching another or a quotation. */
export function formattingEdits(view: DocumentView, reports: readonly Report[], within?: Span): Edit[] {
  const edits: Edit[] = [];
  for (const report of reports) {
    if (!report.code.startsWith('style-') || changesWords.has(report.code)) continue;
    const fix = report.fixes?.().find(it => it.safe === true && it.elsewhere === undefined);
    const fits = (it: Edit) =>
      (within === undefined || (within.start <= it.span.start && it.span.end <= within.end)) &&
      !edits.some(other => touch(other.span, it.span)) &&
      !view.quotations.some(({ quotation }) => overlap(quotation.span, it.span));
    if (fix?.edits.every(fits)) edits.push(...fix.edits);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
