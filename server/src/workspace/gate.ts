/** The one gate for paths that stand in documents: what lies in a folder of the workspace, and nothing else. */

/**
 * Whether `uri` lies in `folder` (both absolute; the folder ends with `/`). Dots and escapes are worked out first, so
 * that no spelling of `..` leads out; other schemes, other machines and UNC paths lie nowhere in a folder.
 */
export function isWithin(uri: string, folder: string): boolean {
  // An escaped slash or backslash is one only for whoever opens the file.
  if (/%2f|%5c|\\/i.test(uri)) return false;
  try {
    const inner = new URL(uri);
    const outer = new URL(folder);
    if (inner.protocol !== outer.protocol || inner.host !== outer.host) return false;
    return decodeURI(inner.pathname).startsWith(decodeURI(outer.pathname));
  } catch {
    return false;
  }
}
