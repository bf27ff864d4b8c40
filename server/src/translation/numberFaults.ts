/** Numbers that a translation changes, loses or makes up. */
import { type Span, shift } from '../text/span';
import { type Comparison, originalSpan } from './compare';
import type { NumberFault } from './fault';
import { type NumberMention, sameNumber } from './numbers';
import { readsSpelledNumbers } from './numberWords';
import type { Profile } from './profile';
import { headOf, speechStart, type Unit } from './unit';

interface Placed {
  readonly mention: NumberMention;
  readonly text: string;
  readonly span: Span;
}

export function numberFaults(comparison: Comparison, index: number): NumberFault[] {
  const { original, translation, alignment } = comparison;
  const link = alignment.links[index]!;
  const from = mentions(link.original, original.units, alignment.original);
  const to = mentions(link.translation, translation.units, alignment.translation);
  if (from.length === 0 && to.length === 0) return [];
  const leftFrom = [...from];
  const leftTo: Placed[] = [];
  // Digits find digits first, so that a “one” in words does not take the counterpart of a 1 in digits.
  for (const exact of [true, false]) {
    for (const it of exact ? to : leftTo.splice(0)) {
      const at = leftFrom.findIndex(
        other => sameNumber(other.mention, it.mention) && (!exact || other.mention.form === it.mention.form),
      );
      if (at >= 0) leftFrom.splice(at, 1);
      else leftTo.push(it);
    }
  }
  const added = leftTo.filter(
    it => it.mention.form === 'digits' && !inSource(comparison, index, it, 'original') && !saidAtAll(it, from),
  );
  const lost = leftFrom.filter(
    it => (it.mention.form !== 'words' || isDistinct(it.mention)) && !inSource(comparison, index, it, 'translation'),
  );
  const faults: NumberFault[] = [];
  const sure = link.likeness >= 0.3;
  for (const it of added) {
    const at = bestCounterpart(it, lost);
    const [counterpart] = at >= 0 ? lost.splice(at, 1) : [];
    if (counterpart !== undefined) {
      const whole = counterpart.mention.form === 'digits' || counterpart.mention.values.some(value => value >= 100);
      faults.push({
        kind: 'number',
        certain: sure && whole && !scalesApart(it, counterpart),
        span: it.span,
        original: counterpart.span,
        number: it.text,
        originalNumber: counterpart.text,
      });
    } else if (isBig(it))
      faults.push({
        kind: 'number',
        certain: false,
        span: it.span,
        original: originalSpan(comparison, link),
        number: it.text,
      });
  }
  // Where the translation's language writes out numbers that nobody here can read, a lost number says nothing.
  const spelled = readsSpelledNumbers(translation.language);
  for (const it of lost) {
    if (it.mention.form !== 'digits' || !isBig(it)) continue;
    const inWords = spelled ? wordsInstead(it, leftTo, other => inSource(comparison, index, other, 'original')) : [];
    const [only] = inWords;
    if (only !== undefined && inWords.length === 1) {
      faults.push({
        kind: 'number',
        certain: sure && !scalesApart(it, only),
        span: only.span,
        original: it.span,
        number: only.text,
        originalNumber: it.text,
      });
      continue;
    }
    if (!spelled && it.mention.values.every(value => value < 1000)) continue;
    const [unit = -1] = link.translation;
    const first = translation.units[unit]!;
    faults.push({
      kind: 'number',
      certain: false,
      span: headOf(first),
      original: it.span,
      originalNumber: it.text,
    });
  }
  return faults;
}

/** Numbers in words that nothing in the original stands for, and that are about as large as the one that is lost. */
function wordsInstead(lost: Placed, left: readonly Placed[], isElsewhere: (it: Placed) => boolean): readonly Placed[] {
  const [value = 0] = lost.mention.values;
  return left.filter(
    it =>
      it.mention.form === 'words' &&
      it.mention.values.some(other => other >= 100 && other > value / 10 && other < value * 10) &&
      !isElsewhere(it),
  );
}

function mentions(indexes: readonly number[], units: readonly Unit[], profiles: readonly Profile[]): Placed[] {
  return indexes.flatMap(index => {
    const unit = units[index]!;
    const profile = profiles[index]!;
    const offset = unit.start + speechStart(unit);
    const marker = /^\s*\d+[.)]\s/.exec(profile.text)?.[0].length ?? 0;
    return profile.numbers
      .filter(it => it.span.start >= marker)
      .map(mention => ({
        mention,
        text: profile.text.slice(mention.span.start, mention.span.end),
        span: shift(mention.span, offset),
      }));
  });
}

/** Sentences move over the edge of a paragraph: then the number stands in the one beside it. */
function inSource(comparison: Comparison, index: number, it: Placed, side: 'original' | 'translation'): boolean {
  const { links } = comparison.alignment;
  return [links[index - 1], links[index + 1]].some(link =>
    (link === undefined ? [] : link[side]).some(unit =>
      comparison.alignment[side][unit]!.numbers.some(other => isDistinct(other) && sameNumber(other, it.mention)),
    ),
  );
}

/** Ones and twos hide in too many words for their count to mean anything. */
function saidAtAll(it: Placed, others: readonly Placed[]): boolean {
  return !isDistinct(it.mention) && others.some(other => sameNumber(other.mention, it.mention));
}

/** Small numbers are everywhere, so that finding one next door says nothing. */
function isDistinct(mention: NumberMention): boolean {
  return mention.values.some(value => value > 12);
}

function isBig({ mention }: Placed): boolean {
  return mention.values.some(value => value >= 10 || !Number.isInteger(value));
}

/** What most likely stood there: a number of the same form and about the same size. */
function bestCounterpart(it: Placed, lost: readonly Placed[]): number {
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, other] of lost.entries()) {
    const apart =
      Math.abs(Math.log(((it.mention.values[0] ?? 0) + 1) / ((other.mention.values[0] ?? 0) + 1))) +
      (other.mention.form === 'joined' ? 2 : 0);
    if (apart < nearest) {
      nearest = apart;
      best = index;
    }
  }
  return best;
}

/** A factor of ten, a hundred, a thousand is a matter of scale words as often as a mistake. */
function scalesApart(a: Placed, b: Placed): boolean {
  return a.mention.values.some(x =>
    b.mention.values.some(y => x > 0 && y > 0 && Number.isInteger(Math.round(Math.log10(x / y) * 1e6) / 1e6)),
  );
}
