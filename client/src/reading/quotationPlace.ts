/** How a quotation fits where it is put: in the line or as a block of its own. Knows nothing of VS Code. */

export interface Surroundings {
  /** Of the line, before and behind the place. */
  readonly before: string;
  readonly behind: string;
  readonly lineAbove: string;
  readonly lineBelow: string;
  readonly eol: string;
}

/** Inside a paragraph nothing but words in the line will do; elsewhere the house format decides. */
export const formAt = ({ before }: Surroundings): 'inline' | undefined => (before.trim() === '' ? undefined : 'inline');

/** What is put in as a block is set apart by empty lines: text right below would read as part of its attribution. */
export const fitted = (markdown: string, place: Surroundings): string =>
  formAt(place) === 'inline' || !/[\r\n]/u.test(markdown.trimEnd()) ? markdown : asBlock(markdown, place);

/** At the head of a line, where nothing stands before it. */
export const asBlock = (markdown: string, place: Surroundings): string => {
  const { eol } = place;
  const above = place.lineAbove.trim() === '' ? '' : eol;
  const end = markdown.endsWith('\n') ? '' : eol;
  if (place.behind.trim() !== '') return `${above}${markdown}${end}${eol}`;
  return `${above}${place.lineBelow.trim() === '' ? markdown.trimEnd() : `${markdown.trimEnd()}${eol}`}`;
};
