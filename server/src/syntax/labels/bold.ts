/** The label form `**Name:** text`, and `**Name**: text`. */
import { type LabelForm, labelAt } from './labelForm';

const pattern = /^(\*\*|__)([^*_\n]{1,80}?)(?::{1,2}\1|\1\s?:{1,2})\*?[ \t]*/;

export const bold: LabelForm = {
  id: 'bold',
  strength: 'mark',
  read(line) {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    return labelAt('bold', found[2] as string, 2, found[0].length);
  },
};
