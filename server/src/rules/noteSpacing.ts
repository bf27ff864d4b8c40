/** Rule: note-spacing. */
import type { Finding } from '../checking/finding';
import { defineRule } from '../checking/rule';
import type { BracketNote } from '../model/note';
import type { Edit } from '../text/edit';
import { say } from '../text/say';

export const noteSpacing = defineRule({
  code: 'note-spacing',
  summary: 'A space is missing around a bracket note, or stands inside its brackets.',
  severity: 'information',
  scope: 'block',
  *check({ block: { text }, notes, label, isTranscript }) {
    if (!isTranscript) return;
    for (const [index, note] of notes.entries()) {
      if (!note.closed || note.kind === 'legend') continue;
      yield* inside(text, note);
      const begins = note.span.start === (label?.marked.end ?? 0);
      if (!begins && lacksSpaceBefore(text, note)) yield missing(note.span.start, note, 'before');
      const next = notes[index + 1];
      if (next?.span.start !== note.span.end && lacksSpaceBehind(text, note))
        yield missing(note.span.end, note, 'behind');
    }
  },
});

function missing(at: number, note: BracketNote, where: 'before' | 'behind'): Finding {
  return {
    span: note.span,
    message:
      where === 'before' ? say('There is no space before this note.') : say('There is no space behind this note.'),
    fixes: () => [
      {
        title: where === 'before' ? say('Put a space before the note') : say('Put a space behind the note'),
        edits: [{ span: { start: at, end: at }, newText: ' ' }],
        safe: true,
      },
    ],
  };
}

function* inside(text: string, note: BracketNote): Iterable<Finding> {
  const written = text.slice(note.span.start, note.span.end);
  const lead = /^\\?\[([ \t]+)/u.exec(written);
  const tail = /([ \t]+)\\?\]$/u.exec(written);
  if (lead === null && tail === null) return;
  const edits: Edit[] = [];
  if (lead !== null) {
    const start = note.span.start + lead[0].length - lead[1]!.length;
    edits.push({ span: { start, end: start + lead[1]!.length }, newText: '' });
  }
  if (tail !== null) {
    const start = note.span.end - tail[0].length;
    edits.push({ span: { start, end: start + tail[1]!.length }, newText: '' });
  }
  yield {
    span: note.span,
    message: say('A space stands inside these brackets.'),
    severity: 'hint',
    fixes: () => [{ title: say('Remove the space inside the brackets'), edits, safe: true }],
  };
}

/** Words inserted may be part of a word (`act[ually]`), and Chinese has no spaces to miss. */
function lacksSpaceBefore(text: string, { span, kind, gloss }: BracketNote): boolean {
  if (kind === 'insertion' || kind === 'elision') return false;
  const before = text.slice(Math.max(0, span.start - 2), span.start);
  if (
    !/[\p{L}\p{N}.,;:!?…”’)]$/u.test(before) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。，；：！？]$/u.test(before)
  )
    return false;
  // `word[术语]` is how some houses print a gloss, and a dash goes without spaces in others.
  return gloss === undefined || !/[’”]$/u.test(before);
}

function lacksSpaceBehind(text: string, { span, kind }: BracketNote): boolean {
  if (kind === 'insertion' || kind === 'elision') return false;
  return (
    /^[\p{L}\p{N}]/u.test(text.slice(span.end, span.end + 2)) &&
    !/^\p{Script=Han}/u.test(text.slice(span.end, span.end + 2))
  );
}
