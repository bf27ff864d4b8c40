/** The label form `田中　text`, a wide space behind the name, and `――question` of whoever asks: how Japanese magazines write. */
import { type LabelForm, labelAt } from './labelForm';

const name =
  /^(\p{Script=Han}{1,5}|[\p{Script=Katakana}ー・]{2,12}|\p{Script=Han}{1,4}(?:さん|氏|先生)|\p{Lu})\u3000(?=[^\s\p{P}]|[「『（…])/u;
const dash = /^([―—─]{2})(?=[^\s―—─])/u;

export const spaced: LabelForm = {
  id: 'spaced',
  strength: 'plain',
  read(line) {
    const found = name.exec(line) ?? dash.exec(line);
    return found === null ? undefined : labelAt('spaced', found[1] as string, 0, found[0].length);
  },
};
