/** The label form `De heer **Name** (party): text`, the name alone in bold, as councils of the Low Countries write it. */
import { type LabelForm, labelAt } from './labelForm';

const pattern =
  /^\p{Lu}\p{L}{0,20}\.?(?: \p{L}{1,20}\.?){0,2} \*\*(\p{L}[^*:：\n]{1,40}?)\*\*(?: \([^()\n]{1,40}\))?[ \t]?:[ \t]+/u;

export const partlyBold: LabelForm = {
  id: 'partlyBold',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    const text = found[1] as string;
    return labelAt('partlyBold', text, line.indexOf('**') + 2, found[0].length);
  },
};
