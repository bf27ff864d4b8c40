/** Command: bracket notes as all text, dimmed, or put away; each time the next of the three. */
import { window } from 'vscode';

import { t } from '../localise';
import { type NoteLook, noteLooks } from '../reading/paint';
import type { Command } from './command';

export const toggleNotes: Command = {
  id: 'verbatim.toggleNotes',
  run: async ({ reading }) => {
    const next = noteLooks[(noteLooks.indexOf(reading.notes) + 1) % noteLooks.length]!;
    reading.lookAtNotes(next);
    window.setStatusBarMessage(said(next), 4000);
  },
};

const said = (look: NoteLook): string => {
  if (look === 'shown') return t('Bracket notes are shown.');
  if (look === 'dimmed') return t('Bracket notes are dimmed.');
  return t('Bracket notes are hidden, except on the line of the cursor. Gaps and omissions stay.');
};
