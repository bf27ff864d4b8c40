/** Inlay hints: the full name behind initials, a first name or a name in another script, where the setting asks for it. */
import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import type { Span } from '../text/span';
import { overlap } from '../text/span';
import { labelNamesOf } from '../transcript/labelUses';
import type { Transcript } from '../transcript/transcript';
import type { Feature } from './feature';

export const inlayHint: Feature = {
  capabilities: { inlayHintProvider: true },
  register(connection, world) {
    connection.languages.inlayHint.on(({ textDocument, range }) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined || !world.settings()['inlayHints.fullNames']) return null;
      const { transcript } = document;
      return hintsIn(transcript, world.positions.spanOf(transcript.blocks, range), world.positions);
    });
  },
};

/** Behind each label that is not the name itself. `visible` counts from the start of the document. */
export function hintsIn(transcript: Transcript, visible: Span, positions: Positions): InlayHint[] {
  const { blocks, structure } = transcript;
  const first = blocks.indexAtOffset(visible.start);
  const last = blocks.indexAtOffset(visible.end);
  const hints: InlayHint[] = [];
  for (const { block, span, name, identity } of labelNamesOf(structure)) {
    if (block < first) continue;
    if (block > last) break;
    if (identity.kind !== 'known' || identity.person.placeholder === true || identity.person.name === name) continue;
    const { person, likeness, reason } = identity;
    // What is misspelled or written in two ways has a finding of its own.
    if (likeness === 'typing-error' || likeness === 'spelling' || likeness === 'same') continue;
    const start = blocks.startOf(block);
    const at = { start: start + span.start, end: start + span.end };
    if (!overlap(at, visible)) continue;
    hints.push({
      position: positions.positionAt(blocks, at.end),
      label: ` ${person.name}`,
      kind: InlayHintKind.Type,
      tooltip: reason,
    });
  }
  return hints;
}
