/** Rule: style-repeated-word. */
import { gathered, hasOwnStyle, matchesInProse } from '../checking/prose';
import { definePageRule } from '../checking/rule';
import type { Block } from '../text/block';
import { foldedSum } from '../text/folding';
import { say } from '../text/say';
import { type Span, shift } from '../text/span';

/** Words that no sentence has twice running: `had had`, `is is` and `what he looked for for years` are sentences. */
const once =
  'the|a|an|of|to|and|or|our|your|their|my|its|el|la|los|las|un|una|de|del|y|que|der|die|das|und|von|le|les|des|du';
const pattern = new RegExp(`(?<![\\p{L}\\p{N}’'-])(${once}) \\1(?![\\p{L}\\p{N}’'-])|(?<![目有])的的(?!确)`, 'giu');

/** Whether some short word may stand there twice: what looks behind and ahead is dear, and hardly ever has to be asked. */
function mayRepeat(text: string): boolean {
  if (text.includes('的的')) return true;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
    let start = space;
    while (start > 0 && space - start <= longestOnce && isLetter(text.charCodeAt(start - 1))) start--;
    const length = space - start;
    if (length > 0 && length <= longestOnce && (text.charCodeAt(start) | 32) === (text.charCodeAt(space + 1) | 32)) {
      const written = text.slice(start, space).toLowerCase();
      if (text.slice(space + 1, space + 1 + length).toLowerCase() === written) return true;
    }
  }
  return false;
}

const longestOnce = Math.max(...once.split('|').map(it => it.length));

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

const repeated = gathered((block: Block): readonly Span[] =>
  !mayRepeat(block.text)
    ? []
    : Array.from(matchesInProse(block, pattern), it => it).flatMap(({ match, span }) =>
        // `A a`, `La la` and `DE de` are no slip of the pen; capitals at the head of a sentence are.
        match[1] !== undefined && isName(match[0]) ? [] : [span],
      ),
);

function isName(written: string): boolean {
  const [first = '', second = ''] = written.split(' ');
  return /^\p{Lu}/u.test(second) || (first.length > 1 && first === first.toUpperCase()) || first === 'A';
}

/** More than so many of them in so much text are no slips: this transcript keeps what people stammer. UTF-16 units. */
const mostSlips = 3;
const textForOne = 24_000;

const countIn = foldedSum(page => repeated(page).length);

export const styleRepeatedWord = definePageRule({
  code: 'style-repeated-word',
  summary: 'A small word written twice, in a file that does not keep stammers.',
  severity: 'hint',
  scope: 'page',
  besidesQuotations: true,
  about(view) {
    const { blocks } = view.transcript;
    if (!hasOwnStyle(view)) return undefined;
    const count = countIn(blocks);
    return count > 0 && count <= Math.max(mostSlips, blocks.length / textForOne) ? true : undefined;
  },
  *check({ page }) {
    for (const { it, block, start } of repeated(page)) yield told(shift(it, start), block.text.slice(it.start, it.end));
  },
});

function told(span: Span, written: string) {
  const word = written.includes(' ') ? written.slice(0, written.indexOf(' ')) : written.slice(0, 1);
  // Whether it was said twice only the recording knows: the fix is offered, never applied with others.
  const edits = [{ span: { start: span.start + word.length, end: span.end }, newText: '' }];
  return {
    span,
    message: say('“{0}” stands here twice.', word),
    fixes: () => [{ title: say('Leave one “{0}”', word), edits }],
  };
}
