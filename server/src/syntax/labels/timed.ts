/** The label forms `Name (00:00:00):` and `Name [0:46]: text`: a time in brackets between the name and the colon. */
import { bracketedClock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

const name = String.raw`([\p{L}\p{N}?$@“"‘'][^:：()（）[\]\n*#>|\\]{0,60}?(?: \([^()\d\n][^()\n]{0,50}\))?)`;
const withColon = new RegExp(String.raw`^${name}[ \t]*(${bracketedClock})[ \t]*[:：](?:[ \t]+|$)`, 'u');
/** Without a colon it must stand alone: `Name (00:00:12)`. */
const alone = new RegExp(String.raw`^${name}[ \t]*(${bracketedClock})[ \t]*$`, 'u');
/** `Name: (00:12) text` and `Name: [00:12]` alone. */
const behindColon = new RegExp(String.raw`^${name}[ \t]*:[ \t]*(${bracketedClock})[ \t]*$`, 'u');

export const timed: LabelForm = {
  id: 'timed',
  strength: 'time',
  read(line) {
    const found = withColon.exec(line) ?? alone.exec(line) ?? behindColon.exec(line);
    if (found === null) return undefined;
    return labelAt('timed', found[1] as string, 0, found[0].length, timeIn(found[2]));
  },
};
