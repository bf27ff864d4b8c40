/** What hover says of a citation: which transcript it means, and who says what at that place; or why there is none. */
import { escapeMarkdown, fileName, linkTo } from '../../lsp/markdown';
import { citationsIn } from '../../syntax/blockCitations';
import { say } from '../../text/say';
import { shift, touches } from '../../text/span';
import { personOf, turnOfBlock } from '../../transcript/questions';
import { placeOfFragment, resolveCitation, titleOf } from '../../workspace/citing';
import type { WorkspaceDocument } from '../../workspace/document';
import { firstSpeech } from '../documentSymbol';
import type { World } from '../feature';
import type { HoverText } from './hoverText';

export async function describeCitation(
  document: WorkspaceDocument,
  offset: number,
  { workspace }: World,
): Promise<HoverText | undefined> {
  const { blocks } = document.transcript;
  const index = blocks.indexAtOffset(offset);
  if (index < 0) return undefined;
  const start = blocks.startOf(index);
  const citation = citationsIn(blocks.at(index)).find(it => touches(shift(it.span, start), offset));
  if (citation === undefined) return undefined;
  const span = shift(citation.span, start);
  const cited = await resolveCitation(document, { ...citation, span }, workspace);
  if (cited.kind === 'missing') return { span, markdown: escapeMarkdown(cited.reason) };
  // What is no transcript has nothing to say that the link itself does not.
  if (cited.kind === 'outside' || !cited.document.transcript.structure.isTranscript) return undefined;
  return { span, markdown: describePlace(cited.document, cited.fragment) };
}

function describePlace(source: WorkspaceDocument, fragment: string): string {
  const { transcript, uri } = source;
  const lines = [`**${escapeMarkdown(titleOf(source))}**`];
  const place = placeOfFragment(fragment, transcript);
  const turn = place === undefined ? undefined : transcript.structure.turns[turnOfBlock(transcript.structure, place)];
  if (turn !== undefined) {
    const who = turn.speakers.map(it => personOf(transcript.structure, it)?.name ?? it).join(', ');
    const words = firstSpeech(transcript, turn);
    lines.push(say('{0}: {1}', `*${escapeMarkdown(who === '' ? turn.label.text : who)}*`, escapeMarkdown(words)));
  }
  const line = place === undefined ? 0 : transcript.blocks.lineOf(place);
  lines.push(linkTo(say('{0}, line {1}', fileName(uri), line + 1), uri, line));
  return lines.join('\n\n');
}
