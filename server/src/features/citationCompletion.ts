/** Completion in citations: the keys of transcripts behind `[@`, their paths and turns in the target of a link. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { keyOf, relativePath, titleOf, uriOf } from '../workspace/citing';
import type { WorkspaceDocument } from '../workspace/document';
import { firstSpeech, speakerNames } from './documentSymbol';
import type { World } from './feature';

/** Longer lists help nobody to choose. */
const mostItems = 200;

/** What can complete a citation whose line reads `before` up to the cursor; `undefined` where none is being written. */
export async function citationsFor(
  document: WorkspaceDocument,
  before: string,
  offset: number,
  world: World,
): Promise<CompletionItem[] | undefined> {
  const key = /\[@([\w:.-]*)$/.exec(before);
  if (key !== null) return keys(document, (key[1] as string).length, offset, world);
  const target = /\]\(([^()\s#]*)(#[^()\s]*)?$/.exec(before);
  if (target === null) return undefined;
  const [, path = '', fragment] = target;
  return fragment === undefined
    ? files(document, path.length, offset, world)
    : turns(document, path, fragment.length, offset, world);
}

async function keys(
  document: WorkspaceDocument,
  typed: number,
  offset: number,
  world: World,
): Promise<CompletionItem[]> {
  const items: CompletionItem[] = [];
  for await (const other of transcripts(world)) {
    const key = keyOf(other.transcript);
    if (key !== undefined)
      items.push(item(document, key, titleOf(other), key, CompletionItemKind.Reference, typed, offset, world));
  }
  return items;
}

async function files(
  document: WorkspaceDocument,
  typed: number,
  offset: number,
  world: World,
): Promise<CompletionItem[]> {
  const items: CompletionItem[] = [];
  for await (const other of transcripts(world)) {
    if (other.uri === document.uri) continue;
    const path = relativePath(document.uri, other.uri);
    items.push(item(document, path, titleOf(other), path, CompletionItemKind.File, typed, offset, world));
  }
  return items;
}

/** The turns of the file that the path names, by line. */
async function turns(
  document: WorkspaceDocument,
  path: string,
  typed: number,
  offset: number,
  world: World,
): Promise<CompletionItem[]> {
  const uri = path === '' ? document.uri : uriOf(document.uri, path);
  const other = uri === undefined ? undefined : await world.workspace.document(uri).catch(() => undefined);
  if (other === undefined) return [];
  const { transcript } = other;
  return transcript.structure.turns.slice(0, mostItems).map(turn => {
    const anchor = `#L${transcript.blocks.lineOf(turn.block) + 1}`;
    const speaker = speakerNames(transcript.structure, turn);
    const label = `${anchor} ${speaker}`;
    return item(
      document,
      label,
      firstSpeech(transcript, turn),
      anchor,
      CompletionItemKind.Reference,
      typed,
      offset,
      world,
    );
  });
}

async function* transcripts(world: World): AsyncIterable<WorkspaceDocument> {
  let given = 0;
  for (const uri of await world.workspace.files()) {
    await world.host.breathe();
    const document = await world.workspace.document(uri).catch(() => undefined);
    if (document === undefined || !document.transcript.structure.isTranscript) continue;
    yield document;
    if (++given >= mostItems) return;
  }
}

function item(
  document: WorkspaceDocument,
  label: string,
  detail: string,
  newText: string,
  kind: CompletionItemKind,
  typed: number,
  offset: number,
  world: World,
): CompletionItem {
  const range = world.positions.rangeOf(document.transcript.blocks, { start: offset - typed, end: offset });
  return { label, detail, kind, filterText: newText, textEdit: { range, newText } };
}
