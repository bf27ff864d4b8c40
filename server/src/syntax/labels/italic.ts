/** The label forms `*Name:* text`, `_Name_: text` and `***Name:*** text`. */
import { type LabelForm, labelAt } from './labelForm';

const pattern =
  /^(\*{3}|\*|_)(?![*_\s])([^*_\n]{1,80}?)(?:[ \t]?(?::{1,2}|：)[ \t]?\1|\1[ \t]?(?::{1,2}|：))(?:[ \t]+|$|(?=[\p{Lu}\p{Lo}“"]))/u;

export const italic: LabelForm = {
  id: 'italic',
  strength: 'mark',
  read(line) {
    const found = pattern.exec(line);
    if (found === null || (found[2] as string).includes('://')) return undefined;
    return labelAt('italic', found[2] as string, (found[1] as string).length, found[0].length);
  },
};
