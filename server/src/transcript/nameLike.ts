/** What one label of a file, with all its uses, looks like: a name, initials, somebody addressed by an office. */
import type { Label } from '../model/label';
import { isOffice } from '../syntax/labels/structureWords';
import type { Group } from './labelGroup';
import { mayBeInitials } from './labelShape';

/** `JS:` before a line of code is a language; before sentence after sentence it is somebody. */
export function isInitials(it: Group): boolean {
  if (it.rostered && it.form === 'initials') return true;
  return mayBeInitials(it.label) && it.blocks.length >= 4 && it.spoken * 10 >= it.blocks.length * 9;
}

export function isNameLike(it: Group, strength: Group['strength']): boolean {
  if (it.form === 'nick') return true;
  if (strength !== 'plain') return it.shape !== 'none' && it.shape !== 'nobody' && !/^\p{Ll}/u.test(it.label.text);
  if (it.shape === 'handle') return it.blocks.length >= 2;
  return it.shape !== 'none' && (it.shape !== 'nobody' || isInitials(it));
}

/** Mostly with speech behind it: `Default: 5` and `Slides: https://…` are not. */
export function isSpoken(it: Group): boolean {
  if (it.form === 'nick') return true;
  return it.spoken * 2 >= it.blocks.length || (it.valued * 2 <= it.blocks.length && it.spoken > 0);
}

/** `MR. HOLM`, `The Minister`: who is called so is somebody. */
export function isAddressed(label: Label): boolean {
  return (
    /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|senator|judge|justice)\.? \p{Lu}/iu.test(label.text) ||
    isOffice(label.text)
  );
}

const alsoProse = new Set(['alone', 'boldLine', 'dashed', 'dotted', 'nick', 'partlyBold', 'spaced']);

/** Titles and prose are written in this form too. */
export function mayBeProse(it: Group): boolean {
  return alsoProse.has(it.form);
}
