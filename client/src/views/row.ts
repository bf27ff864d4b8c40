/** One line of a view, as plain data: what the user reads, and where a click goes. Knows nothing of VS Code. */
import type { Location, Range } from '../../../server/src/protocol';

export interface Row {
  /** Stable while the text is edited, so that the view keeps what is open and selected. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says; without it label and description. */
  readonly spoken?: string;
  readonly icon?: Icon;
  /** Where a click goes, in the document of the view or in that of `uri`. */
  readonly range?: Range;
  readonly uri?: string;
  /** Where a click goes in another text. */
  readonly place?: Location;
  /** The address of this moment in the recording, for an inline action. */
  readonly recording?: string;
  /** For the inline actions of `package.json`. */
  readonly context?: string;
  /** Where the words come from, for an inline action. */
  readonly source?: Location;
  readonly children?: readonly Row[];
  /** Children are shown until the user closes the row. */
  readonly open?: boolean;
}

export interface Icon {
  /** Of VS Code's own icons, without `$( )`. */
  readonly name: string;
  /** Id of a theme colour. */
  readonly color?: string;
}

export const verdictIcons = {
  verbatim: { name: 'pass', color: 'testing.iconPassed' },
  altered: { name: 'error', color: 'list.errorForeground' },
  elided: { name: 'warning', color: 'list.warningForeground' },
  misattributed: { name: 'error', color: 'list.errorForeground' },
  'not-found': { name: 'question', color: 'list.warningForeground' },
  unverifiable: { name: 'circle-large-outline' },
} as const satisfies Readonly<Record<string, Icon>>;

/** On one line and not too long to be read in a view; whole characters are kept. */
export const shorten = (text: string, length = 90): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
};

/** Milliseconds as `1:02:03` or `2:03`. */
export const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};
