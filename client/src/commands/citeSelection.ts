/** Command: copies the selected words of a transcript as a cited quotation in the house format. */
import { env, Range, Uri, window, workspace } from 'vscode';

import type { Location } from '../../../server/src/protocol';
import { t } from '../localise';
import { turnAt } from '../position';
import { rangeOf, stretchOf } from '../reading/quotedPlace';
import { cite, rememberCopied } from '../reading/quoting';
import type { Row } from '../views/row';
import type { Workbench } from '../workbench';
import type { Command } from './command';

export const citeSelection: Command = {
  id: 'verbatim.citeSelection',
  /** `row`: a turn of a view, where the command is run from there. */
  run: async (workbench, row) => {
    const source = (row as Row | undefined)?.source ?? (await sourceHere(workbench));
    const markdown = source && (await cite(workbench.session, source, articleFor(Uri.parse(source.uri))));
    if (source === undefined || markdown === undefined) {
      window.setStatusBarMessage(t('Nobody is known to speak here.'), 4000);
      return;
    }
    await env.clipboard.writeText(markdown);
    const document = await workspace.openTextDocument(Uri.parse(source.uri));
    rememberCopied(markdown, { source, words: document.getText(rangeOf(source)) });
    window.setStatusBarMessage(t('The cited quotation is on the clipboard. Paste it into your article.'), 6000);
  },
};

const sourceHere = async (workbench: Workbench): Promise<Location | undefined> => {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  const range: Range | undefined = selection.isEmpty ? await turnRange(workbench, document.uri) : selection;
  return range && { uri: document.uri.toString(), range: stretchOf(range) };
};

/** The turn at the cursor, where nothing is selected. */
const turnRange = async ({ overviews }: Workbench, uri: Uri): Promise<Range | undefined> => {
  const editor = window.activeTextEditor;
  const overview = await overviews.ask(uri);
  const turn = editor && overview?.turns[turnAt(overview.turns, editor.selection.active)];
  if (turn === undefined) return undefined;
  const { start, end } = turn.range;
  return new Range(start.line, start.character, end.line, end.character);
};

/** Where the quotation is likely to go: another text that is open, else one beside the transcript. Pasted, its link fits in any case. */
const articleFor = (transcript: Uri): string => {
  const here = transcript.toString();
  const visible = window.visibleTextEditors.map(it => it.document);
  const other = [...visible, ...workspace.textDocuments].find(
    it => it.languageId === 'markdown' && !it.isUntitled && it.uri.toString() !== here,
  );
  return (other?.uri ?? Uri.joinPath(transcript, '../article.md')).toString();
};
