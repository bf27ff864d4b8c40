/** Paragraphs whose original has changed since they were translated. */
import type { Alignment, Link } from './align';
import type { StaleFault } from './fault';
import { keyOf, keyOfText, type OriginalMemory } from './memory';
import { hashOf } from './state';
import { headOf } from './unit';

/**
 * `remembered`: hashes of the original when it was translated, from the front matter. `memory`: what the original said
 * when the translation was last seen to; a paragraph that has itself changed since then has been seen to.
 */
export function staleFaults(
  alignment: Alignment,
  remembered: ReadonlySet<string> | undefined,
  memory: OriginalMemory,
): StaleFault[] {
  const { originals, original, translations, links } = alignment;
  const faults: StaleFault[] = [];
  for (const link of links) {
    const [first] = link.translation;
    if (first === undefined) continue;
    for (const index of link.original) {
      const unit = originals[index]!;
      const isNew = !memory.seen.has(keyOf(original[index]!));
      const byHash = remembered !== undefined && !remembered.has(hashOf(unit.text));
      const bySight = isNew && keysOf(link, alignment).every(it => memory.byTranslation.has(it));
      if (remembered === undefined ? !bySight : !byHash) continue;
      const before = isNew ? formerText(link, alignment, memory) : undefined;
      faults.push({
        kind: 'stale',
        certain: byHash,
        span: headOf(translations[first]!),
        original: { start: unit.start, end: unit.start + unit.text.length },
        unit: index,
        now: original[index]!.text.trim(),
        ...(before === undefined ? {} : { before: before.trim() }),
      });
    }
  }
  return faults;
}

function keysOf({ translation }: Link, alignment: Alignment): readonly string[] {
  return translation.map(it => keyOf(alignment.translation[it]!));
}

/** What the paragraph was translated from; `undefined` where that stands elsewhere now, or several may have been it. */
function formerText(link: Link, alignment: Alignment, memory: OriginalMemory): string | undefined {
  const [key = ''] = keysOf(link, alignment);
  const former = memory.byTranslation.get(key) ?? [];
  if (former.length === 1 && link.original.length === 1) return former[0];
  const now = new Set(alignment.original.map(keyOf));
  const gone = new Set(former.filter(it => !now.has(keyOfText(it))));
  return gone.size === 1 ? [...gone][0] : undefined;
}
