/**
 * Words of a user's files in a message of ours. VS Code makes `[words](command:…)` in messages a link that runs the
 * command: a mark without width between the brackets keeps it from that.
 */
export const messageOf = (words: string): string => words.replaceAll('](', ']\u2060(');
