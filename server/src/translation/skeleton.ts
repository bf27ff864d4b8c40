/** The file in which a translation begins: the original's layout, labels, times and headings, without its words. */
import type { Unit } from './unit';

export interface Skeleton {
  /** BCP 47. */
  readonly language: string;
  /** The path from the new file to the original, as it stands in the front matter. */
  readonly original: string;
  /** The line that remembers the original, without its key. */
  readonly state: string;
  /** The original's words in comments where their translation goes. */
  readonly comments: boolean;
  /** What a speaker is called in the new file, where that is known. */
  nameOf?(label: string): string | undefined;
}

/** `text`: all of the original, `units` its paragraphs, `head` its front matter block, empty where it has none. */
export function skeletonOf(text: string, head: string, units: readonly Unit[], wanted: Skeleton): string {
  let body = '';
  let at = head.length;
  for (const unit of units) {
    body += text.slice(at, unit.start) + emptied(unit, wanted);
    at = unit.start + unit.text.length;
  }
  return frontMatterFor(head, wanted) + body + text.slice(at);
}

/** Code, rules and elisions are the same in every language; a heading keeps its marks, a turn its label. */
function emptied(unit: Unit, { comments, nameOf }: Skeleton): string {
  if (unit.kind === 'code' || unit.kind === 'rule' || unit.kind === 'elision' || unit.kind === 'table')
    return unit.text;
  const end =
    unit.label?.marked.end ?? /^(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+|(?:>\s?)+)?/.exec(unit.text)?.[0].length ?? 0;
  const kept = headIn(unit, unit.text.slice(0, end), nameOf);
  const words = unit.text.slice(end);
  if (words.trim() === '') return unit.text;
  return comments ? `${kept}<!-- ${words.replaceAll('--', '- -')} -->` : kept.trimEnd();
}

/** What a paragraph begins with, under the speaker’s name in the new file. */
function headIn({ label }: Unit, head: string, nameOf: Skeleton['nameOf']): string {
  const name = label === undefined ? undefined : nameOf?.(label.name);
  if (label === undefined || name === undefined) return head;
  // What stands behind the name in the label stays: `Mira Holub (Moderator)`.
  return head.slice(0, label.span.start) + label.text.replace(label.name, () => name) + head.slice(label.span.end);
}

const ours = /^(?:lang|language|translation_of|original|original_state)\s*:/;

function frontMatterFor(head: string, { language, original, state }: Skeleton): string {
  const eol = head.includes('\r\n') ? '\r\n' : '\n';
  const lines = head === '' ? ['---', '---', '', ''] : head.split(/\r?\n/);
  const close = lines.findIndex((it, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(it));
  const kept = lines.slice(1, close).filter(it => !ours.test(it));
  return [
    '---',
    ...kept,
    `lang: ${language}`,
    `translation_of: ${JSON.stringify(original).replace(/^"([\w./-]+)"$/, '$1')}`,
    `original_state: ${state}`,
    ...lines.slice(close),
  ].join(eol);
}
