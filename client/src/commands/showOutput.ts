/** Command: show what the server and the client have written down. */
import type { Command } from './command';

export const showOutput: Command = {
  id: 'verbatim.showOutput',
  run: async ({ session }) => session.output.show(),
};
