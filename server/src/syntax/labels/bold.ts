/** The label form `**Name:** text`: the colon inside or outside, a time beside the name, and the slips of its stars. */
import { bracketedClock, clock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

/** `**名：**` is a label as well, though CommonMark sees no bold where words follow without a space. */
const stars = /^(\*\*)([^*\n]{1,90}?)(?:[ \t]?(?::{1,2}|：)[ \t]?\*\*|\*\*[ \t]?(?::{1,2}|：))\*?[ \t]*/;
const underscores = /^(__)([^_\n]{1,90}?)(?:[ \t]?(?::{1,2}|：)[ \t]?__|__[ \t]?(?::{1,2}|：))[ \t]*/;
/** `**Name** 00:01:31` on a line of its own, `**Name** [00:01 - 00:07]`, `**Name** (00:12): text`. */
const beside = new RegExp(
  String.raw`^(\*\*|__)([^*:\n]{1,80}?)\1[ \t]+(${clock}[ \t]*$|\\?\[${clock}[ \t]*(?:-->|[-–—])[ \t]*${clock}\\?\][ \t]*:?(?:[ \t]+|$)|${bracketedClock}[ \t]*:?(?:[ \t]+|$))`,
);
const timeAhead = new RegExp(String.raw`^\s?(${bracketedClock}|${clock})[ \t]+[-–]?[ \t]*`);
const timeBehind = new RegExp(String.raw`[ \t]*(${bracketedClock}|[ \t]${clock})\s?$`);
const ownLine = new RegExp(String.raw`^${clock}[ \t]*$`);
const firstNote = new RegExp(`^(${bracketedClock})`);

export const bold: LabelForm = {
  id: 'bold',
  strength: 'mark',
  read(line) {
    const found = stars.exec(line) ?? underscores.exec(line);
    if (found === null) {
      const timed = beside.exec(line);
      if (timed === null) return undefined;
      return labelAt('bold', timed[2] as string, 2, timed[0].length, timeIn(timed[3]));
    }
    let text = found[2] as string;
    let start = 2;
    let time: number | undefined;
    const ahead = timeAhead.exec(text);
    if (ahead !== null) {
      time = timeIn(ahead[1]);
      start += ahead[0].length;
      text = text.slice(ahead[0].length);
    }
    const behind = timeBehind.exec(text);
    if (behind !== null && behind.index > 0) {
      time ??= timeIn(behind[1]);
      text = text.slice(0, behind.index);
    }
    if (text.trim() === '' || text.includes('://')) return undefined;
    const rest = line.slice(found[0].length);
    // A time alone behind the label is a part of it; one in brackets before speech stays the note that it is.
    if (ownLine.test(rest)) return labelAt('bold', text, start, line.length, timeIn(rest));
    return labelAt('bold', text, start, found[0].length, time ?? timeIn(firstNote.exec(rest)?.[1]));
  },
};
