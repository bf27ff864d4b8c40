/** Plain words as Markdown that reads the same. */

/**
 * Escapes what Markdown would take for markup. Bracket notes stay as they are: `[laughs]` is a note of the transcript;
 * brackets that would make a link are escaped.
 */
export function escapeMarkdown(words: string): string {
  const inline = words
    .replace(/[\\`*<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/\](?=[(:])/g, ']\\')
    .replace(/&(?=#?[\da-zA-Z]{1,32};)/g, '\\&');
  return inline.split('\n').map(escapeLineHead).join('\n');
}

/** What is markup at the head of a line only: headings, quotations, lists, rules, fences. */
function escapeLineHead(line: string): string {
  const number = /^(\s{0,3}\d{1,9})[.)](?=\s|$)/.exec(line);
  if (number !== null) return `${number[1]}\\${line.slice(number[1]!.length)}`;
  return line.replace(/^(\s{0,3})(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-{3,}\s*$|={1,}\s*$|~{3,})/, '$1\\');
}
