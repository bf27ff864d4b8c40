/** The label form `[00:12] Name: text`, the time ahead of the name; also `[00:12] - Name` on a line of its own. */
import { bracketedClock, clock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

const ahead = `(${bracketedClock}|${clock})`;
/** `[00:00:01.120 --> 00:00:03.400]`: from when to when. */
const stretch = String.raw`\\?\[(${clock})[ \t]*(?:-->|[-–—]|to)[ \t]*${clock}\\?\]`;
const name = String.raw`([\p{L}\p{N}?$@][^:：()（）[\]\n*#>|]{0,60}?(?: \([^()\d\n][^()\n]{0,50}\))?)`;
const withColon = new RegExp(String.raw`^${ahead}[ \t]*[-–]?[ \t]*${name}[ \t]?[:：](?:[ \t]+|$)`, 'u');
const inBold = new RegExp(String.raw`^${ahead}[ \t]*[-–]?[ \t]*\*\*([^*\n]{1,80}?)(?::\*\*|\*\*[ \t]?:)[ \t]*`, 'u');
/** A chat that was saved: `09:02:11 From Ana Silva to Everyone: text`. */
const chat = new RegExp(
  String.raw`^${ahead}[ \t]+From[ \t]+(\p{L}[^:：\n]{0,60}?)[ \t]+(?:to|To)[ \t]+[^:：\n]{1,60}:(?:[ \t]+|$)`,
  'u',
);
const during = new RegExp(String.raw`^${stretch}[ \t]*[-–]?[ \t]*${name}[ \t]?[:：](?:[ \t]+|$)`, 'u');
const day = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \t]+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:[ \t\u202f]?[AaPp]\.?[Mm]\.?)?`;
/** A chat with the day: `[03/05/24, 09:41:02] Ana Silva: text`. The time of day is no time of a recording. */
const dated = new RegExp(
  String.raw`^(?:\u200e?\\?\[${day}\\?\]|${day}[ \t]+[-–])[ \t]+${name}[ \t]?[:：](?:[ \t]+|$)`,
  'u',
);
const alone = new RegExp(String.raw`^${ahead}[ \t]*[-–][ \t]*(\p{Lu}[^:：()（）[\]\n*#>|.?!]{0,60}?)[ \t]*$`, 'u');

export const timeFirst: LabelForm = {
  id: 'timeFirst',
  strength: 'time',
  read(line) {
    const found = inBold.exec(line) ?? chat.exec(line) ?? withColon.exec(line) ?? during.exec(line) ?? alone.exec(line);
    if (found === null) {
      const chatted = dated.exec(line);
      if (chatted === null) return undefined;
      const text = chatted[1] as string;
      return labelAt('timeFirst', text, chatted[0].lastIndexOf(text), chatted[0].length);
    }
    const text = found[2] as string;
    const start = line.indexOf(text, (found[1] as string).length);
    return labelAt('timeFirst', text, start, found[0].length, timeIn(found[1]));
  },
};
