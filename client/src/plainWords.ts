/** Words of documents for places where VS Code reads more into words than they say: they stay words there. */

/**
 * For labels that may have icons (status bar, lists to pick from): `$(zap)` in them is not drawn as one.
 * The backslash is VS Code's own escape, and is not shown.
 */
export const withoutIcons = (words: string): string => words.replaceAll('$(', '\\$(');

/**
 * For notifications, where `[words](command:…)` becomes a link that runs the command: a mark without width between the
 * brackets keeps it from that.
 */
export const withoutLinks = (words: string): string => words.replaceAll('](', ']\u2060(');
