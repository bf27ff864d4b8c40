/** What the panel Conversation and its page say to each other. */
import type { Figures } from './figures';

/** Panel to page. */
export interface ShowMessage {
  readonly kind: 'show';
  readonly uri: string;
  readonly title: string;
  readonly figures: Figures;
  readonly words: PageWords;
}

/** Panel to page: the turn in which the cursor of the editor stands; -1: in none. */
export interface CursorMessage {
  readonly kind: 'cursor';
  readonly turn: number;
}

/** Page to panel. Checked by `readPageMessage`: a page is not trusted. */
export type PageMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'go'; readonly turn: number }
  | { readonly kind: 'save'; readonly format: 'svg' | 'png' | 'csv'; readonly content: string };

/** Everything that the page reads to the user, in the user's language. */
export interface PageWords {
  readonly nobody: string;
  readonly lanes: string;
  readonly lanesHelp: string;
  readonly shares: string;
  readonly speaker: string;
  readonly turns: string;
  readonly words: string;
  /** How long something is, with `{0}` for the number: of one word, or character, and of any other number. */
  readonly length: { readonly one: string; readonly many: string };
  readonly share: string;
  readonly longest: string;
  readonly longestTurns: string;
  readonly follows: string;
  readonly followsHelp: string;
  readonly followedBy: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly saveCsv: string;
  readonly counting: string;
  readonly empty: string;
}

/** `12 words` in the user’s language. */
export const lengthOf = (count: number, { length }: PageWords): string =>
  (count === 1 ? length.one : length.many).replace('{0}', String(count));

/** No picture of a page is larger; UTF-16 units. */
const largest = 20_000_000;

export const readPageMessage = (raw: unknown): PageMessage | undefined => {
  const { kind, turn, format, content } = (raw ?? {}) as Record<string, unknown>;
  if (kind === 'ready') return { kind };
  if (kind === 'go' && Number.isInteger(turn) && (turn as number) >= 0) return { kind, turn: turn as number };
  const known = format === 'svg' || format === 'png' || format === 'csv';
  if (kind === 'save' && known && typeof content === 'string' && isPicture(format, content))
    return { kind, format, content };
  return undefined;
};

/** Whether the content is what the format says: a file that the user saves must not be something else. */
const isPicture = (format: 'svg' | 'png' | 'csv', content: string): boolean => {
  if (content.length > largest) return false;
  if (format === 'svg') return content.startsWith('<svg ') && !/<script/i.test(content);
  return format === 'csv' || /^[A-Za-z\d+/]+={0,2}$/.test(content);
};
