/** Words of a transcript on their way into an article: where they stand, carried by the clipboard or a drag. */
import { type DataTransfer, DataTransferItem, Range, Uri, workspace } from 'vscode';

import type { Location, Range as Stretch } from '../../../server/src/protocol';

export const placeType = 'application/vnd.verbatim.place';

export interface QuotedPlace {
  readonly source: Location;
  /** The words there when they were taken. */
  readonly words: string;
}

export const carry = (transfer: DataTransfer, place: QuotedPlace): void =>
  transfer.set(placeType, new DataTransferItem(JSON.stringify(place)));

/** What a transfer carries; `undefined` where it is none of ours or does not hold what we put in. */
export const carried = async (transfer: DataTransfer): Promise<QuotedPlace | undefined> => {
  const item = transfer.get(placeType);
  if (item === undefined) return undefined;
  try {
    const place = JSON.parse(await item.asString()) as QuotedPlace;
    return typeof place.source.uri === 'string' && typeof place.words === 'string' ? place : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the words still stand there: a transcript that was edited meanwhile must not be cited for other words. */
export const stillThere = async ({ source, words }: QuotedPlace): Promise<boolean> => {
  try {
    const document = await workspace.openTextDocument(Uri.parse(source.uri));
    return sameWords(document.getText(rangeOf(source)), words);
  } catch {
    return false;
  }
};

export const rangeOf = ({ range: { start, end } }: Location): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** A range as a plain object: VS Code's own become arrays in JSON. */
export const stretchOf = ({ start, end }: Range): Stretch => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

/** Line ends and spaces may change on a clipboard. */
export const sameWords = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
