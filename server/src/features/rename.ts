/** Rename: gives a speaker another name in labels, rosters, front matter, attributions and translations. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { faultOfName, renamed } from '../transcript/personPlaces';
import { personThere, placesEverywhere } from '../workspace/personSearch';
import { documentEdits } from './codeAction';
import type { Feature } from './feature';

export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register(connection, world) {
    connection.onPrepareRename(async ({ textDocument, position }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const offset = world.positions.offsetAt(document.transcript.blocks, position);
      const found = await personThere(document, offset, world.workspace, it => world.view(it, token));
      if (found === undefined) return null;
      const range = world.positions.rangeOf(document.transcript.blocks, found.place.span);
      return { range, placeholder: found.place.written };
    });
    connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const offset = world.positions.offsetAt(document.transcript.blocks, position);
      const viewOf = (it: typeof document) => world.view(it, token);
      const found = await personThere(document, offset, world.workspace, viewOf);
      if (found === undefined) return null;
      const fault = faultOfName(newName);
      if (fault !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, fault);
      const to = newName.trim();
      const documentChanges: TextDocumentEdit[] = [];
      for await (const { document: it, places } of placesEverywhere(found, world.workspace, viewOf)) {
        const edits = places.flatMap(({ span, written }) => {
          const newText = renamed(written, found.place.written, to, found.person);
          return newText === undefined ? [] : [{ span, newText }];
        });
        documentChanges.push(...(await documentEdits(it, { title: '', edits }, world)));
      }
      return { documentChanges };
    });
  },
};
