/** A second look at merged and split paragraphs: is what looks merged there at all, or only left out? */
import type { Link } from './align';
import type { Evidence } from './evidence';
import { type Profile, profileOf } from './profile';

/** Takes apart those merges and splits whose smaller part is not found where it would have to be. */
export function refine(
  links: readonly Link[],
  a: readonly Profile[],
  b: readonly Profile[],
  evidence: Evidence,
): Link[] {
  return links.flatMap(link => {
    const { original, translation, likeness } = link;
    if (original.length === 2 && translation.length === 1) {
      const [first = -1, second = -1] = original;
      const absent = absentPart(a[first]!, a[second]!, b[translation[0]!]!, evidence);
      if (absent === 'first') return [dropped([first], []), { original: [second], translation, likeness }];
      if (absent === 'second') return [{ original: [first], translation, likeness }, dropped([second], [])];
    }
    if (original.length === 1 && translation.length === 2) {
      const [first = -1, second = -1] = translation;
      const absent = absentPart(b[first]!, b[second]!, a[original[0]!]!, evidence);
      if (absent === 'first') return [dropped([], [first]), { original, translation: [second], likeness }];
      if (absent === 'second') return [{ original, translation: [first], likeness }, dropped([], [second])];
    }
    return [link];
  });
}

function dropped(original: readonly number[], translation: readonly number[]): Link {
  return { original, translation, likeness: 0 };
}

/** Which of two parts `whole` does not say: its place in `whole` rather says the end, or the beginning, of the other. */
function absentPart(
  first: Profile,
  second: Profile,
  whole: Profile,
  evidence: Evidence,
): 'first' | 'second' | undefined {
  const share = first.length / Math.max(1, first.length + second.length);
  if (share >= 0.5) {
    const place = cut(whole, share).end;
    return rather(cut(first, share).end, second, place, evidence) ? 'second' : undefined;
  }
  const place = cut(whole, share).begin;
  return rather(cut(second, share).begin, first, place, evidence) ? 'first' : undefined;
}

function rather(neighbour: Profile, part: Profile, place: Profile, evidence: Evidence): boolean {
  const own = evidence.alike(part.features, place.features);
  return evidence.alike(neighbour.features, place.features) > own * 1.3 + 0.05;
}

/** Both ends of a text, cut between two sentences near to where the share ends. */
function cut({ text }: Profile, share: number): { begin: Profile; end: Profile } {
  const wanted = Math.round(text.length * share);
  let best = wanted;
  let nearest = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(/[.!?。！？]/g)) {
    const apart = Math.abs(match.index + 1 - wanted);
    if (apart < nearest) {
      nearest = apart;
      best = match.index + 1;
    }
  }
  if (nearest > text.length / 5) best = wanted;
  return { begin: profileOf(text.slice(0, best), undefined), end: profileOf(text.slice(best), undefined) };
}
