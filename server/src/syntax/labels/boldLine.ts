/** The label form `**Name: text?**`, the question of a magazine in bold with whoever asks it: the file's evidence decides. */
import { type LabelForm, labelAt } from './labelForm';

const pattern =
  /^\*\*([\p{L}\p{N}][^:：[\]()\n*`<>|#/\\=.!?]{0,40}?)(?:[ \t\u00a0]?:[ \t\u00a0]+|：[ \t]*)(?=[^*\n]{2,}\*\*[ \t]*$)/u;

export const boldLine: LabelForm = {
  id: 'boldLine',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    return found === null ? undefined : labelAt('boldLine', found[1] as string, 2, found[0].length);
  },
};
