/** The label form `Name (Role or affiliation): text`. */
import { type LabelForm, labelAt } from './labelForm';

const pattern =
  /^((?:\p{Ll}?\p{Lu}|\p{Lo})[^:：()（）[\]\n]{0,60}?(?:\s?[(（][^()（）\n]{1,80}[)）]){1,2})\s?(?::{1,2}(?:[ \t]+|$)|：[ \t]*)/u;

export const detailed: LabelForm = {
  id: 'detailed',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    // A time in the parentheses is another form.
    if (found === null || /[(（]\s*\d{1,2}:\d{2}/.test(found[1] as string)) return undefined;
    return labelAt('detailed', found[1] as string, 0, found[0].length);
  },
};
