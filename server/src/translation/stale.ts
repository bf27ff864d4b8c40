/** Paragraphs whose original has changed since they were translated. */
import type { Alignment } from './align';
import type { StaleFault } from './fault';
import { hashOf } from './state';
import { headOf } from './unit';

/** Both files as they were at some time: the original's paragraphs in order, and the translation's. */
export interface Baseline {
  readonly originals: readonly string[];
  readonly translations: ReadonlySet<string>;
}

export function baselineOf({ originals, translations }: Alignment): Baseline {
  return { originals: originals.map(it => it.text), translations: new Set(translations.map(it => it.text)) };
}

/**
 * `remembered`: hashes of the original when it was translated, from the front matter. `baseline`: how both files were
 * when they were first seen; a paragraph that has itself changed since then has been seen to.
 */
export function staleFaults(
  alignment: Alignment,
  remembered: ReadonlySet<string> | undefined,
  baseline: Baseline | undefined,
): StaleFault[] {
  const { originals, translations, links } = alignment;
  const before = baseline === undefined ? undefined : new Set(baseline.originals);
  const faults: StaleFault[] = [];
  for (const { original, translation } of links) {
    const [first] = translation;
    if (first === undefined) continue;
    for (const index of original) {
      const unit = originals[index]!;
      const byHash = remembered !== undefined && !remembered.has(hashOf(unit.text));
      const bySight =
        before !== undefined && !before.has(unit.text) && baseline!.translations.has(translations[first]!.text);
      if (remembered === undefined ? !bySight : !byHash) continue;
      const old =
        before === undefined || before.has(unit.text) ? undefined : formerText(alignment, baseline!.originals, index);
      faults.push({
        kind: 'stale',
        certain: byHash,
        span: headOf(translations[first]!),
        original: { start: unit.start, end: unit.start + unit.text.length },
        unit: index,
        now: unit.text,
        ...(old === undefined ? {} : { before: old }),
      });
    }
  }
  return faults;
}

/** What stood where a changed paragraph stands: between the same neighbours. */
function formerText({ originals }: Alignment, before: readonly string[], index: number): string | undefined {
  const previous = originals[index - 1]?.text;
  const next = originals[index + 1]?.text;
  const at = previous === undefined ? 0 : before.indexOf(previous) + 1;
  if (previous !== undefined && at === 0) return next === undefined ? undefined : before[before.indexOf(next) - 1];
  const old = before[at];
  return old === undefined || originals.some(it => it.text === old) ? undefined : old;
}
