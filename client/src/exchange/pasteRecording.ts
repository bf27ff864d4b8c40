/** Pasting a recording of another program into Markdown: as a transcript, with its times or without. */
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  type Range,
  type TextDocument,
  window,
} from 'vscode';

import { type ImportParams, type ImportResult, importRequest } from '../../../server/src/protocol';
import { t } from '../localise';
import { asBlock } from '../reading/quotationPlace';
import { surroundingsOf } from '../reading/surroundings';
import type { Session } from '../session';
import { mayBeRecording } from './mayBeRecording';
import { importWords } from './remarkWords';

/** Of the paste options; `editor.pasteAs.preferences` may name it. */
const kind = DocumentDropOrPasteEditKind.Empty.append('verbatim', 'transcript');

/** Remembers what is to be said of it once it is chosen. */
class TranscriptPasteEdit extends DocumentPasteEdit {
  constructor(
    text: string,
    title: string,
    readonly said: string,
  ) {
    super(text, title, kind);
  }
}

export const offerPastingRecordings = (session: Session): Disposable =>
  languages.registerDocumentPasteEditProvider({ language: 'markdown' }, pasteProvider(session), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });

const pasteProvider = (session: Session): DocumentPasteEditProvider<TranscriptPasteEdit> => ({
  provideDocumentPasteEdits: (document, ranges, transfer, _context, token) =>
    pasteEdits(session, document, ranges, transfer, token),
  // VS Code asks for this when the edit is about to be made, and of no edit that is not.
  resolveDocumentPasteEdit: edit => {
    if (edit.said !== '') window.showInformationMessage(edit.said);
    return edit;
  },
});

const pasteEdits = async (
  session: Session,
  document: TextDocument,
  ranges: readonly Range[],
  transfer: DataTransfer,
  token: CancellationToken,
): Promise<TranscriptPasteEdit[] | undefined> => {
  const text = (await transfer.get('text/plain')?.asString()) ?? '';
  const [range] = ranges;
  if (ranges.length !== 1 || range === undefined || !mayBeRecording(text)) return undefined;
  const around = surroundingsOf(document, range);
  // Turns are paragraphs: in the middle of one there is no place for them.
  if (around.before.trim() !== '') return undefined;
  const isAlone = document.getText().trim().length <= document.getText(range).trim().length;

  const edit = async (times: ImportParams['times'], title: string): Promise<TranscriptPasteEdit | undefined> => {
    const parameters: ImportParams = { text, times, ...(isAlone ? {} : { into: 'text' }) };
    const imported = await session.request<ImportResult>(importRequest, parameters, token);
    if (imported === null) return undefined;
    const made = new TranscriptPasteEdit(asBlock(imported.markdown, around), title, importWords(imported));
    // In a document of its own a recording is there to become a transcript; anywhere else it is the user who says so.
    if (!isAlone) made.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return made;
  };

  try {
    const timed = await edit('paragraph', t('Paste as Transcript'));
    const untimed = timed && (await edit('none', t('Paste as Transcript without Times')));
    return [timed, untimed].filter(it => it !== undefined);
  } catch (error) {
    if (!token.isCancellationRequested) session.output.error(error instanceof Error ? error : String(error));
    return undefined;
  }
};
