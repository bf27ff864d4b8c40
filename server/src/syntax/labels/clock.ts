/** The time of a recording as labels carry it, in brackets of either kind or in none. */
import { findTime } from '../notes/time';

/** `1:06`, `00:15:36`, `01:02:49.75`: the source of a pattern without groups. */
export const clock = String.raw`(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;

const address = String.raw`\([^()\s]{1,240}\)`;

/** A time in (escaped) brackets or parentheses, a link to the recording or not: the source of a pattern without groups. */
export const bracketedClock = String.raw`(?:\\?\[${clock}\\?\](?:${address})?|\(\[${clock}\]${address}\)|\(${clock}\))`;

/** The time in what a pattern captured; milliseconds. */
export function timeIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : findTime(text);
}
