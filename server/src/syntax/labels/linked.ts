/** The label form `[Name](https://…): text`, the name a link to whoever it is, perhaps with a time beside it. */
import { bracketedClock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

const pattern =
  /^(?:\*\*)?\[(?:\*\*)?(\p{L}[^\][*\n]{0,60}?)(?:\*\*)?\]\([^()\s]{1,300}\)(?:\*\*)?[ \t]?[:：](?:\*\*)?[ \t]+(?=\S)/u;

const timed = new RegExp(
  String.raw`^(?:\*\*)?\[(?:\*\*)?(\p{L}[^\][*\n]{0,60}?)(?:\*\*)?\]\([^()\s]{1,300}\)(?:\*\*)?[ \t]*(${bracketedClock})[ \t]*(?:[:：](?:[ \t]+|$)|$)`,
  'u',
);

export const linked: LabelForm = {
  id: 'linked',
  strength: 'mark',
  read(line) {
    const found = pattern.exec(line) ?? timed.exec(line);
    if (found === null) return undefined;
    const text = found[1] as string;
    return labelAt('linked', text, line.indexOf(text), found[0].length, timeIn(found[2]));
  },
};
