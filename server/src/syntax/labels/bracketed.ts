/** The label form `[Name] [00:03] text`, `[Name] 00:00:03` on a line of its own, and `[Name]: text` where no address follows. */
import { isGap, isNonverbal, isRedaction } from '../notes/phrases';
import { bracketedClock, clock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

const inBrackets = String.raw`\\?\[([\p{L}\p{N}?$@][^\][\\\n]{0,60}?)\\?\]`;
const withTime = new RegExp(String.raw`^${inBrackets}[ \t]*(${bracketedClock})[ \t]*:?(?:[ \t]+|$)`, 'u');
const timeAlone = new RegExp(String.raw`^${inBrackets}[ \t]+(${clock})[ \t]*$`, 'u');
const timeWithin = new RegExp(
  String.raw`^\\?\[([\p{L}?][^\][\\\n\d]{0,60}?)[ \t,-]+(${clock})\\?\][ \t]*:?(?:[ \t]+|$)`,
  'u',
);
/** Chinese brackets: `【姓名】：text`. */
const wide = /^【([\p{L}][^【】\n]{0,40}?)】[ \t]*[:：][ \t]*/u;
const withColon = new RegExp(String.raw`^${inBrackets}[ \t]*[:：][ \t]*(?![ \t]|\S*://|[<#/]|\.{1,2}/)`, 'u');

export const bracketed: LabelForm = {
  id: 'bracketed',
  strength: 'mark',
  read(line) {
    const timed = withTime.exec(line) ?? timeAlone.exec(line) ?? timeWithin.exec(line);
    const found = timed ?? withColon.exec(line) ?? wide.exec(line);
    if (found === null) return undefined;
    const text = found[1] as string;
    // `[00:12]` is a time and `[1]` a note's number: neither is a name.
    if (!/\p{L}|\?/u.test(text) || isRemark(text)) return undefined;
    return labelAt('bracketed', text, line.indexOf(text), found[0].length, timeIn(timed?.[2]));
  },
};

/** `[inaudible 00:15:36]`, `[laughter 00:12]`: what was heard there, and nobody's name. `[Okafor?]` is a doubtful one. */
function isRemark(text: string): boolean {
  const said = text.replace(/\?+$/, '').trim();
  if (said === '') return false;
  return isGap(said) || isRedaction(said) || (/^\p{Ll}|^\S+$/u.test(said) && isNonverbal(said));
}
