/** Keeps a block quotation from running into what stands above and below it. Knows nothing of VS Code. */

export interface Surroundings {
  /** The line above the place of insertion; empty where there is none. */
  readonly before: string;
  /** What follows: the rest of the line, or the line below. */
  readonly behind: string;
  readonly eol: string;
}

/** Markdown takes lines without a blank one between them for one block. Words in the line stay as they are. */
export const setApart = (markdown: string, { before, behind, eol }: Surroundings): string => {
  if (!markdown.startsWith('>')) return markdown;
  return `${before.trim() === '' ? '' : eol}${markdown}${behind.trim() === '' ? '' : eol}`;
};
