/** The request by which formatters and linters learn which ranges are quoted speech and must not be rewritten. */
import { type DocumentParams, type ProtectedRangesResult, protectedRangesRequest } from '../protocol';
import type { Settings } from '../settings/schema';
import type { Span } from '../text/span';
import { paragraphsOf } from '../transcript/questions';
import type { DocumentView } from '../workspace/view';
import type { Feature } from './feature';

export const protectedRanges: Feature = {
  capabilities: {},
  register(connection, world) {
    connection.onRequest(
      protectedRangesRequest,
      async ({ uri }: DocumentParams, token): Promise<ProtectedRangesResult> => {
        const document = world.workspace.openDocument(uri);
        if (document === undefined) return null;
        const view = await world.view(document, token);
        const ranges = protectedSpans(view, world.settings().protectedRanges).map(it =>
          world.positions.rangeOf(document.transcript.blocks, it),
        );
        return { version: document.version ?? 0, ranges };
      },
    );
  },
};

/** What somebody is said to have said: the speech of turns, and quotations outside of them. In order and disjoint. */
export function protectedSpans(
  { transcript, quotations }: DocumentView,
  what: Settings['protectedRanges'] = 'speech',
): Span[] {
  const { blocks } = transcript;
  const spans: Span[] = what === 'off' ? [] : quotations.map(it => it.quotation.span);
  for (const turn of what === 'speech' ? transcript.structure.turns : []) {
    for (const { block, index, from } of paragraphsOf(transcript, turn)) {
      const start = blocks.startOf(index);
      spans.push({ start: start + from, end: start + Math.max(block.text.trimEnd().length, from) });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const it of spans) {
    const last = merged.at(-1);
    if (last !== undefined && it.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, it.end) };
    else merged.push(it);
  }
  return merged;
}
