/** A second speaker in the middle of a line: `Oh no. **Name:** Yes.`, where a line break was lost. */

import { shift } from '../../text/span';
import { labelAt } from '../labels/labelForm';
import { opaqueOf } from '../opaque';
import { type Voice, type VoiceWay, voiceOf } from './voice';

const pattern = /\*\*([^*\n:：]{1,80}?)(?:[:：]\*\*|\*\*[:：])[ \t]*/g;

/** Line breaks are lost here and there; a line with more of these is something else. */
const most = 64;

/** So much of what follows is looked at. */
const longest = 600;

export const midLine: VoiceWay = {
  id: 'midLine',
  read(block) {
    const { text, kind } = block;
    if (kind !== 'paragraph' || !/[:：]\*\*|\*\*[:：]/.test(text)) return [];
    const found: Voice[] = [];
    const hidden = opaqueOf(block);
    const first = text.search(/\S/);
    let passed = 0;
    for (const it of text.matchAll(pattern)) {
      // At the head of a line it is a label like any other.
      if (it.index <= first) continue;
      while (passed < hidden.length && (hidden[passed]?.end ?? 0) <= it.index) passed++;
      if ((hidden[passed]?.start ?? text.length) < it.index + it[0].length) continue;
      if (found.length === most) return [];
      const label = labelAt('bold', it[1] as string, 2, it[0].length);
      const placed = { ...label, span: shift(label.span, it.index), marked: shift(label.marked, it.index) };
      const end = text.indexOf('\n', it.index);
      const line = text.slice(it.index, Math.min(end < 0 ? text.length : end, it.index + longest));
      found.push(voiceOf('midLine', { ...placed, within: true }, line, it.index));
    }
    return found;
  },
};
