/** A name alone on its line with the speech below, as in plays and in the records of video calls. */
import { clock, timeIn } from '../labels/clock';
import { labelAt } from '../labels/labelForm';
import type { VoiceWay } from './voice';

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}’'.-]*|\p{Lo}[\p{Lo}\p{M}]*|\d{1,3})`;
const joined = '(?:de|da|do|dos|das|du|del|della|di|van|von|der|den|la|le|el|al|bin|ibn|ben|ter|ten|zu|of|the)';
const aside = String.raw`(?:[ \t]*\([^()\n]{1,30}\))?`;
const pattern = new RegExp(
  String.raw`^ {0,3}(${word}(?:,? (?:${joined} )*${word}){0,4})${aside}[ \t]*(?:[\r\n]|$)`,
  'u',
);
const time = new RegExp(String.raw`^[ \t]*(${clock})[ \t]*(?:[\r\n]|$)`);

export const nameAlone: VoiceWay = {
  id: 'nameAlone',
  read({ text, kind, lineEnds }) {
    if (kind !== 'paragraph' || text.length > 80) return [];
    const found = pattern.exec(text);
    if (found === null || (lineEnds > 1 && text.slice(found[0].length).trim() !== '')) return [];
    const name = found[1] as string;
    // A sentence of one word ends with a stop; a shortened name is more than one word.
    if (/\.$/.test(name)) return [];
    const line = text.trimEnd();
    return [{ way: 'nameAlone', label: labelAt('nameAlone', name, text.indexOf(name), line.length), said: 'nothing' }];
  },
};

/** The time of the recording that stands alone in this text: the line below a name. Milliseconds. */
export function timeAlone(text: string): number | undefined {
  const found = time.exec(text);
  return found === null ? undefined : timeIn(found[1]);
}
