/** The lines around a place in an open document, for what is put in there. */
import { EndOfLine, type Range, type TextDocument } from 'vscode';

import type { Surroundings } from './quotationPlace';

export const surroundingsOf = (document: TextDocument, { start, end }: Pick<Range, 'start' | 'end'>): Surroundings => {
  const line = (index: number) => (index >= 0 && index < document.lineCount ? document.lineAt(index).text : '');
  return {
    before: line(start.line).slice(0, start.character),
    behind: line(end.line).slice(end.character),
    lineAbove: line(start.line - 1),
    lineBelow: line(end.line + 1),
    eol: document.eol === EndOfLine.CRLF ? '\r\n' : '\n',
  };
};
