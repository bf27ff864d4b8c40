/** Folding by section and by turn. */
import type { FoldingRange } from 'vscode-languageserver-types';
import type { Transcript } from '../transcript/transcript';
import type { Feature } from './feature';

export const foldingRange: Feature = {
  capabilities: { foldingRangeProvider: true },
  register(connection, world) {
    connection.onFoldingRanges(({ textDocument }) => {
      const document = world.workspace.openDocument(textDocument.uri);
      return document === undefined ? null : foldsOf(document.transcript);
    });
  },
};

/** Sections, turns and front matter of more than one line; blank lines at the end stay outside. */
export function foldsOf(transcript: Transcript): FoldingRange[] {
  const { blocks, structure, frontMatter } = transcript;
  const folds: FoldingRange[] = [];
  const add = (block: number, endBlock: number): void => {
    if (endBlock <= block) return;
    const startLine = blocks.lineOf(block);
    const last = endBlock - 1;
    const text = blocks.at(last).text.trimEnd();
    const endLine = blocks.positionAt(blocks.startOf(last) + text.length).line;
    if (endLine > startLine) folds.push({ startLine, endLine });
  };
  if (frontMatter !== undefined) add(0, 1);
  for (const it of structure.sections) add(it.block, it.endBlock);
  for (const it of structure.turns) if (it.label.within !== true) add(it.block, it.endBlock);
  return folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
