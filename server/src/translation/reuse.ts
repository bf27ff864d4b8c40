/** Whether an alignment still holds after an edit: most edits change a word in a paragraph that stays where it is. */
import type { Alignment } from './align';
import type { Profile } from './profile';
import type { Unit } from './unit';

/** More paragraphs than this at once are no typing. */
const mostChanged = 3;
/** How much of its words a paragraph keeps while it is still the same; checked against the alignment's own text. */
const leastKept = 0.6;

/** Both sides as they were when they were last aligned in earnest. */
export interface Aligned {
  readonly originals: readonly Unit[];
  readonly translations: readonly Unit[];
  readonly alignment: Alignment;
}

export function stillHolds(
  last: Aligned,
  originals: readonly Unit[],
  translations: readonly Unit[],
  a: readonly Profile[],
  b: readonly Profile[],
): boolean {
  return (
    sameUnits(last.originals, originals, last.alignment.original, a) &&
    sameUnits(last.translations, translations, last.alignment.translation, b)
  );
}

function sameUnits(
  before: readonly Unit[],
  now: readonly Unit[],
  old: readonly Profile[],
  profiles: readonly Profile[],
): boolean {
  if (before.length !== now.length) return false;
  let changed = 0;
  for (let at = 0; at < now.length; at++) {
    const [was, is] = [before[at]!, now[at]!];
    if (was.kind !== is.kind || was.label?.name !== is.label?.name || was.time !== is.time) return false;
    if (old[at] === profiles[at]) continue;
    changed++;
    if (changed > mostChanged || !isSameParagraph(old[at]!, profiles[at]!)) return false;
  }
  return true;
}

function isSameParagraph(before: Profile, now: Profile): boolean {
  if (before.features.length < 8) return false;
  let shared = 0;
  let at = 0;
  for (const feature of now.features) {
    while (at < before.features.length && before.features[at]! < feature) at++;
    if (before.features[at] === feature) shared++;
  }
  return shared >= leastKept * Math.max(before.features.length, now.features.length);
}
