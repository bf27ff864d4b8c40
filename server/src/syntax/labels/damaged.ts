/** Labels with a slip in their marks, `**Name: text`, `Name (00:12: text`, `NM; text`: only of somebody who speaks here anyway. */
import { bracketedClock, clock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

const name = String.raw`([\p{Lu}\p{Lo}][^:：()（）[\]\n*_#>|;]{0,60}?)`;
const patterns: readonly RegExp[] = [
  // The space behind the colon forgotten, perhaps with a time ahead; the colon behind a time; a bracket of the time.
  new RegExp(String.raw`^${name}:(?=[\p{Lu}¿¡“"])`, 'u'),
  new RegExp(String.raw`^(?:${clock}\\?\]|\\?\[${clock})[ \t]+${name}[:：][ \t]+`, 'u'),
  new RegExp(String.raw`^${bracketedClock}[ \t]+${name}:(?=[\p{Lu}\p{Lo}])`, 'u'),
  /^(\p{Lo}[\p{Lo}\p{M}]*(?: \p{Lo}[\p{Lo}\p{M}]*){0,3})[:：](?=\p{Lo})/u,
  new RegExp(String.raw`^${name}[ \t]+(${bracketedClock})[ \t]+(?=[\p{Lu}\p{Lo}])`, 'u'),
  // A star too few at either end.
  new RegExp(String.raw`^\*${name}[:：]\*{0,2}[ \t]+`, 'u'),
  new RegExp(String.raw`^\*\*${name}[:：]\*?[ \t]+`, 'u'),
  new RegExp(String.raw`^${name}[:：]\*{1,2}(?:[ \t]+|$)`, 'u'),
  new RegExp(String.raw`^\*{1,2}${name}[;；]\*{1,2}[ \t]+`, 'u'),
  // The colon within the brackets.
  new RegExp(String.raw`^\\?\[${name}[:：]\\?\][ \t]+`, 'u'),
  // A bracket too few around the time, or around the name.
  new RegExp(String.raw`^${name}[ \t]*[([]?(${clock})[)\]]?[ \t]*[:：](?:[ \t]+|$)`, 'u'),
  new RegExp(String.raw`^\\?\[${name}[ \t]+(${bracketedClock})(?:[ \t]+|$)`, 'u'),
  new RegExp(String.raw`^${name}\\?\][ \t]*(${bracketedClock})(?:[ \t]+|$)`, 'u'),
  new RegExp(String.raw`^\\?\[${name}\\?\][ \t]+(?=[\p{Lu}\p{Lo}“"])`, 'u'),
  // A semicolon or a dash where the colon was meant.
  /^(\p{Lu}{2,4})(?:[;；]|[ \t]+[-–—])[ \t]+(?=[\p{Lu}“"])/u,
  /^(\p{Lu}[\p{L}’'-]+(?:[ ]\p{Lu}[\p{L}’'.-]*){1,3})[;；][ \t]+(?=[\p{Lu}“"])/u,
  // The capitals forgotten.
  /^(\p{Ll}[\p{L}’'-]+(?: \p{Ll}[\p{L}’'.-]*){1,2}):[ \t]+(?=\S)/u,
];

export const damaged: LabelForm = {
  id: 'damaged',
  strength: 'slip',
  read(line) {
    for (const pattern of patterns) {
      const found = pattern.exec(line);
      if (found === null) continue;
      const text = found[1] as string;
      return labelAt('damaged', text, line.indexOf(text), found[0].length, timeIn(found[2]));
    }
    return undefined;
  },
};
