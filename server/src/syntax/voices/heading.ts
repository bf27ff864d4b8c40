/** A heading that is a speaker's name: `### Name`, `### Name (00:12)`, the speech below. */
import { bracketedClock, clock, timeIn } from '../labels/clock';
import { labelAt } from '../labels/labelForm';
import type { VoiceWay } from './voice';

const pattern = new RegExp(
  String.raw`^ {0,3}#{2,6}[ \t]+(?:\*\*)?(\p{L}[^#*\x60:：[\]()\n]{1,50}?)(?:\*\*)?(?:[ \t]*[–—-]?[ \t]*(${bracketedClock}|${clock}))?[ \t]*:?[ \t]*(?:[\r\n]|$)`,
  'u',
);

export const heading: VoiceWay = {
  id: 'heading',
  read({ text, kind }) {
    const found = kind === 'heading' ? pattern.exec(text) : null;
    if (found === null) return [];
    const name = found[1] as string;
    const at = timeIn(found[2]);
    const label = labelAt('heading', name, text.indexOf(name), text.trimEnd().length, at);
    return [{ way: 'heading', label, said: 'nothing', ...(at === undefined ? {} : { timed: true as const }) }];
  },
};
