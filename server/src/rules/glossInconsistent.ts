/** Rule: gloss-inconsistent. */
import type { Related } from '../checking/finding';
import { defineRule } from '../checking/rule';
import type { GlossUse } from '../model/glossary';
import { say } from '../text/say';
import { glossesOf } from '../transcript/glosses';

type PlacedUse = GlossUse & { readonly uri: string };

export const glossInconsistent = defineRule({
  code: 'gloss-inconsistent',
  summary: 'One term of the original is rendered in two ways.',
  severity: 'information',
  scope: 'document',
  *check({ uri, transcript, surroundings }) {
    const here = glossesOf(transcript).map(it => ({ ...it, uri }));
    const seen = new Map<string, PlacedUse[]>();
    for (const use of here) {
      const before = seen.get(use.term) ?? [];
      // In the file itself the first rendering is the measure of the others; other files come only after.
      const measure = before.find(it => it.rendering !== undefined || it.literally !== undefined);
      const others = measure === undefined ? surroundings.glossesOf(use.term) : [measure];
      const rival = others.find(it => disagree(it, use));
      before.push(use);
      seen.set(use.term, before);
      if (rival === undefined) continue;
      const [own, other] = told(use, rival);
      const related: Related = {
        uri: rival.uri,
        span: rival.span,
        message: say('Here “{0}” is “{1}”.', use.term, other),
      };
      yield {
        span: use.span,
        message:
          rival.uri === uri
            ? say('“{0}” is “{1}” here and “{2}” elsewhere in this file.', use.term, own, other)
            : say('“{0}” is “{1}” here and “{2}” in another transcript.', use.term, own, other),
        related: [related],
        // Where marks say of neither how far its rendering goes, both are read from the sentence.
        ...(isGuess(use) && isGuess(rival) ? { severity: 'hint' as const } : {}),
      };
    }
  },
});

function told(use: GlossUse, rival: GlossUse): readonly [string, string] {
  if (differ(use.rendering, rival.rendering)) return [use.rendering ?? '', rival.rendering ?? ''];
  return [use.literally ?? '', rival.literally ?? ''];
}

function isGuess(use: GlossUse): boolean {
  return use.certain !== true && use.literally === undefined;
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
