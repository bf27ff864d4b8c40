/** Links of the original that a translation has lost. */
import { span } from '../text/span';
import type { Link } from './align';
import type { Comparison } from './compare';
import type { LinkFault } from './fault';
import { headOf } from './unit';

/** Where a link leads: an address, or the label of a link that is defined elsewhere in the file. */
const target =
  /\]\(\s*<?(https?:\/\/[^\s)<>]+)|\]\[([^\][\n]{1,80})\]|<(https?:\/\/[^\s<>]+)>|(?<![(<])\b(https?:\/\/[^\s<>()[\]"“”]+)/g;

export function linkFaults(comparison: Comparison, link: Link): LinkFault[] {
  const { original, translation } = comparison;
  const unit = translation.units[link.translation[0]!]!;
  const there = link.translation.map(it => translation.units[it]!.text).join('\n');
  const faults: LinkFault[] = [];
  for (const index of link.original) {
    const { text, start, kind } = original.units[index]!;
    if (kind === 'code' || !/https?:|\]\[/.test(text)) continue;
    for (const match of text.matchAll(target)) {
      const [, inline, label, angled, bare] = match;
      const wanted = (inline ?? label ?? angled ?? bare ?? '').replace(/[.,;:!?]+$/, '');
      // Other translations of a page, and its short address, lead to the same thing as far as anybody can tell here.
      if (wanted === '' || there.includes(wanted) || (label === undefined && count(there) >= count(text))) continue;
      faults.push({
        kind: 'link',
        certain: false,
        span: headOf(unit),
        original: span(start + match.index, start + match.index + match[0].length),
        target: wanted,
      });
    }
  }
  return faults;
}

function count(text: string): number {
  return text.match(/https?:\/\//g)?.length ?? 0;
}
