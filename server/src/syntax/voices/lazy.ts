/**
 * A label at the head of a line that CommonMark takes for the lazy end of the list item or the quotation above it,
 * where no blank line stands between them.
 */
import { opaqueOf } from '../opaque';
import { labelBehind, type Voice, type VoiceWay, voiceOf } from './voice';

const line = /(?:\r\n|[\r\n])([^\s>][^\r\n]*)/g;
/** What ends an item or goes on with it: the mark of another, a heading. */
const marked = /^(?:[-+*]|\d{1,9}[.)])[ \t]/;

export const lazy: VoiceWay = {
  id: 'lazy',
  read(block) {
    const { text, kind } = block;
    if (kind !== 'list' && kind !== 'quote') return [];
    const found: Voice[] = [];
    const hidden = opaqueOf(block);
    let passed = 0;
    for (const it of text.matchAll(line)) {
      const said = it[1] as string;
      if (marked.test(said)) continue;
      const at = it.index + it[0].length - said.length;
      const label = labelBehind(said, at);
      if (label === undefined) continue;
      while (passed < hidden.length && (hidden[passed]?.end ?? 0) <= at) passed++;
      const next = hidden[passed];
      if (next !== undefined && next.start < label.marked.end && next.kind !== 'target') continue;
      found.push(voiceOf('lazy', { ...label, within: true }, said, at));
    }
    return found;
  },
};
