/** Which label of the translation stands for which label of the original: learned from turns that belong together. */
import { span } from '../text/span';
import type { Unit } from './unit';

export interface LabelCorrespondence {
  /** What the original's label is called in the translation; `undefined`: the file does not say. */
  expected(original: string): string | undefined;
  /** How often the two stand side by side. */
  count(original: string, translation: string): number;
  /** In how many pairs of turns this label of the original carries any label in the translation. */
  total(original: string): number;
}

/** Two spellings are one label if only case, width, spaces and markup differ. */
export function sameLabel(a: string, b: string): boolean {
  return plainLabel(a) === plainLabel(b);
}

const plainLabels = new Map<string, string>();

/** A label as it is compared: the same few labels are asked for thousands of times. */
export function plainLabel(label: string): string {
  const known = plainLabels.get(label);
  if (known !== undefined) return known;
  const plain = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_\s]/g, '');
  if (plainLabels.size > 5000) plainLabels.clear();
  plainLabels.set(label, plain);
  return plain;
}

interface Use {
  readonly label: string;
  count: number;
}

/** A label is expected where it stands in most of the pairs of its original, or is spelled the same. */
export function learnLabels(pairs: Iterable<readonly [original: string, translation: string]>): LabelCorrespondence {
  const uses = new Map<string, Map<string, Use>>();
  let all = 0;
  let kept = 0;
  for (const [original, translation] of pairs) {
    const row = uses.get(plainLabel(original)) ?? new Map<string, Use>();
    const use = row.get(plainLabel(translation)) ?? { label: translation, count: 0 };
    use.count++;
    row.set(plainLabel(translation), use);
    uses.set(plainLabel(original), row);
    all++;
    if (sameLabel(original, translation)) kept++;
  }
  const total = (original: string) =>
    [...(uses.get(plainLabel(original))?.values() ?? [])].reduce((sum, it) => sum + it.count, 0);
  /** Names and initials are not translated: then even a label that stands once is known. */
  const names = all >= 4 && kept * 3 >= all * 2;
  return {
    expected(original) {
      const row = [...(uses.get(plainLabel(original))?.values() ?? [])].sort((a, b) => b.count - a.count);
      const same = row.find(it => sameLabel(it.label, original));
      if (same !== undefined && same.count * 2 >= total(original)) return same.label;
      const [best, second] = row;
      if (best !== undefined && best.count >= 2 && best.count > (second?.count ?? 0)) return best.label;
      if (names || same !== undefined) return same?.label ?? original;
      return row.length === 1 ? best?.label : undefined;
    },
    count: (original, translation) => uses.get(plainLabel(original))?.get(plainLabel(translation))?.count ?? 0,
    total,
  };
}

/**
 * Gives paragraphs the label that they begin with where only the other file, or another turn, shows that it is one:
 * a label that stands once in a file is no evidence by itself.
 */
export function withKnownLabels(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const known = new Set<string>();
  for (const { label } of [...units, ...others]) if (label !== undefined) known.add(label.name).add(label.text);
  if (known.size === 0) return units;
  let changed = false;
  const labelled = units.map(unit => {
    if (unit.label !== undefined || unit.kind !== 'paragraph') return unit;
    const match = /^(\*\*)?([^\n:：*]{1,40})[:：](\*\*)?[ \t]*/.exec(unit.text);
    const text = match?.[2];
    if (match === null || text === undefined || !known.has(text)) return unit;
    changed = true;
    const start = match[1]?.length ?? 0;
    return {
      ...unit,
      label: { text, name: text, span: span(start, start + text.length), marked: span(0, match[0].length) },
    };
  });
  return changed ? labelled : units;
}
