/** The label form `**Name**` on a line of its own, speech below: titles are written so too, and a roster must know the name. */
import { type LabelForm, labelAt } from './labelForm';

const pattern = /^\*\*([\p{L}\p{N}][^*:：?!…\n]{0,60}?|\?{1,4})\*\*[ \t]*$/u;

export const alone: LabelForm = {
  id: 'alone',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    return found === null ? undefined : labelAt('alone', found[1] as string, 2, found[0].length);
  },
};
