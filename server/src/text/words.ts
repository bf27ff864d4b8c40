/** Counting words: runs of letters and digits; each Chinese or Japanese character counts as one. */

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const wordPattern = new RegExp(`[${cjk}]|(?![${cjk}])[\\p{L}\\p{N}](?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}’'_-])*`, 'gu');

export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(wordPattern)) count++;
  return count;
}

/** The first words of a text, cut at a word where it is too long. `most` counts UTF-16 units. */
export function firstWords(text: string, most: number): string {
  const line = (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
