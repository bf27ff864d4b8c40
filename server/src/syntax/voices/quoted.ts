/** Turns within a block quotation that is the file's whole talk: `> **Name:** text`. */
import { opaqueOf } from '../opaque';
import { labelBehind, type Voice, type VoiceWay, voiceOf } from './voice';

const head = /(?:^|[\r\n]) {0,3}> ?(?=[^\s>])([^\r\n]*)/g;

/** A larger block is read as what it is for CommonMark. */
const longest = 65_536;

export const quoted: VoiceWay = {
  id: 'quoted',
  read(block) {
    const { text, kind } = block;
    if (kind !== 'quote' || text.length > longest) return [];
    const found: Voice[] = [];
    const hidden = opaqueOf(block);
    const first = text.indexOf('>');
    let passed = 0;
    for (const it of text.matchAll(head)) {
      const line = it[1] as string;
      const at = it.index + it[0].length - line.length;
      const label = labelBehind(line, at);
      while (passed < hidden.length && (hidden[passed]?.end ?? 0) <= at) passed++;
      if (label === undefined || (hidden[passed]?.start ?? text.length) < label.marked.end) continue;
      const within = it.index <= first && at <= first + 2 ? {} : { within: true as const };
      found.push(voiceOf('quoted', { ...label, ...within }, line, at));
    }
    return found;
  },
};
