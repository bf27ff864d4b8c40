/** Rule: gloss-inconsistent. */
import type { Finding } from '../checking/finding';
import { definePageRule } from '../checking/rule';
import type { GlossUse } from '../model/glossary';
import { say } from '../text/say';
import { rememberByChapter, rememberTogether, type VoicedPage } from '../transcript/byPage';
import { glossesOfPage } from '../transcript/glosses';

export const glossInconsistent = definePageRule({
  code: 'gloss-inconsistent',
  summary: 'One term of the original is rendered in two ways.',
  severity: 'information',
  scope: 'page',
  about: ({ transcript, surroundings }) => [measuresOf(transcript).value, surroundings] as const,
  *check({ page, number }, [measures, surroundings], { uri }) {
    for (const [index, use] of glossesOfPage(page).entries()) {
      const measure = measures.get(use.term);
      const measured =
        measure !== undefined && (measure.page < number || (measure.page === number && measure.index < index));
      if (measured) {
        if (disagree(measure.use, use)) yield rivalHere(use, measure, uri);
        continue;
      }
      const rival = surroundings.glossesOf(use.term).find(it => disagree(it, use));
      if (rival !== undefined) yield rivalElsewhere(use, rival);
    }
  },
});

function rivalHere(use: GlossUse, { use: measure, page }: Measure, uri: string): Finding {
  const [own, other] = told(use, measure);
  const message = say('Here “{0}” is “{1}”.', use.term, other);
  return {
    span: use.span,
    message: say('“{0}” is “{1}” here and “{2}” elsewhere in this file.', use.term, own, other),
    related: [{ uri, span: measure.span, page, message }],
    ...(isGuess(use, measure) ? { severity: 'hint' } : {}),
  };
}

function rivalElsewhere(use: GlossUse, rival: GlossUse & { readonly uri: string }): Finding {
  const [own, other] = told(use, rival);
  return {
    span: use.span,
    message: say('“{0}” is “{1}” here and “{2}” in another transcript.', use.term, own, other),
    related: [{ uri: rival.uri, span: rival.span, message: say('Here “{0}” is “{1}”.', use.term, other) }],
    ...(isGuess(use, rival) ? { severity: 'hint' } : {}),
  };
}

/** The first use of a term that has a rendering; its span counts from the start of its page. */
interface Measure {
  readonly use: GlossUse;
  /** Its number in its page. */
  readonly index: number;
  /** The number of that page: in its chapter, or in the text. */
  readonly page: number;
}

/** By term. */
type Measures = ReadonlyMap<string, Measure>;

interface OfChapter {
  readonly measures: Measures;
  /** How many pages there are: what stands behind them is numbered on. */
  readonly pages: number;
}

const none: Measures = new Map();

function measuresIn({ page }: VoicedPage): Measures {
  const measures = new Map<string, Measure>();
  for (const [index, use] of glossesOfPage(page).entries())
    if (!measures.has(use.term) && (use.rendering !== undefined || use.literally !== undefined))
      measures.set(use.term, { use, index, page: 0 });
  return measures.size === 0 ? none : measures;
}

/** The first ones of all, each with its page counted from that of the first part. */
function firstOf(parts: readonly OfChapter[]): Measures {
  const measures = new Map<string, Measure>();
  let before = 0;
  for (const { measures: here, pages } of parts) {
    for (const [term, it] of here)
      if (!measures.has(term)) measures.set(term, before === 0 ? it : { ...it, page: before + it.page });
    before += pages;
  }
  return measures.size === 0 ? none : measures;
}

const measuresByChapter = rememberByChapter(
  measuresIn,
  (parts): OfChapter => ({
    measures: firstOf(parts.map(measures => ({ measures, pages: 1 }))),
    pages: parts.length,
  }),
);

function sameMeasures({ measures: a, pages }: OfChapter, { measures: b, pages: others }: OfChapter): boolean {
  if (a.size !== b.size || pages !== others) return false;
  for (const [term, it] of a) {
    const other = b.get(term);
    if (other === undefined || !sameMeasure(it, other)) return false;
  }
  return true;
}

function sameMeasure(a: Measure, b: Measure): boolean {
  if (a === b) return true;
  const [one, other] = [a.use, b.use];
  return (
    a.index === b.index &&
    a.page === b.page &&
    one.rendering === other.rendering &&
    one.literally === other.literally &&
    one.certain === other.certain &&
    one.span.start === other.span.start &&
    one.span.end === other.span.end
  );
}

/** In the file itself the first rendering is the measure of the others. */
const measuresOf = rememberTogether(measuresByChapter, sameMeasures, firstOf);

function told(use: GlossUse, rival: GlossUse): readonly [string, string] {
  if (differ(use.rendering, rival.rendering)) return [use.rendering ?? '', rival.rendering ?? ''];
  return [use.literally ?? '', rival.literally ?? ''];
}

/** Where marks say of neither how far its rendering goes, both are read from the sentence. */
function isGuess(...uses: readonly GlossUse[]): boolean {
  return uses.every(it => it.certain !== true && it.literally === undefined);
}

/** The words of the text, or the meanings that the glosses give, have nothing in common. */
function disagree(a: GlossUse, b: GlossUse): boolean {
  return differ(a.rendering, b.rendering) || differ(a.literally, b.literally);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const rootsOfA = rootsOf(a);
  const rootsOfB = rootsOf(b);
  if (rootsOfA.length === 0 || rootsOfB.length === 0) return false;
  return !rootsOfA.some(one => rootsOfB.some(other => one.startsWith(other) || other.startsWith(one)));
}

/** `Burning GPUs` and `to burn a GPU` have the same roots; a Chinese rendering is known by its characters. */
function rootsOf(rendering: string): readonly string[] {
  if (/\p{Script=Han}/u.test(rendering)) return [...rendering.replace(/[^\p{Script=Han}]/gu, '')];
  const words = rendering.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter(it => it.length > 2 && !small.has(it))
    .map(it => it.replace(/(?:ization|isation|ments?|ingly|ings?|ness|ies|ied|edly|ed|es|ly|s|y|e)$/u, ''))
    .filter(it => it.length > 2);
}

const small = new Set(
  'the and for with from this that their his her its our your not have has had are was were will'.split(' '),
);
