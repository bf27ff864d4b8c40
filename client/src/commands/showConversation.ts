/** Command: the conversation as a picture. */
import { showConversation as showPanel } from '../conversation/panel';
import type { Command } from './command';

export const showConversation: Command = {
  id: 'verbatim.showConversation',
  run: async ({ context, overviews }) => showPanel(context, overviews),
};
