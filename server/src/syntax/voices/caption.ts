/** The change of speaker in captions: `>> text`, `>> Name: text`, also within a line. For CommonMark it is a quotation. */

import { shift } from '../../text/span';
import { labelAt } from '../labels/labelForm';
import { labelBehind, type Voice, type VoiceWay, voiceOf } from './voice';

const mark = /(^|[\r\n] {0,3}|[.!?…。！？"”'’)\]–—-][ \t]+)(>>>?)[ \t]*(?=[^\s>])/g;

/** A larger block is read as what it is for CommonMark. */
const longest = 65_536;
const longestLine = 600;

export const caption: VoiceWay = {
  id: 'caption',
  read({ text, kind }) {
    // Lines with a single mark are a quotation, and what has two of them in it a quotation in that.
    if (kind !== 'quote' || !/^ {0,3}>>/.test(text) || /(?:^|[\r\n]) {0,3}> ?(?!>)/.test(text)) return [];
    if (text.length > longest) return [];
    const found: Voice[] = [];
    const first = text.search(/\S/);
    for (const it of text.matchAll(mark)) {
      const at = it.index + (it[1] as string).length;
      const length = it[0].length - (it[1] as string).length;
      const within = at <= first ? {} : { within: true as const };
      const [line = ''] = text.slice(at, at + longestLine).split(/[\r\n]/, 1);
      const sign = labelAt('caption', it[2] as string, 0, length);
      const bare = { ...sign, names: [], span: shift(sign.span, at), marked: shift(sign.marked, at), ...within };
      const named = labelBehind(line.slice(length), at + length);
      const label = named && { ...named, form: 'caption', marked: { start: at, end: named.marked.end }, ...within };
      // Captions are cut where the screen ends: what is said ends in a later line.
      const behind = text.slice(at + length, at + longestLine);
      const next = behind.search(/[\r\n] {0,3}>>/);
      const said = line.slice(0, length) + (next < 0 ? behind : behind.slice(0, next)).replace(/[\r\n]+/g, ' ');
      found.push(voiceOf('caption', label ?? bare, said, at, bare));
    }
    return found;
  },
};
