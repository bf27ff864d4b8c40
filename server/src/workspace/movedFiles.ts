/** Citations follow their transcripts: the edits that keep relative links true when files or folders move. */

import type { FileEdits } from '../checking/finding';
import { splitTarget } from '../syntax/citations';
import { opaqueOf } from '../syntax/opaque';
import { encodedAddress } from '../text/address';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { relativePath, uriOf } from './citing';
import type { WorkspaceDocument } from './document';
import type { Workspace } from './workspace';

/** One file or folder that gets another address; absolute URIs. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Front matter that names another file: the original of a translation. */
const fileKeys = new Set(['source', 'original', 'translation_of', 'translation-of']);

/**
 * What has to change, file by file, under the addresses that the files still have. `breathe` is called between files
 * and may throw to stop. Files that nobody links to are not read twice.
 */
export async function editsForMoves(
  moves: readonly Move[],
  workspace: Workspace,
  breathe: () => Promise<void>,
): Promise<FileEdits[]> {
  const changed: FileEdits[] = [];
  const names = moves.map(it => lastPart(it.from));
  for (const uri of await workspace.files()) {
    await breathe();
    const movesItself = movedTo(uri, moves) !== uri;
    const text = movesItself ? undefined : await workspace.host.readFile(uri).catch(() => undefined);
    const open = workspace.openDocument(uri) !== undefined;
    if (!movesItself && !open && !names.some(it => text?.includes(it) || text?.includes(encodedAddress(it)))) continue;
    const document = await workspace.document(uri).catch(() => undefined);
    const edits = document === undefined ? [] : editsIn(document, moves);
    if (edits.length > 0) changed.push({ uri, edits });
  }
  return changed;
}

function editsIn(document: WorkspaceDocument, moves: readonly Move[]): Edit[] {
  const edits: Edit[] = [];
  const here = movedTo(document.uri, moves);
  for (const { target, span } of targetsIn(document)) {
    const { path } = splitTarget(target);
    const means = path === '' ? undefined : uriOf(document.uri, path);
    if (means === undefined) continue;
    const there = movedTo(means, moves);
    if (there === means && here === document.uri) continue;
    const written = relativePath(here, there);
    if (written !== path) edits.push({ span: { start: span.start, end: span.start + path.length }, newText: written });
  }
  return edits;
}

interface Target {
  readonly target: string;
  /** UTF-16, from the start of the document. */
  readonly span: Span;
}

function* targetsIn({ transcript }: WorkspaceDocument): Iterable<Target> {
  for (const { key, values } of transcript.frontMatter?.entries ?? []) {
    if (!fileKeys.has(key.toLowerCase())) continue;
    for (const { text, span } of values) {
      // In quotation marks the value stands one character further in.
      const quoted = span.end - span.start - text.length;
      const lead = quoted === 2 ? 1 : 0;
      if (quoted === 0 || quoted === 2)
        yield { target: text, span: { start: span.start + lead, end: span.end - lead } };
    }
  }
  let start = 0;
  for (const block of transcript.blocks) {
    for (const it of opaqueOf(block)) {
      if (it.kind !== 'target') continue;
      const found = /^(\(\s*<?)([^\s<>()]+)/.exec(block.text.slice(it.start, it.end));
      if (found === null) continue;
      const at = start + it.start + (found[1] as string).length;
      const target = found[2] as string;
      yield { target, span: { start: at, end: at + target.length } };
    }
    start += block.text.length;
  }
}

/** The address after the moves: of the file itself, or of the folder around it. */
function movedTo(uri: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    const folder = from.endsWith('/') ? from : `${from}/`;
    if (uri.startsWith(folder)) return `${to.replace(/\/$/, '')}/${uri.slice(folder.length)}`;
  }
  return uri;
}

function lastPart(uri: string): string {
  const name = uri.replace(/\/$/, '').slice(uri.replace(/\/$/, '').lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
