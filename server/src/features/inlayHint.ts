/** Inlay hints: the full name behind initials, a first name or a name in another script, where the setting asks for it. */
import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import type { Likeness } from '../model/people';
import type { Span } from '../text/span';
import { overlap } from '../text/span';
import { labelNamesOf } from '../transcript/labelUses';
import { rememberForKin, type Structure } from '../transcript/structure';
import type { Transcript } from '../transcript/transcript';
import type { Feature } from './feature';

export const inlayHint: Feature = {
  capabilities: { inlayHintProvider: true },
  register(connection, world) {
    connection.languages.inlayHint.on(({ textDocument, range }) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const { transcript } = document;
      const wanted = world.settings()['inlayHints.fullNames'];
      if (wanted === 'off' || (wanted === 'abbreviated' && !isAbbreviated(transcript.structure))) return null;
      return hintsIn(transcript, world.positions.spanOf(transcript.blocks, range), world.positions);
    });
  },
};

/** Most of the labels that name a person do not do so in full. */
export const isAbbreviated = rememberForKin((structure: Structure): boolean => {
  let short = 0;
  let full = 0;
  for (const { name, identity } of labelNamesOf(structure)) {
    if (identity.kind !== 'known' || identity.person.placeholder === true) continue;
    if (identity.person.name === name || !isShort(identity.likeness)) full++;
    else short++;
  }
  return short > full;
});

/** What is misspelled or written in two ways has a finding of its own. */
function isShort(likeness: Likeness): boolean {
  return likeness !== 'typing-error' && likeness !== 'spelling' && likeness !== 'same';
}

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
    if (!isShort(likeness)) continue;
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
