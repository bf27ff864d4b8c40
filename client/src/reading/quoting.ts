/** Pasting and dropping words of a transcript into an article: as a cited quotation in the house format. */
import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  type Position,
  type Range,
  type TextDocument,
} from 'vscode';

import { type CiteParams, type CiteResult, citeRequest, type Location } from '../../../server/src/protocol';
import { t } from '../localise';
import type { Overviews } from '../overviews';
import type { Session } from '../session';
import { fitted, formAt } from './quotationPlace';
import { carried, carry, placeType, type QuotedPlace, sameWords, stillThere, stretchOf } from './quotedPlace';
import { surroundingsOf } from './surroundings';

/** Of the paste options; `editor.pasteAs.preferences` may name it. */
const kind = DocumentDropOrPasteEditKind.Empty.append('verbatim', 'quotation');
const markdown = { language: 'markdown' };

/** What Cite Selection has copied last: pasted anywhere, its link is made anew for that place. */
let copied: { readonly markdown: string; readonly place: QuotedPlace } | undefined;

export const rememberCopied = (text: string, place: QuotedPlace): void => {
  copied = { markdown: text, place };
};

export const offerQuoting = (session: Session, overviews: Overviews): Disposable =>
  Disposable.from(
    languages.registerDocumentPasteEditProvider(markdown, pasteProvider(session, overviews), {
      providedPasteEditKinds: [kind],
      copyMimeTypes: [placeType],
      pasteMimeTypes: [placeType, 'text/plain'],
    }),
    languages.registerDocumentDropEditProvider(markdown, dropProvider(session), {
      providedDropEditKinds: [kind],
      dropMimeTypes: [placeType],
    }),
  );

const pasteProvider = (session: Session, overviews: Overviews) => ({
  prepareDocumentPaste: (document: TextDocument, ranges: readonly Range[], transfer: DataTransfer) => {
    const [range] = ranges;
    const { current } = overviews;
    if (current?.uri !== document.uri.toString() || current.kind !== 'transcript') return;
    if (ranges.length !== 1 || range === undefined || range.isEmpty) return;
    carry(transfer, { source: { uri: current.uri, range: stretchOf(range) }, words: document.getText(range) });
  },
  provideDocumentPasteEdits: async (
    document: TextDocument,
    [range]: readonly Range[],
    transfer: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> => {
    const text = (await transfer.get('text/plain')?.asString()) ?? '';
    const isCited = copied !== undefined && sameWords(copied.markdown, text);
    const place = isCited ? copied?.place : await carried(transfer);
    if (place === undefined || range === undefined) return undefined;
    const quoted = await quote(session, document, range, place, token);
    if (quoted === undefined) return undefined;
    const edit = new DocumentPasteEdit(quoted, t('Paste as Cited Quotation'), kind);
    // Plain words stay what Paste does; what was copied in order to be cited is pasted so.
    if (!isCited) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  },
});

const dropProvider = (session: Session) => ({
  provideDocumentDropEdits: async (
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> => {
    const place = await carried(transfer);
    if (place === undefined) return undefined;
    const quoted = await quote(session, document, { start: position, end: position }, place, token);
    return quoted === undefined ? undefined : new DocumentDropEdit(quoted, t('Insert as Cited Quotation'), kind);
  },
});

/** `undefined`: nothing to cite; the words are pasted as they are. */
const quote = async (
  session: Session,
  document: TextDocument,
  range: Pick<Range, 'start' | 'end'>,
  place: QuotedPlace,
  token: CancellationToken,
): Promise<string | undefined> => {
  const into = document.uri.toString();
  if (place.source.uri === into || !(await stillThere(place))) return undefined;
  const around = surroundingsOf(document, range);
  try {
    const cited = await cite(session, place.source, into, formAt(around), token);
    return cited === undefined ? undefined : fitted(cited, around);
  } catch (error) {
    if (!token.isCancellationRequested) session.output.error(error instanceof Error ? error : String(error));
    return undefined;
  }
};

export const cite = async (
  session: Session,
  source: Location,
  into: string,
  form?: CiteParams['form'],
  token?: CancellationToken,
): Promise<string | undefined> => {
  const parameters: CiteParams = { source, into, ...(form && { form }) };
  return (await session.request<CiteResult>(citeRequest, parameters, token))?.markdown;
};
