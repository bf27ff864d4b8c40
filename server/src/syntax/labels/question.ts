/** The label form `Q: text` and `A: text`, in the languages met; with a dash as well as with a colon. */
import { type LabelForm, labelAt } from './labelForm';

const pattern =
  /^([QAPRFV问答問]\d{0,2})(?:[ \t]?[:：]{1,2}(?:[ \t]+|(?=[\p{Lu}\p{Lo}¿¡“"])|$)|[ \t]+[-–—](?:[ \t]+|$))/u;

export const question: LabelForm = {
  id: 'question',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    return found === null ? undefined : labelAt('question', found[1] as string, 0, found[0].length);
  },
};
