/** Rule: style-term. */

import type { Finding } from '../checking/finding';
import { gathered, hasOwnStyle, standsInProse } from '../checking/prose';
import { definePageRule } from '../checking/rule';
import { opaqueOf } from '../syntax/opaque';
import { scanQuotationMarks } from '../syntax/quotationMarks';
import { type Avoided, avoidedAt } from '../terms/avoided';
import { isOfOneLanguage } from '../terms/languages';
import type { Termbase } from '../terms/termbase';
import { isSpellingOf, soundsSame } from '../terms/variants';
import type { Block } from '../text/block';
import { remember } from '../text/memo';
import { say } from '../text/say';
import { overlap, type Span, shift } from '../text/span';
import { changeTo, placeOf } from './termWords';

export const styleTerm = definePageRule({
  code: 'style-term',
  summary: 'A word that the house style says not to use.',
  severity: 'hint',
  scope: 'page',
  besidesQuotations: true,
  about(view) {
    if (view.terms.entries.length === 0 || !hasOwnStyle(view)) return undefined;
    // What somebody said is theirs: in a transcript of it only the spelling is the writer’s.
    const ownWords = !view.transcript.structure.isTranscript || view.translation?.kind === 'compared';
    return [view.terms, ownWords] as const;
  },
  *check({ page }, [terms, ownWords]) {
    for (const { it, start } of placesOf(terms)(page))
      if (ownWords || it.isSpelling) yield told(it, shift(it.span, start));
  },
});

interface Place extends Avoided {
  /** From the start of the block. */
  readonly span: Span;
  /** The word to use is the same word, spelt otherwise. */
  readonly isSpelling: boolean;
}

const placesOf = remember((terms: Termbase) => gathered(block => placesIn(block, terms)));

function placesIn(block: Block, terms: Termbase): readonly Place[] {
  const { text } = block;
  const found: Place[] = [];
  for (const match of terms.in(block)) {
    const avoided = avoidedAt(text, match, isOfOneLanguage);
    if (avoided === undefined || !standsInProse(block, match.span)) continue;
    // Titles and the words of others are written as they are.
    if (block.kind === 'heading' && soundsSame(avoided.written, avoided.better[0]!)) continue;
    if (scanQuotationMarks(text, opaqueOf(block)).some(it => overlap(it.outer, match.span))) continue;
    found.push({
      ...avoided,
      span: match.span,
      isSpelling: avoided.better.some(it => isSpellingOf(it, avoided.written)),
    });
  }
  return found;
}

function told({ entry, written, better }: Place, span: Span): Finding {
  const [best = ''] = better;
  return {
    span,
    message: say('Here one writes “{0}”, not “{1}” ({2}).', best, written, placeOf(entry)),
    fixes: () => changeTo(better, span, soundsSame(best, written)),
  };
}
