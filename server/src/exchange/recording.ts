/** Which format a text has, and what it holds: the formats are tried from the surest to the weakest. */
import { readNameAndTime } from './nameAndTime';
import type { Recording } from './speech';
import { isSubRip, readSubRip } from './subrip';
import { readWebVtt } from './webvtt';
import { readWhisper } from './whisper';

/** `undefined`: it is none of the formats we read. */
export function readRecording(text: string): Recording | undefined {
  return (
    readWebVtt(text) ??
    (/^[\ufeff\s]*[{[]/.test(text) ? readWhisper(text) : undefined) ??
    (isSubRip(text) ? readSubRip(text) : undefined) ??
    readNameAndTime(text)
  );
}
