/** The label form `ABC: text`: initials, several of them, or question marks where nobody knows who spoke. */
import { type LabelForm, labelAt } from './labelForm';

const one = String.raw`(?:\p{Lu}[\p{Lu}\p{Ll}]{0,2}\p{Lu}|\p{Lu}{2,4})`;
const between = String.raw`(?:\s?[/,&+]\s?|\sand\s|\s\+\s)`;
/** `P2/P5`: those who take part under a number, several at once. */
const numbered = String.raw`\p{Lu}\d{1,2}(?:${between}\p{Lu}\d{1,2}){1,5}`;
const pattern = new RegExp(
  String.raw`^(${one}(?:${between}${one}){0,5}|${numbered}|\?{1,4})[ \t]?[:：]{1,2}(?!//)[ \t]*`,
  'u',
);

export const initials: LabelForm = {
  id: 'initials',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    const rest = line.slice(found[0].length);
    const spaced = /[ \t：]$/.test(found[0]) || rest === '';
    // Without a space behind the colon it may be code, a scheme or a time.
    if (!spaced && !/^(?:[\p{Lu}\p{Lo}“"‘'([….]|,\s)/u.test(rest)) return undefined;
    return labelAt('initials', found[1] as string, 0, found[0].length);
  },
};
