/** Rule: style-repeated-word. */
import { blocksWith, hasOwnStyle, isQuoted, matchesInProse } from '../checking/prose';
import { defineRule } from '../checking/rule';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { type Span, shift } from '../text/span';
import { countWords } from '../text/words';

/** Words that no sentence has twice running: `that that`, `had had`, `is is` and `in in` are not among them. */
const once =
  'the|a|an|of|to|and|or|for|with|from|by|at|into|our|your|their|my|its|el|la|los|las|un|una|de|del|y|que|der|die|das|und|von|le|les|des|du';
const pattern = new RegExp(`(?<![\\p{L}\\p{N}’'-])(${once}) \\1(?![\\p{L}\\p{N}’'-])|(?<![目有])的的(?!确)`, 'giu');

const repeatedIn = remember((block: Block): readonly Span[] =>
  Array.from(matchesInProse(block, pattern), it => it).flatMap(({ match, span }) =>
    // `A a`, `La la` and `DE de` are no slip of the pen; capitals at the head of a sentence are.
    match[1] !== undefined && isName(match[0]) ? [] : [span],
  ),
);

function isName(written: string): boolean {
  const [first = '', second = ''] = written.split(' ');
  return /^\p{Lu}/u.test(second) || (first.length > 1 && first === first.toUpperCase()) || first === 'A';
}

const repeatedInPage = remember((page: Page) => page.blocks.reduce((sum, it) => sum + repeatedIn(it).length, 0));
const wordsInPage = remember((page: Page) => page.blocks.reduce((sum, it) => sum + countWords(it.text), 0));

/** More than so many of them in so many words are no slips: this transcript keeps what people stammer. */
const mostSlips = 3;
const wordsForOne = 4000;

export const styleRepeatedWord = defineRule({
  code: 'style-repeated-word',
  summary: 'A small word written twice, in a file that does not keep stammers.',
  severity: 'hint',
  scope: 'document',
  *check(view) {
    if (!hasOwnStyle(view)) return;
    const { pages } = view.transcript.blocks;
    const count = pages.reduce((sum, it) => sum + repeatedInPage(it), 0);
    if (count === 0) return;
    const words = pages.reduce((sum, it) => sum + wordsInPage(it), 0);
    if (count > Math.max(mostSlips, words / wordsForOne)) return;
    for (const { block, start } of blocksWith(view, it => repeatedInPage(it) > 0)) {
      for (const span of repeatedIn(block)) {
        const place = shift(span, start);
        if (!isQuoted(view, place)) yield told(place, block.text.slice(span.start, span.end));
      }
    }
  },
});

function told(span: Span, written: string) {
  const word = written.includes(' ') ? written.slice(0, written.indexOf(' ')) : written.slice(0, 1);
  // Whether it was said twice only the recording knows: the fix is offered, never applied with others.
  const edits = [{ span: { start: span.start + word.length, end: span.end }, newText: '' }];
  return { span, message: `“${word}” stands here twice.`, fixes: () => [{ title: `Leave one “${word}”`, edits }] };
}
