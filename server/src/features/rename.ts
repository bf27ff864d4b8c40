/** Rename: gives a speaker another name in labels, rosters, front matter, attributions and translations. */
import { ErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import type { People, Person } from '../model/people';
import { yamlInPlace } from '../people/rosters/yamlText';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { faultOfName, renamed } from '../transcript/personPlaces';
import type { WorkspaceDocument } from '../workspace/document';
import { type PlacesThere, personThere, placesEverywhere } from '../workspace/personSearch';
import { documentEdits } from './codeAction';
import type { Feature } from './feature';

/** The id of the note on edits that give the turns of one person to another. */
const merging = 'merging';

/** Whoever else speaks under this name already. */
function namesake(people: People, name: string, renamed: Person): Person | undefined {
  const identity = people.resolve(name);
  if (identity.kind !== 'known' || identity.person.id === renamed.id || identity.person.turns === 0) return undefined;
  const written = [identity.person.name, ...identity.person.aliases].map(it => it.toLowerCase());
  return written.includes(name.toLowerCase()) ? identity.person : undefined;
}

/** In YAML a name may need quotation marks, or stands in some already. */
function asWritten({ uri, transcript }: WorkspaceDocument, span: Span, name: string): string {
  const values = transcript.frontMatter?.entries.flatMap(it => it.values) ?? [];
  const isValue = /\.ya?ml$/i.test(uri) || values.some(it => it.span.start === span.start && it.span.end === span.end);
  return isValue ? yamlInPlace(name, transcript.blocks.slice({ start: span.start - 1, end: span.start })) : name;
}

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
      const all: PlacesThere[] = [];
      for await (const it of placesEverywhere(found, world.workspace, viewOf)) all.push(it);
      // In each transcript somebody else may speak under the new name.
      const other = all.map(it => namesake(it.document.transcript.structure.people, to, it.person)).find(it => it);
      if (other !== undefined && !world.client.confirms) {
        throw new ResponseError(
          ErrorCodes.InvalidParams,
          say(
            '{0} speaks here already: nobody could tell the two apart afterwards. If they are one person, write “{1}” among the aliases of {0} in .verbatim/speakers.yaml.',
            other.name,
            found.person.name,
          ),
        );
      }
      const documentChanges: TextDocumentEdit[] = [];
      for (const { document: it, person, places } of all) {
        const edits = places.flatMap(({ span, written }) => {
          const newText = renamed(written, found.place.written, to, person);
          return newText === undefined ? [] : [{ span, newText: asWritten(it, span, newText) }];
        });
        if (edits.length > 0) documentChanges.push(...(await documentEdits(it, { title: '', edits }, world)));
      }
      if (other === undefined) return { documentChanges };
      const changes = documentChanges.map(it => ({
        ...it,
        edits: it.edits.map(edit => ({ ...edit, annotationId: merging })),
      }));
      // The preview that the editor opens does not say why it does.
      const why = say('{0} speaks here already. Only if the two are one person, tick the changes.', other.name);
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: why });
      return {
        documentChanges: changes,
        changeAnnotations: {
          [merging]: {
            label: say('Make one of two speakers: {0} speaks here already', other.name),
            description: say('Nobody can tell the two apart afterwards.'),
            needsConfirmation: true,
          },
        },
      };
    });
  },
};
