/** The label form `<strong>Name:</strong> text`, as pages of the web leave it. */
import { type LabelForm, labelAt } from './labelForm';

const pattern = /^<(b|strong|em|i)>[ \t]*([^<>\n]{1,80}?)[ \t]?(?:[:：][ \t]?<\/\1>|<\/\1>[ \t]?[:：])[ \t]*/u;

export const markup: LabelForm = {
  id: 'markup',
  strength: 'mark',
  read(line) {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    const text = found[2] as string;
    return labelAt('markup', text, line.indexOf(text, (found[1] as string).length + 2), found[0].length);
  },
};
