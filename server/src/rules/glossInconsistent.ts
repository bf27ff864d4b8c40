/** Rule: gloss-inconsistent. */
import { defineRule } from '../checking/rule';
import type { GlossUse } from '../model/glossary';
import type { Page } from '../text/blockSequence';
import { rememberLatest } from '../text/memo';
import { say } from '../text/say';
import { shift } from '../text/span';
import { rememberByPage, rememberTogether } from '../transcript/byPage';
import { glossesOfPage } from '../transcript/glosses';

type PlacedUse = GlossUse & { readonly uri: string };

export const glossInconsistent = defineRule({
  code: 'gloss-inconsistent',
  summary: 'One term of the original is rendered in two ways.',
  severity: 'information',
  scope: 'document',
  *check({ uri, transcript, surroundings }) {
    const { parts, value: measures } = measuresOf(transcript);
    const starts = startsOf(transcript.blocks.pages);
    const placed = ({ page, index }: Pointer): PlacedUse => {
      const use = parts[page]?.uses[index] as GlossUse;
      return { ...use, span: shift(use.span, starts[page] as number), uri };
    };
    // Other files are asked once for a term, however often it stands here without a rendering.
    const elsewhere = new Map<string, readonly PlacedUse[]>();
    for (const [page, part] of parts.entries()) {
      for (const { index, rival: within } of suspectsIn(part, measures)) {
        const at = { page, index };
        if (within !== undefined) {
          const { span } = placed(within.at);
          yield {
            span: placed(at).span,
            message: within.message,
            related: [{ uri, span, message: within.related }],
            ...(within.isGuess ? { severity: 'hint' as const } : {}),
          };
          continue;
        }
        const { term } = part.uses[index] as GlossUse;
        const others = elsewhere.get(term) ?? surroundings.glossesOf(term);
        elsewhere.set(term, others);
        if (others.length === 0) continue;
        const use = placed(at);
        const rival = others.find(it => disagree(it, use));
        if (rival === undefined) continue;
        const [own, other] = told(use, rival);
        yield {
          span: use.span,
          message: say('“{0}” is “{1}” here and “{2}” in another transcript.', use.term, own, other),
          related: [{ uri: rival.uri, span: rival.span, message: say('Here “{0}” is “{1}”.', use.term, other) }],
          ...(isGuess(use, rival) ? { severity: 'hint' as const } : {}),
        };
      }
    }
  },
});

/** A gloss by its page, and by its number in it. */
interface Pointer {
  readonly page: number;
  readonly index: number;
}

/** A gloss that has no measure within the file, or that disagrees with it: its `rival`. */
interface Suspect {
  readonly index: number;
  readonly rival: Rival | undefined;
}

interface Rival {
  readonly at: Pointer;
  readonly message: string;
  readonly related: string;
  readonly isGuess: boolean;
}

function rivalOf(use: GlossUse, measure: GlossUse, at: Pointer): Rival {
  const [own, other] = told(use, measure);
  return {
    at,
    message: say('“{0}” is “{1}” here and “{2}” elsewhere in this file.', use.term, own, other),
    related: say('Here “{0}” is “{1}”.', use.term, other),
    isGuess: isGuess(use, measure),
  };
}

interface Part {
  /** Index of the page's first block. */
  readonly first: number;
  readonly uses: readonly GlossUse[];
  /** The first use of each term that has a rendering, by its number. */
  readonly measures: ReadonlyMap<string, number>;
  readonly saying: string;
}

interface Measure {
  readonly use: GlossUse;
  readonly at: Pointer;
  /** Index of the first block of its page. */
  readonly first: number;
}

/** By term. */
type Measures = ReadonlyMap<string, Measure>;

function sayingOf({ term, rendering, literally, certain }: GlossUse): string {
  return JSON.stringify([term, rendering, literally, certain]);
}

const partsOf = rememberByPage((page, first): Part => {
  const uses = glossesOfPage(page);
  const measures = new Map<string, number>();
  for (const [index, { term, rendering, literally }] of uses.entries())
    if (!measures.has(term) && (rendering !== undefined || literally !== undefined)) measures.set(term, index);
  const saying = Array.from(measures.values(), index => `${index}${sayingOf(uses[index] as GlossUse)}`).join();
  return { first, uses, measures, saying };
});

/** In the file itself the first rendering is the measure of the others. */
const measuresOf = rememberTogether(
  partsOf,
  it => it.saying,
  (parts): Measures => {
    const measures = new Map<string, Measure>();
    for (const [page, { first, uses, measures: inPage }] of parts.entries())
      for (const [term, index] of inPage)
        if (!measures.has(term)) measures.set(term, { use: uses[index] as GlossUse, at: { page, index }, first });
    return measures;
  },
);

/** Kept with the page as long as all measures stay what they are. */
const suspectsIn = rememberLatest(({ uses, first }: Part, measures: Measures): readonly Suspect[] =>
  uses.flatMap((use, index): Suspect[] => {
    const measure = measures.get(use.term);
    const measured =
      measure !== undefined && (measure.first < first || (measure.first === first && measure.at.index < index));
    if (!measured) return [{ index, rival: undefined }];
    return disagree(measure.use, use) ? [{ index, rival: rivalOf(use, measure.use, measure.at) }] : [];
  }),
);

function startsOf(pages: readonly Page[]): readonly number[] {
  let start = 0;
  return pages.map(it => {
    start += it.length;
    return start - it.length;
  });
}

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
