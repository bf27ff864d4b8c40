/** Labels that one file alone does not show to be labels: a speaker who speaks once looks like half a sentence. */
import { span } from '../text/span';
import type { Link } from './align';
import type { Unit, UnitLabel } from './unit';

/** Gives paragraphs the label that they begin with where the other file, or another turn, has it too. */
export function withKnownLabels(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const known = new Set<string>();
  for (const { label } of [...units, ...others]) if (label !== undefined) known.add(label.name).add(label.text);
  if (known.size === 0) return units;
  return relabelled(units, unit => {
    const label = labelShape(unit);
    return label !== undefined && known.has(label.text) ? label : undefined;
  });
}

/** Gives paragraphs of one side the label that they begin with where their counterpart has one. */
export function withLabelsOfCounterparts(
  units: readonly Unit[],
  others: readonly Unit[],
  links: readonly Link[],
  side: 'original' | 'translation',
): readonly Unit[] {
  const labelled = new Set<number>();
  for (const link of links) {
    const [mine = -1] = link[side];
    const [other = -1] = link[side === 'original' ? 'translation' : 'original'];
    if (others[other]?.label !== undefined) labelled.add(mine);
  }
  return relabelled(units, (unit, index) => (labelled.has(index) ? labelShape(unit) : undefined));
}

/** Gives paragraphs the labels that the same paragraphs had before an edit, where they still begin with them. */
export function withLabelsFrom(units: readonly Unit[], before: readonly Unit[]): readonly Unit[] {
  return relabelled(units, ({ text }, index) => {
    const label = before[index]?.label;
    const head = before[index]?.text.slice(0, label?.marked.end);
    return label !== undefined && head !== undefined && text.startsWith(head) ? label : undefined;
  });
}

function relabelled(
  units: readonly Unit[],
  labelOf: (unit: Unit, index: number) => UnitLabel | undefined,
): readonly Unit[] {
  let changed = false;
  const result = units.map((unit, index) => {
    if (unit.label !== undefined || unit.kind !== 'paragraph') return unit;
    const label = labelOf(unit, index);
    if (label === undefined) return unit;
    changed = true;
    return { ...unit, label };
  });
  return changed ? result : units;
}

/** What begins like a label: a few words without the marks of a sentence, and a colon. */
function labelShape({ text }: Unit): UnitLabel | undefined {
  const match =
    /^([ \t]*(?:\*\*)?)([^\s:：.,;!?。，；！？“”"(（*[][^:：,;!?。，；！？“”"*\n]{0,40})[:：](?:\*\*)?(?:[ \t]+|$|(?<=：))/.exec(
      text,
    );
  const name = match?.[2];
  if (match === null || name === undefined) return undefined;
  const start = match[1]?.length ?? 0;
  return {
    text: name,
    name: name.replace(/\s*[(（].*$/, ''),
    span: span(start, start + name.length),
    marked: span(0, match[0].length),
  };
}
