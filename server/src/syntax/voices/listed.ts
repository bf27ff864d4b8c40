/** Turns that are items of a list: `- **Name:** text`. */
import { opaqueOf } from '../opaque';
import { labelBehind, type VoiceWay, voiceOf } from './voice';

export const listed: VoiceWay = {
  id: 'listed',
  read(block) {
    const { text, kind } = block;
    const mark = kind === 'list' ? /^ {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]+(?!\[[ xX]\])/.exec(text) : null;
    if (mark === null) return [];
    const at = mark[0].length;
    const end = text.slice(at).search(/[\r\n]/);
    const line = text.slice(at, end < 0 ? text.length : at + end);
    const label = labelBehind(line, at);
    if (label === undefined || opaqueOf(block).some(it => it.start < label.marked.end && it.kind !== 'target'))
      return [];
    return [voiceOf('listed', label, line, at)];
  },
};
