/** Whether two written names differ as a slip of the fingers differs, and not as two people do. */
import { distance } from 'fastest-levenshtein';

/** Edit distance in which two neighbours that changed places count once. */
export function slips(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain !== 2 || a.length !== b.length) return plain;
  let at = 0;
  while (a[at] === b[at]) at++;
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return swapped ? 1 : plain;
}

const digits = /\d/;

/** `Daniel` and `Daniela`, `Mario` and `Maria` are two people. */
export function differOnlyInEnding(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const stem = long.slice(0, -1);
  if (!/[aeiouy]$/.test(long)) return false;
  return short === stem || (short.length === long.length && short.slice(0, -1) === stem && /[aeiouy]$/.test(short));
}

/** Whether one word of a name is likely a slip for the other; words of three letters and fewer never are. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || digits.test(a) || digits.test(b)) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 2) return false;
  if (differOnlyInEnding(a, b)) return false;
  const found = slips(a, b);
  if (found === 1) return shorter >= 5 || a.length !== b.length || sameLetters(a, b);
  return found === 2 && shorter >= 8 && a[0] === b[0];
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** Whether two names of as many words differ in one word by a slip and agree in all others. */
export function isSlipOfName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  let differing = 0;
  let agreeing = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    if (word === other) {
      agreeing += word.length;
      continue;
    }
    differing++;
    // Three letters beside a long name that agrees: “Mrk Erhardt”. Never “Tim” for “Tom”.
    const dropped =
      Math.min(word.length, other.length) === 3 && word.length !== other.length && slips(word, other) === 1;
    if (!isSlip(word, other) && !(dropped && !differOnlyInEnding(word, other))) return false;
  }
  return differing === 1 ? agreeing >= 3 : differing === 2 && agreeing >= 4;
}
