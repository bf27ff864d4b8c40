/** Rule: note-unbalanced. */
import type { Fix } from '../checking/finding';
import { type BlockView, defineRule } from '../checking/rule';
import type { BracketNote } from '../model/note';
import { pairBrackets } from '../syntax/notes/brackets';
import { wordsOfPhraseBefore } from '../syntax/notes/phrases';
import { say } from '../text/say';
import type { Span } from '../text/span';

export const noteUnbalanced = defineRule({
  code: 'note-unbalanced',
  summary: 'A square bracket that is opened and never closed, or closed and never opened.',
  severity: 'warning',
  scope: 'block',
  *check(view) {
    if (!view.isTranscript) return;
    for (const note of view.notes) {
      if (note.closed) continue;
      yield {
        span: note.span,
        message: say('This bracket is never closed.'),
        // What says its kind by a word of its own is a note for sure; other words may be anything.
        ...(isPlain(note) || note.text.startsWith('\\') ? {} : { severity: 'information' as const }),
        fixes: () => closingFixes(view.block.text, note),
      };
    }
    if (view.spoken) yield* neverOpened(view);
  },
});

function isPlain(note: BracketNote): boolean {
  return ['nonverbal', 'gap', 'timestamp', 'redaction', 'gloss'].includes(note.kind);
}

/** Whatever stands in the place of the bracket gives way to it: `[laughs[`, `[laughs}`, `\[laughs\\`. */
function closingFixes(text: string, { span }: BracketNote): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  const mistyped = /(?:\\?[[{})]|\\+)$/u.exec(written.slice(2))?.[0].length ?? 0;
  const bracket = written.startsWith('\\') ? '\\]' : ']';
  return [
    {
      title: say('Close the bracket'),
      edits: [{ span: { start: span.end - mistyped, end: span.end }, newText: bracket }],
      safe: true,
    },
  ];
}

function* neverOpened({ block: { text }, opaque, label }: BlockView) {
  if (!text.includes(']')) return;
  for (const { span, escaped } of pairBrackets(text, opaque, label?.marked.end ?? 0).unopened) {
    if (!isStrayEnd(text, span)) continue;
    const start = wordsOfPhraseBefore(text, span.start);
    yield {
      span,
      message: say('This bracket is never opened.'),
      ...(start === undefined ? { severity: 'information' as const } : {}),
      fixes: () => openingFixes(text, span, start, escaped),
    };
  }
}

/** Behind a word, and not the end of an interval, of a smiley or of an index. */
function isStrayEnd(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  if (!/[\p{L}\p{N}.!?…”"’]$/u.test(before)) return false;
  if (/[([][^()[\]]{0,30}$/u.test(before) || /[\p{L}\p{N}](?:,\s?[\p{L}\p{N}]+)$/u.test(before)) return false;
  return /^(?:$|[\s.,;:!?—–…”"’)])/u.test(text.slice(span.end, span.end + 1)) && text[span.end] !== '(';
}

function openingFixes(text: string, span: Span, start: number | undefined, escaped: boolean): readonly Fix[] {
  const remove: Fix = { title: say('Remove the bracket'), edits: [{ span, newText: '' }] };
  if (start === undefined) return [remove];
  const words = text.slice(start, span.start);
  const open: Fix = {
    title: say('Open the bracket before “{0}”', words),
    edits: [{ span: { start, end: start }, newText: escaped ? '\\[' : '[' }],
    safe: true,
  };
  return [open, remove];
}
