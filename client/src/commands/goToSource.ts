/** Commands: from a quotation to the place where the words were said, and back. */
import { Range, Uri, window } from 'vscode';

import type { Location, Overview, Position } from '../../../server/src/protocol';
import { t } from '../localise';
import { contains } from '../position';
import type { Row } from '../views/row';
import type { Command } from './command';

export const goToSource: Command = {
  id: 'verbatim.goToSource',
  /** `row`: given where the command is run from a view. */
  run: async ({ overviews }, row) => {
    const editor = window.activeTextEditor;
    const given = (row as Row | undefined)?.source;
    const overview = given || editor === undefined ? undefined : await overviews.ask(editor.document.uri);
    const source = given ?? (overview && editor && sourceAt(overview, editor.selection.active));
    if (source === undefined) {
      window.showInformationMessage(t('Put the cursor into a quotation whose source has been found.'));
      return;
    }
    await openAt(source);
  },
};

/** From a quotation of this transcript to the text that quotes it: only a row of the view knows. */
export const goToQuoting: Command = {
  id: 'verbatim.goToQuoting',
  run: async (_, row) => {
    const source = (row as Row | undefined)?.source;
    if (source !== undefined) await openAt(source);
  },
};

/** The source of the quotation here. */
export const sourceAt = (overview: Overview, position: Position): Location | undefined =>
  overview.quotations.find(it => contains(it.range, position))?.source;

/** The words of the source are selected, so that they are seen at once. */
export const openAt = async ({ uri, range }: Location): Promise<void> => {
  await window.showTextDocument(Uri.parse(uri), { selection: rangeOf(range) });
};

export const rangeOf = ({ start, end }: Location['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);
