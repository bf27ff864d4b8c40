/** Code lenses: how a translation stands, on its first line; how often a turn is quoted, above it. */
import type { Connection } from 'vscode-languageserver';
import type { CodeLens } from 'vscode-languageserver-types';
import { quotationsOf } from '../workspace/quotedBy';
import { translationOf } from '../workspace/translating';
import { quotedLenses } from './codeLens/quoted';
import { translationLens } from './codeLens/translation';
import type { Feature, World } from './feature';
import { refreshing } from './refreshing';
import { translationState } from './translation';

export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  register(connection, world) {
    const { workspace, positions } = world;
    /** Transcripts whose lenses depend on what other texts quote. */
    const asked = new Set<string>();
    connection.onCodeLens(async ({ textDocument: { uri } }, token): Promise<CodeLens[]> => {
      const document = workspace.openDocument(uri);
      if (document === undefined) return [];
      const translation = await translationOf(document, workspace);
      const lenses = translationLens(translationState(document, translation, world));
      if (!document.transcript.structure.isTranscript) return lenses;
      asked.add(uri);
      const quoted = await quotationsOf(document, workspace, it => world.view(it, token));
      return [...lenses, ...quotedLenses(document, quoted, positions)];
    });
    if (world.client.refreshesLenses) refreshWhenOthersChange(connection, world, asked);
  },
};

/** The client asks by itself for the text that is edited; what changes in others it has to be told. */
function refreshWhenOthersChange(connection: Connection, world: World, asked: Set<string>): void {
  const { workspace, host } = world;
  const refresh = refreshing(
    async () => {
      // Of a burst of keys the last one is enough.
      await host.breathe();
      await connection.sendRequest('workspace/codeLens/refresh');
    },
    error => host.log(`The lenses could not be refreshed: ${error instanceof Error ? error.message : error}`),
  );
  workspace.onChange(changed => {
    for (const uri of asked) {
      if (workspace.openDocument(uri) === undefined) asked.delete(uri);
      else if (uri !== changed) return refresh();
    }
  });
}
