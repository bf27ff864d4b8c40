/** Text of a transcript inside the Markdown of a hover: shown as it is, never as mark-up, a link or a command. */

export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!<>|~$&:@]/g, character =>
      character === '&' || character === '<' ? (entities[character] as string) : `\\${character}`,
    );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** A link to a place in a file. `uri` is the client's own; the line counts from zero. */
export function linkTo(text: string, uri: string, line: number): string {
  return `[${escapeMarkdown(text)}](${uri.replace(/[()<>\s]/g, it => encodeURIComponent(it))}#L${line + 1})`;
}

/** The last part of a URI's path, decoded where it can be. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
