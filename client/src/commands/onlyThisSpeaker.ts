/** Command: dims the turns of everybody but one speaker; run again, it shows all as they were. */
import { window } from 'vscode';

import type { Overview } from '../../../server/src/protocol';
import { t } from '../localise';
import { lastStartingAtOrBefore } from '../position';
import type { Row } from '../views/row';
import { idOfSpeaker } from '../views/speakers';
import type { Command } from './command';

export const onlyThisSpeaker: Command = {
  id: 'verbatim.onlyThisSpeaker',
  /** `row`: a speaker of the view, where the command is run from there; else the speaker at the cursor. */
  run: async ({ overviews, reading }, row) => {
    const overview = overviews.current;
    if (overview === undefined) {
      window.showInformationMessage(t('Open a transcript first.'));
      return;
    }
    const given = idOfSpeaker((row as Row | undefined)?.id ?? '');
    const now = reading.onlyIn(overview.uri);
    // The command in the palette and on its key takes the focus away where there is one: no second command is needed.
    const wanted = given ?? (now === undefined ? speakerAtCursor(overview) : undefined);
    if (wanted === undefined && now === undefined) {
      window.setStatusBarMessage(t('Nobody is known to speak here.'), 4000);
      return;
    }
    reading.showOnly(overview.uri, wanted === now ? undefined : wanted);
  },
};

const speakerAtCursor = (overview: Overview): string | undefined => {
  const editor = window.visibleTextEditors.find(it => it.document.uri.toString() === overview.uri);
  if (editor === undefined) return undefined;
  return overview.turns[lastStartingAtOrBefore(overview.turns, editor.selection.active)]?.speakers[0];
};
