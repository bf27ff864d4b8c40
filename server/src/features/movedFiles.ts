/** When a transcript is renamed or moved, the citations that name it follow. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { editsForMoves } from '../workspace/movedFiles';
import { documentEdits } from './codeAction';
import type { Feature } from './feature';

export const movedFiles: Feature = {
  capabilities: {
    workspace: {
      fileOperations: {
        willRename: {
          filters: [
            { pattern: { glob: '**/*.{md,markdown}', matches: 'file' } },
            { pattern: { glob: '**', matches: 'folder' } },
          ],
        },
      },
    },
  },
  register(connection, world) {
    connection.workspace.onWillRenameFiles(async ({ files }, token) => {
      const moves = files.map(it => ({ from: it.oldUri, to: it.newUri }));
      const breathe = async () => {
        await world.host.breathe();
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      };
      const documentChanges = [];
      for (const { uri, edits } of await editsForMoves(moves, world.workspace, breathe)) {
        const document = await world.workspace.document(uri);
        if (document !== undefined)
          documentChanges.push(...(await documentEdits(document, { title: '', edits }, world)));
      }
      return documentChanges.length === 0 ? null : { documentChanges };
    });
  },
};
