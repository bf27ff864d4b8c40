/** One person a line below a title: `- Ana Silva – Fjord`, `- **Nils Holm**, moderator`, `- Greta Ek: Lumen`. */
import { type ListedName, looksLikeName } from './nameList';

const item = /^(\s{0,3}(?:[-*+]\s+)?)(\*\*|__|)([^*_,:–—|()（）\n]{2,60}?)\2(\s*(?:,|:|：|–|—)\s*|\s+-\s+|\s*$)(.*)$/u;
const longest = 200;

/** `undefined` where the line names several people, or has no bullet; `inList` it needs none. */
export function readListItem(line: string, inList = false): ListedName | undefined {
  if (line.length > longest) return undefined;
  const found = item.exec(line);
  if (found === null || (found[1]?.trim() === '' && !inList)) return undefined;
  const [, bullet = '', mark = '', written = '', separator = '', rest = ''] = found;
  const name = written.trim();
  if (!looksLikeName(name)) return undefined;
  const detail = rest.trim().replace(/[.;]$/, '');
  // `- Ana Silva, Nils Holm` are two.
  if (separator.trim() === ',' && detail.split(/,|\sand\s/).every(it => isFullName(it.trim()))) return undefined;
  const start = bullet.length + mark.length + written.indexOf(name);
  const span = { start, end: start + name.length };
  if (detail === '') return { name, span };
  const at = line.indexOf(detail, line.length - rest.length);
  return { name, detail, detailSpan: { start: at, end: at + detail.length }, span };
}

function isFullName(text: string): boolean {
  return /\s/.test(text) && looksLikeName(text);
}
