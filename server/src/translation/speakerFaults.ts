/** Turns whose label the translation has lost, changed or made up. */
import { isPlaceholder } from '../model/nobody';
import { type Span, shift, span } from '../text/span';
import type { Link } from './align';
import { type Comparison, originalSpan } from './compare';
import type { SpeakerFault } from './fault';
import { plainLabel, sameLabel } from './labels';

export function speakerFaults(comparison: Comparison): SpeakerFault[] {
  const { original, translation, alignment } = comparison;
  const { links, labels, rostered } = alignment;
  const known = knownLabels(comparison);
  const kept = keptShare(comparison);
  const habits = habitualLabels(comparison, known);
  const isOtherName = (wanted: string, found: string) => !sameLabel(wanted, found) && rostered.areOne(wanted, found);
  /** Words of somebody without a name (观众) under the name of a speaker whom the original knows by another label. */
  const isSomebodyElse = (wanted: string, found: string) => {
    const owner = original.units.find(
      it => it.label !== undefined && plainLabel(it.label.name) === labels.owner(found),
    );
    const name = owner?.label?.name;
    return (
      name !== undefined &&
      isPlaceholder(wanted) &&
      !isPlaceholder(found) &&
      !isPlaceholder(name) &&
      !rostered.areOne(wanted, found) &&
      labels.count(name, found) >= 3 &&
      labels.count(wanted, found) === 1
    );
  };
  const faults: SpeakerFault[] = [];
  /** Whose words these are, by the original's label, and what the translation last said. */
  let speaking: string | undefined;
  let said: string | undefined;
  for (const link of links) {
    const from = original.units[link.original[0] ?? -1];
    const to = translation.units[link.translation[0] ?? -1];
    if (from?.kind === 'heading' || to?.kind === 'heading') {
      speaking = undefined;
      said = undefined;
    }
    const was = speaking;
    speaking = lastLabel(comparison, link, 'original') ?? speaking;
    if (from === undefined || to === undefined) {
      said = lastLabel(comparison, link, 'translation') ?? said;
      continue;
    }
    const wanted = from.label?.name;
    const found = to.label?.name;
    const base = {
      kind: 'speaker' as const,
      original: originalLabelSpan(comparison, link),
      originalLabel: wanted ?? was,
    };
    const sure = link.likeness >= 0.3 && link.moved !== true;
    const labelSpan =
      to.label === undefined
        ? span(to.start, to.start + Math.min(to.text.length, firstWord(to.text)))
        : shift(to.label.span, to.start);
    if (wanted !== undefined && found !== undefined) {
      const expected = labels.expected(wanted);
      if (expected !== undefined && !sameLabel(expected, found) && !isOtherName(wanted, found)) {
        const untranslated = sameLabel(wanted, found);
        const often = labels.count(wanted, expected) >= 2 && labels.count(wanted, found) <= 1;
        faults.push({
          ...base,
          what: 'wrong',
          certain: sure && !untranslated && (known.has(fold(found)) || often),
          span: labelSpan,
          label: found,
          expected,
        });
      } else if (expected === undefined && isSomebodyElse(wanted, found)) {
        faults.push({ ...base, what: 'wrong', certain: sure, span: labelSpan, label: found });
      }
    } else if (wanted !== undefined) {
      const expected = labels.expected(wanted);
      const continues = said !== undefined && expected !== undefined && sameLabel(said, expected);
      const written = expected !== undefined && to.text.startsWith(expected);
      const unread = expected === undefined && !isName(wanted);
      if (!unread && (kept.count >= 2 || expected !== undefined)) {
        faults.push({
          ...base,
          what: 'lost',
          certain: sure && kept.share >= 0.5 && kept.count >= 3 && expected !== undefined && !continues && !written,
          span: labelSpan,
          expected,
        });
      }
    } else if (found !== undefined && !habits.has(fold(found)) && original.units.some(it => it.label !== undefined)) {
      const expected = was === undefined ? undefined : labels.expected(was);
      if (expected === undefined || !sameLabel(expected, found)) {
        faults.push({
          ...base,
          what: 'added',
          // It may as well be the original that lost it.
          certain: false,
          span: labelSpan,
          label: found,
          expected,
        });
      }
    }
    faults.push(...innerFaults(comparison, link, kept.share >= 0.5));
    said = lastLabel(comparison, link, 'translation') ?? said;
  }
  return faults;
}

/** Half a sentence in front of a colon is no name, whatever the reader took it for. */
function isName(label: string): boolean {
  return label.length <= 40 && !/[,;!?。，；！？“”"]/.test(label);
}

/** Turns that lost their label because they were merged with the one before. */
function* innerFaults(comparison: Comparison, link: Link, kept: boolean): Iterable<SpeakerFault> {
  const { original, translation, alignment } = comparison;
  const [j = -1] = link.translation;
  const to = translation.units[j];
  const first = original.units[link.original[0] ?? -1]?.label?.name;
  if (to === undefined || !kept) return;
  for (const index of link.original.slice(1)) {
    const label = original.units[index]?.label;
    if (label === undefined || (first !== undefined && sameLabel(label.name, first))) continue;
    const expected = alignment.labels.expected(label.name);
    if (expected !== undefined && to.text.includes(expected)) continue;
    const unit = original.units[index]!;
    yield {
      kind: 'speaker',
      what: 'lost',
      certain: false,
      span: span(to.start, to.start + firstWord(to.text)),
      original: shift(label.span, unit.start),
      originalLabel: label.name,
      expected,
    };
  }
}

function originalLabelSpan(comparison: Comparison, link: Link): Span | undefined {
  const unit = comparison.original.units[link.original[0] ?? -1];
  return unit?.label === undefined ? originalSpan(comparison, link) : shift(unit.label.span, unit.start);
}

function lastLabel(comparison: Comparison, link: Link, side: 'original' | 'translation'): string | undefined {
  const indexes = link[side];
  for (let at = indexes.length - 1; at >= 0; at--) {
    const label = comparison[side].units[indexes[at]!]?.label;
    if (label !== undefined) return label.name;
  }
  return undefined;
}

function fold(label: string): string {
  return label.toLowerCase();
}

/** Labels that some speaker of the original is known to have in the translation. */
function knownLabels({ original, alignment }: Comparison): Set<string> {
  const known = new Set<string>();
  for (const { label } of original.units) {
    const expected = label === undefined ? undefined : alignment.labels.expected(label.name);
    if (expected !== undefined) known.add(fold(expected));
  }
  return known;
}

/** Labels that the translator adds throughout, as `Q` before every question: a decision, not a slip. */
function habitualLabels({ original, translation, alignment }: Comparison, known: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const link of alignment.links) {
    const label = translation.units[link.translation[0] ?? -1]?.label;
    if (label === undefined || link.original.length === 0 || original.units[link.original[0]!]?.label !== undefined)
      continue;
    counts.set(fold(label.name), (counts.get(fold(label.name)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([label, count]) => count >= 3 && !known.has(label)).map(([label]) => label));
}

/** Of the labelled turns that are paired, how many carry a label in the translation. */
function keptShare({ original, translation, alignment }: Comparison): { share: number; count: number } {
  let labelled = 0;
  let count = 0;
  for (const link of alignment.links) {
    if (original.units[link.original[0] ?? -1]?.label === undefined || link.translation.length === 0) continue;
    labelled++;
    if (translation.units[link.translation[0]!]?.label !== undefined) count++;
  }
  return { share: labelled === 0 ? 0 : count / labelled, count };
}

function firstWord(text: string): number {
  const end = text.search(/\s/);
  return end < 1 ? text.length : end;
}
