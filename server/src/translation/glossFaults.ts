/** Glosses of a translation whose term does not stand in the original: `[百年一遇]` where the original says another word. */
import { shift } from '../text/span';
import type { Link } from './align';
import type { Comparison } from './compare';
import type { GlossFault } from './fault';

/** Only terms in another script than the translation's are sure to be the original's own words. */
const hanTerm = /^\p{Script=Han}[\p{Script=Han}，、·\s]*$/u;

export function glossFaults(comparison: Comparison, index: number): GlossFault[] {
  const { original, translation, alignment } = comparison;
  if (!/^(?:zh|ja|yue)/i.test(original.language ?? '') || /^(?:zh|ja|yue)/i.test(translation.language ?? '')) return [];
  const link = alignment.links[index]!;
  let around: string | undefined;
  const faults: GlossFault[] = [];
  for (const at of link.translation) {
    const unit = translation.units[at]!;
    for (const { gloss, span } of unit.notes) {
      const term = gloss?.term.replace(/[“”‘’"'「」]/g, '').trim();
      if (term === undefined || !hanTerm.test(term)) continue;
      around ??= textAround(comparison, index);
      if (around.includes(plain(term))) continue;
      faults.push({
        kind: 'gloss',
        certain: false,
        span: shift(span, unit.start),
        original: originalOf(comparison, link),
        term,
      });
    }
  }
  return faults;
}

/** The original of a paragraph and of those beside it. */
function textAround({ original, alignment }: Comparison, index: number): string {
  const links = [alignment.links[index - 1], alignment.links[index], alignment.links[index + 1]];
  return plain(
    links
      .flatMap(it => it?.original ?? [])
      .map(it => original.units[it]!.text)
      .join('\n'),
  );
}

function plain(text: string): string {
  return text.replace(/[\s，、·]/g, '');
}

function originalOf({ original }: Comparison, link: Link): { start: number; end: number } | undefined {
  const unit = original.units[link.original[0] ?? -1];
  return unit === undefined ? undefined : { start: unit.start, end: unit.start + unit.text.length };
}
