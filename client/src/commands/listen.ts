/** Command of a row that has a time: opens the recording at that moment. */
import { env, Uri } from 'vscode';

import type { Row } from '../views/row';
import type { Command } from './command';

export const listen: Command = {
  id: 'verbatim.listen',
  run: async (_, row) => {
    const recording = (row as Row | undefined)?.recording;
    if (recording !== undefined) await env.openExternal(Uri.parse(recording, true));
  },
};
