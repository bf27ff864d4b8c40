/** Workspace symbols: the speakers of all transcripts, and the first words of their turns. */

import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { fileNameOf } from '../text/address';
import { firstWords } from '../text/words';
import { labelSpan, paragraphsOf, spokenText } from '../transcript/questions';
import type { WorkspaceDocument } from '../workspace/document';
import type { Feature, World } from './feature';

/** More than an editor shows. */
const most = 200;

export const workspaceSymbol: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register(connection, world) {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      const wanted = fold(query)
        .split(' ')
        .filter(it => it !== '');
      const speakers: WorkspaceSymbol[] = [];
      const turns: WorkspaceSymbol[] = [];
      for (const uri of await world.workspace.files()) {
        await world.host.breathe();
        if (token.isCancellationRequested || speakers.length + turns.length >= most) break;
        const document = await world.workspace.document(uri).catch(() => undefined);
        if (document === undefined || document.transcript.structure.turns.length === 0) continue;
        speakers.push(...speakersIn(document, wanted, world));
        // Without a word to look for, the turns of a whole workspace are no answer.
        if (wanted.length > 0) turns.push(...turnsIn(document, wanted, most - speakers.length - turns.length, world));
      }
      return [...speakers, ...turns].slice(0, most);
    });
  },
};

function* speakersIn(document: WorkspaceDocument, wanted: readonly string[], world: World): Iterable<WorkspaceSymbol> {
  const { transcript, uri } = document;
  for (const person of transcript.structure.people.persons) {
    const first = transcript.structure.turns.find(it => it.speakers.includes(person.id));
    if (first === undefined || person.placeholder === true) continue;
    const names = fold([person.name, ...person.aliases].join(' '));
    if (!wanted.every(it => names.includes(it))) continue;
    yield {
      name: person.name,
      kind: SymbolKind.Class,
      containerName: fileName(uri),
      location: { uri, range: world.positions.rangeOf(transcript.blocks, labelSpan(transcript, first)) },
    };
  }
}

function* turnsIn(
  { transcript, uri }: WorkspaceDocument,
  wanted: readonly string[],
  room: number,
  world: World,
): Iterable<WorkspaceSymbol> {
  let found = 0;
  for (const turn of transcript.structure.turns) {
    if (found >= room) return;
    const [paragraph] = paragraphsOf(transcript, turn);
    if (paragraph === undefined) continue;
    const words = firstWords(spokenText(paragraph.block, paragraph.from).trim(), 80);
    const folded = fold(words);
    if (!wanted.every(it => folded.includes(it))) continue;
    found++;
    yield {
      name: words,
      kind: SymbolKind.String,
      containerName: `${turn.label.text}, ${fileName(uri)}`,
      location: { uri, range: world.positions.rangeOf(transcript.blocks, labelSpan(transcript, turn)) },
    };
  }
}

function fileName(uri: string): string {
  return fileNameOf(uri);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
