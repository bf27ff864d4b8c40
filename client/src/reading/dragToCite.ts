/** Dragging a row of a view: a turn carries its words and their place, to be dropped into an article as a cited quotation. */
import { type TreeDragAndDropController, Uri, workspace } from 'vscode';

import type { Row } from '../views/row';
import { carry, placeType, rangeOf } from './quotedPlace';

/** Rows whose source is what somebody said; that of a quotation seen from its transcript is the article. */
const citable: ReadonlySet<string> = new Set(['turn', 'quotationWithSource']);

export const dragToCite: TreeDragAndDropController<Row> = {
  dragMimeTypes: [placeType],
  dropMimeTypes: [],
  handleDrag: async (rows, transfer) => {
    const source = rows.find(it => it.source !== undefined && citable.has(it.context ?? ''))?.source;
    if (source === undefined) return;
    const document = await workspace.openTextDocument(Uri.parse(source.uri));
    carry(transfer, { source, words: document.getText(rangeOf(source)) });
  },
};
