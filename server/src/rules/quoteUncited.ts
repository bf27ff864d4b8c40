/** Rule: quote-uncited. */
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import { footnotesOf } from '../workspace/citing';
import type { DocumentView, JudgedQuotation } from '../workspace/view';
import { writeCitation } from '../workspace/writeCitation';
import { inSource } from './quotedSource';

export const quoteUncited = defineRule({
  code: 'quote-uncited',
  summary: 'A quotation whose place in a transcript is known does not say where it comes from.',
  severity: 'information',
  scope: 'quotation',
  *check(it, view) {
    const { verdict, quotation } = it;
    if (!('place' in verdict) || quotation.citation !== undefined || verdict.place.uri === view.uri) return;
    const who = verdict.place.speaker;
    yield {
      span: quotation.span,
      message:
        who === undefined ? say('This quotation has no citation.') : say('This quotation of {0} has no citation.', who),
      related: inSource(verdict.place),
      fixes: () => fixesOf(it, view),
    };
  },
});

function fixesOf(it: JudgedQuotation, view: DocumentView): Fix[] {
  if (it.source === undefined) return [];
  const form = view.settings['citation.form'];
  const citation = writeCitation(form, it.source);
  if (citation === '') return [];
  const edits = form === 'footnote' ? footnote(it, view, citation) : [editFor(it, view, citation)];
  return [{ title: say('Add a citation'), edits, safe: true }];
}

/** A mark behind the quotation or its attribution, and the footnote at the end of the file under the first free number. */
function footnote({ quotation }: JudgedQuotation, view: DocumentView, citation: string): Edit[] {
  const { blocks } = view.transcript;
  const known = footnotesOf(view.transcript);
  let number = 1;
  while (known.has(`^${number}`)) number++;
  const { attribution } = quotation;
  const at =
    quotation.form !== 'inline' && attribution?.from === 'line'
      ? lineEnd(attribution.span.end, view)
      : quotation.span.end;
  const eol = blocks.at(0).text.includes('\r\n') ? '\r\n' : '\n';
  const tail = blocks.slice({ start: Math.max(0, blocks.length - 4), end: blocks.length });
  const ended = /\n$/.test(tail);
  const gap = /\n\s*\n$/.test(tail) ? '' : ended ? eol : eol + eol;
  return [
    { span: { start: at, end: at }, newText: `[^${number}]` },
    {
      span: { start: blocks.length, end: blocks.length },
      newText: `${gap}[^${number}]: ${citation}${ended ? eol : ''}`,
    },
  ];
}

function editFor({ quotation, verdict }: JudgedQuotation, view: DocumentView, citation: string): Edit {
  const { attribution } = quotation;
  const insert = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });
  if (quotation.form === 'inline') return insert(behindSentence(quotation.span.end, view), ` (${citation})`);
  if (attribution?.from === 'line') return insert(lineEnd(attribution.span.end, view), `, ${citation}`);
  const who = 'place' in verdict ? verdict.place.speaker : undefined;
  const eol = view.transcript.blocks.at(0).text.includes('\r\n') ? '\r\n' : '\n';
  const name = who === undefined ? '' : `${who}, `;
  return quotation.form === 'block'
    ? insert(quotation.span.end, `${eol}>${eol}> — ${name}${citation}`)
    : insert(quotation.span.end, ` (${citation})`);
}

/** Behind the words that end the sentence, before its stop: `…,” said Ruth (here).` The dot of `panel.md` is no stop. */
function behindSentence(end: number, view: DocumentView): number {
  const behind = view.transcript.blocks.slice({ start: end, end: end + 100 });
  const stop = /^[^.!?。！？\n“"«「[\]`<]{0,90}(?=[.!?][)’”"*_]*(?:\s|$)|[。！？])/u.exec(behind);
  return stop === null ? end : end + stop[0].length;
}

function lineEnd(from: number, view: DocumentView): number {
  const behind = view.transcript.blocks.slice({ start: from, end: from + 400 });
  const line = /^[^\r\n]*/.exec(behind)?.[0] ?? '';
  return from + line.trimEnd().length;
}
