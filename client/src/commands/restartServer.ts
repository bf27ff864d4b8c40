/** Command: start the language server anew. */
import type { Command } from './command';

export const restartServer: Command = {
  id: 'verbatim.restartServer',
  run: ({ session }) => session.restart(),
};
