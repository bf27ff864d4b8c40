/** The status bar: who speaks at the cursor, which turn it is, how many quotations are verified. */

import type { Overview, Position } from '../../server/src/protocol';
import { t } from './localise';
import { withoutIcons } from './plainWords';
import { lastStartingAtOrBefore } from './position';

export interface Status {
  /** With VS Code's icons. */
  readonly text: string;
  readonly tooltip: string;
  /** For a screen reader. */
  readonly spoken: string;
}

/** `undefined`: there is nothing to say of this document. */
export const statusOf = (overview: Overview, position: Position | undefined): Status | undefined => {
  const parts = [turnPart(overview, position), quotationPart(overview)].filter(it => it !== undefined);
  if (parts.length === 0) return undefined;
  return {
    text: parts.map(it => it.text).join('  '),
    tooltip: parts.map(it => it.spoken).join('\n'),
    spoken: parts.map(it => it.spoken).join('. '),
  };
};

interface Part {
  readonly text: string;
  readonly spoken: string;
}

const turnPart = ({ turns, speakers }: Overview, position: Position | undefined): Part | undefined => {
  if (turns.length === 0) return undefined;
  const index = position === undefined ? -1 : lastStartingAtOrBefore(turns, position);
  const turn = turns[index];
  if (turn === undefined) {
    return {
      text: `$(comment-discussion) 0/${turns.length}`,
      spoken: t('Before the first of {0} turns', turns.length),
    };
  }
  const names = turn.speakers.map(id => speakers.find(it => it.id === id)?.name ?? id).join(', ');
  const speaker = names === '' ? turn.label : names;
  return {
    text: `$(comment-discussion) ${withoutIcons(speaker)} ${index + 1}/${turns.length}`,
    spoken: t('{0}, turn {1} of {2}', speaker, index + 1, turns.length),
  };
};

const quotationPart = ({ quotations }: Overview): Part | undefined => {
  if (quotations.length === 0) return undefined;
  const verified = quotations.filter(it => it.verdict === 'verbatim').length;
  return {
    text: `$(quote) ${verified}/${quotations.length}`,
    spoken: t('{0} of {1} quotations verified', verified, quotations.length),
  };
};
