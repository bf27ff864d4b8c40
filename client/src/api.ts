/** What other extensions get of this one: `extensions.getExtension('verbatim.verbatim')?.exports`. */
import { Range, type Uri } from 'vscode';

import { type DocumentParams, type ProtectedRangesResult, protectedRangesRequest } from '../../server/src/protocol';
import type { Preview } from './preview/previewLooks';
import type { Session } from './session';

export interface VerbatimApi extends Pick<Preview, 'extendMarkdownIt'> {
  /**
   * The ranges of an open document that are somebody's words, in order and disjoint; formatters and linters leave them
   * alone. What counts is the user's to say: `verbatim.protectedRanges`. `undefined`: the document is not open, or has
   * changed while this was being found out; ask again. Rejects where the server cannot answer.
   */
  protectedRanges(uri: Uri): Promise<readonly Range[] | undefined>;
}

export const apiOf = (session: Session, { extendMarkdownIt }: Preview): VerbatimApi => ({
  extendMarkdownIt,
  protectedRanges: async uri => {
    const parameters: DocumentParams = { uri: uri.toString() };
    const answer = await session.request<ProtectedRangesResult>(protectedRangesRequest, parameters);
    return answer?.ranges.map(({ start, end }) => new Range(start.line, start.character, end.line, end.character));
  },
});
