/** Rule: note-empty. */
import { type BlockView, defineRule } from '../checking/rule';
import { pairBrackets } from '../syntax/notes/brackets';
import { say } from '../text/say';

/** A sentence that speaks of brackets shows them: `words in brackets [ ] are ours`. */
const speaksOfBrackets =
  /bracket|parenthes|checkbox|array|syntax|operator|\(\)|=|`|Klammer|corchete|paréntesis|crochet|括号|括號|方括/iu;

export const noteEmpty = defineRule({
  code: 'note-empty',
  summary: 'A pair of brackets with nothing in it.',
  severity: 'information',
  scope: 'block',
  *check(view) {
    if (!view.spoken) return;
    for (const span of emptyPairs(view)) {
      yield {
        span,
        message: say('These brackets hold nothing.'),
        fixes: () => [
          {
            title: say('Remove the brackets'),
            edits: [{ span: withSpaceBefore(view.block.text, span), newText: '' }],
            safe: true,
          },
        ],
      };
    }
  },
});

function* emptyPairs({ block: { text }, opaque, label }: BlockView) {
  if (!/\[\s*\\?\]/u.test(text) || speaksOfBrackets.test(text)) return;
  for (const { open, close } of pairBrackets(text, opaque, label?.marked.end ?? 0).pairs) {
    if (text.slice(open.span.end, close.span.start).trim() !== '') continue;
    const before = text.slice(Math.max(0, open.span.start - 12), open.span.start);
    const after = text.slice(close.span.end, close.span.end + 2);
    // An index, a checkbox and a link without words are something else.
    if (!/(?:^|\s|\p{Script=Han}|[”"’.,!?])$/u.test(before) || /(?:^|\n)\s*(?:[-*+]|\d+[.)])\s$/u.test(before))
      continue;
    if (!/^(?:$|[\s,;!?。，])|^\.(?:\s|$)|^\p{Script=Han}/u.test(after)) continue;
    yield { start: open.span.start, end: close.span.end };
  }
}

/** One of the two spaces around goes with the brackets. */
function withSpaceBefore(text: string, span: { start: number; end: number }) {
  const spaced = text[span.start - 1] === ' ' && /^(?:$|[\s,;.!?])/u.test(text.slice(span.end, span.end + 1));
  return spaced ? { start: span.start - 1, end: span.end } : span;
}
