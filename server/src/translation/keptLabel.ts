/** A label that a translation gives a speaker of the original, for the roster to keep. */
import { isPlaceholder } from '../model/nobody';
import type { Alignment } from './align';
import { sameLabel } from './labels';
import { unitAt } from './places';
import { speechStart } from './unit';

export interface KeptLabel {
  /** What the original calls the speaker. */
  readonly name: string;
  /** What the translation calls the same speaker. */
  readonly alias: string;
}

/** What the label at an offset of the translation stands for; `undefined` where that is unsure, kept already or no news. */
export function keptLabelAt(alignment: Alignment, offset: number): KeptLabel | undefined {
  const { translations, originals, links, labels, rostered } = alignment;
  const index = unitAt(translations, offset);
  const unit = translations[index];
  if (unit?.label === undefined || offset < unit.start || offset > unit.start + speechStart(unit)) return undefined;
  const link = links.find(it => it.translation[0] === index && it.moved !== true);
  const name = originals[link?.original[0] ?? -1]?.label?.name;
  const alias = unit.label.name;
  if (name === undefined || sameLabel(name, alias) || rostered.areOne(name, alias)) return undefined;
  const expected = labels.expected(name);
  if (expected === undefined || !sameLabel(expected, alias)) return undefined;
  // A role that hides a name in this file hides somebody else’s in the next one.
  return isPlaceholder(alias) && !isPlaceholder(name) ? undefined : { name, alias };
}
